import { inflateSync } from 'node:zlib'

/**
 * The text of a PDF as a reader would select it: what every page shows, by the fonts' own tables of letters. Enough for
 * the files we make; all runs one after the other.
 */
export function pdfText(pdf: Uint8Array): string {
  const objects = objectsOf(pdf)
  const fonts = fontsOf(objects)
  const lines: string[] = []
  for (const { body } of objects.values()) {
    if (!body.includes(' Tf')) continue
    const names = fontNames(objects)
    let font = new Map<string, string>()
    for (const [run] of body.matchAll(/BT[\s\S]*?ET/g)) {
      let line = ''
      for (const [, name, text, array] of run.matchAll(
        /\/(\S+) [\d.]+ Tf|<([0-9A-Fa-f]+)>\s*Tj|\[((?:[^\]\\]|\\.)*)\]\s*TJ/g,
      )) {
        if (name !== undefined) font = fonts.get(names.get(name) ?? '') ?? new Map()
        else line += lettersOf(text ?? hexIn(array ?? ''), font)
      }
      lines.push(line)
    }
  }
  return lines.join('')
}

type PdfObject = { head: string; body: string }

function objectsOf(pdf: Uint8Array): Map<string, PdfObject> {
  const raw = Buffer.from(pdf)
  const text = raw.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of text.matchAll(/(\d+) 0 obj([\s\S]*?)endobj/g)) {
    const [, id = '', content = ''] = match
    const at = content.indexOf('stream')
    const head = at === -1 ? content : content.slice(0, at)
    if (at === -1) objects.set(id, { head, body: '' })
    else {
      const start = match.index + match[0].indexOf('stream') + 'stream'.length
      const from = text[start] === '\r' ? start + 2 : start + 1
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
      const bytes = raw.subarray(from, from + length)
      objects.set(id, {
        head,
        body: (head.includes('FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1'),
      })
    }
  }
  return objects
}

/** Letters by glyph, of each font object. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): Map<string, Map<string, string>> {
  const fonts = new Map<string, Map<string, string>>()
  for (const [id, { head }] of objects) {
    const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(head)?.[1] ?? '')
    if (map) fonts.set(id, lettersByGlyph(map.body))
  }
  return fonts
}

function lettersByGlyph(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, block = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g))
      letters.set(glyph.toUpperCase(), utf16(text))
  for (const [, block = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>/g,
    ))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph += 1) {
        const code = parseInt(text, 16) + glyph - parseInt(from, 16)
        letters.set(hex4(glyph), utf16(code.toString(16).padStart(text.length, '0')))
      }
  return letters
}

/** The fonts a page's stream speaks of: those of any page, because their names are one to a font in our files. */
function fontNames(objects: ReadonlyMap<string, PdfObject>): Map<string, string> {
  const names = new Map<string, string>()
  for (const { head } of objects.values())
    for (const [, fonts = ''] of head.matchAll(/\/Font <<([\s\S]*?)>>/g))
      for (const [, name = '', id = ''] of fonts.matchAll(/\/(\S+) (\d+) 0 R/g)) names.set(name, id)
  return names
}

function lettersOf(glyphs: string, font: ReadonlyMap<string, string>): string {
  return (glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph.toUpperCase()) ?? '').join('')
}

const hexIn = (array: string) => [...array.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, hex]) => hex).join('')
const hex4 = (value: number) => value.toString(16).toUpperCase().padStart(4, '0')
const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
