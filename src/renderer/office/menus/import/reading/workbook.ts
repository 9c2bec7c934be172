import type { Table } from '#shared/menu/import/table.ts'
import { createBudget, type Budget } from './budget.ts'
import { FileProblem, type FileProblemCode } from './file-problem.ts'
import { type NumberLook, numberLooks } from './number-formats.ts'
import { readSheet } from './sheet.ts'
import { walkXml } from './xml.ts'
import { createInflater, type ZipEntry, zipEntries } from './zip.ts'

export type Sheet = { table: Table; isHidden: boolean }
/** Rows read so far. */
export type OnProgress = (rows: number) => void

const mostSheets = 100
const progressEvery = 500

/** The worksheets of an .xlsx file (ECMA-376, both its forms). Throws `FileProblem`. */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  onProgress: OnProgress = () => {},
): Promise<Sheet[]> {
  const entries = zipEntries(bytes)
  refuseOthers(entries)
  const inflate = createInflater(bytes)
  const budget = createBudget()
  const part = async (path: string): Promise<string | null> => {
    const entry = entries.get(path.toLowerCase())
    if (!entry) return null
    try {
      return partText(await inflate(entry))
    } catch (cause) {
      throw cause instanceof FileProblem ? cause : new FileProblem('broken', { cause })
    }
  }

  const bookPath = relationsOf((await part('_rels/.rels')) ?? '', '', budget).find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target
  if (bookPath === undefined) throw new FileProblem('broken')
  const folder = bookPath.slice(0, bookPath.lastIndexOf('/') + 1)
  const bookXml = await part(bookPath)
  if (bookXml === null) throw new FileProblem(bookPath.endsWith('.bin') ? 'binary-excel' : 'broken')
  if (bookPath.endsWith('.bin')) throw new FileProblem('binary-excel')

  const relations = relationsOf(
    (await part(`${folder}_rels/${bookPath.slice(folder.length)}.rels`)) ?? '',
    folder,
    budget,
  )
  const { sheets, from1904 } = sheetsOf(bookXml, budget)
  const pathOf = (kind: string) => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target
  const strings = (await part(pathOf('sharedStrings') ?? '')) ?? ''
  const styles = (await part(pathOf('styles') ?? '')) ?? ''
  const sharedStrings = sharedStringsOf(strings, budget)
  const looks: NumberLook[] = numberLooks(styles, budget)

  const read: Sheet[] = []
  const taken = new Set<string>()
  let before = 0
  let told = 0
  for (const { name, relation, isHidden } of sheets.slice(0, mostSheets)) {
    const target = relations.find(({ id, type }) => id === relation && type.endsWith('/worksheet'))?.target
    // No program lists a sheet twice.
    if (target === undefined || taken.has(target)) continue
    taken.add(target)
    const xml = await part(target)
    if (xml === null) continue
    const onRow = (row: number) => {
      // A file may name one row a million times: the window hears only of more.
      if (before + row < told + progressEvery) return
      told = before + row
      onProgress(told)
    }
    const table = readSheet(xml, { name, sharedStrings, looks, from1904, budget, onRow })
    before += table.rows.length
    read.push({ table, isHidden })
  }
  if (read.length === 0) throw new FileProblem('no-sheet')
  return read
}

/** XML is UTF-8, or UTF-16 with its mark. */
function partText(bytes: Uint8Array): string {
  const isMarked = (first: number, second: number) => bytes[0] === first && bytes[1] === second
  const encoding = isMarked(0xff, 0xfe) ? 'utf-16le' : isMarked(0xfe, 0xff) ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}

/** Other things that are zip archives. */
function refuseOthers(entries: ReadonlyMap<string, ZipEntry>): void {
  const signs: [string, FileProblemCode][] = [
    ['word/document.xml', 'word-document'],
    ['ppt/presentation.xml', 'word-document'],
    ['content.xml', 'open-document'],
    ['index/document.iwa', 'apple-numbers'],
    ['index.zip', 'apple-numbers'],
  ]
  for (const [path, code] of signs) if (entries.has(path)) throw new FileProblem(code)
  if (!entries.has('[content_types].xml')) throw new FileProblem('archive')
}

function relationsOf(
  xml: string,
  folder: string,
  budget: Budget,
): { id: string; type: string; target: string }[] {
  const found: { id: string; type: string; target: string }[] = []
  walkXml(xml, {
    count: budget.element,
    open(name, attribute) {
      // What lies outside of the file is never fetched.
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      found.push({
        id: attribute('Id') ?? '',
        type: attribute('Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : resolved(folder + target),
      })
    },
  })
  return found
}

function resolved(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/'))
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  return parts.join('/')
}

function sheetsOf(bookXml: string, budget: Budget) {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = []
  let from1904 = false
  walkXml(bookXml, {
    count: budget.element,
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name === 'sheet')
        sheets.push({
          name: attribute('name') ?? '',
          relation: attribute(':id') ?? '',
          isHidden: (attribute('state') ?? 'visible') !== 'visible',
        })
    },
  })
  return { sheets, from1904 }
}

function sharedStringsOf(xml: string, budget: Budget): string[] {
  const strings: string[] = []
  let text: string[] | null = null
  let isText = false
  let isAside = false
  walkXml(xml, {
    count: budget.element,
    open(name) {
      if (name === 'si') text = []
      else if (name === 'rPh') isAside = true
      else if (name === 't') isText = true
    },
    text(piece) {
      if (isText && !isAside) text?.push(piece)
    },
    close(name) {
      if (name === 'si') strings.push(text?.join('') ?? '')
      else if (name === 'rPh') isAside = false
      else if (name === 't') isText = false
    },
  })
  return strings
}
