import { create } from 'zustand'
import { type ColumnMapping, type ImportField, neededFields } from '#shared/menu/import/fields.ts'
import { guessColumns } from '#shared/menu/import/guess-columns.ts'
import { createReader, type ImportReader } from './reading/create-reader.ts'
import type { FileAnswer, ImportOutcome, SheetSummary } from './reading/messages.ts'
import type { Encoding } from './reading/encodings.ts'
import { baseName, type Letters } from './reading/read-file.ts'

export type ImportPhase = 'choose' | 'reading' | 'sheet' | 'columns' | 'checking' | 'result'

type Importing = {
  phase: ImportPhase
  fileName: string
  /** Why the last file could not be read. */
  problem: Extract<FileAnswer, { ok: false }> | null
  rowsRead: number
  sheets: readonly SheetSummary[]
  sheet: number
  headerRow: number
  mapping: ColumnMapping
  /** Hidden rows and columns are taken in as well. */
  withHidden: boolean
  /** How the letters of a text file were read, where it could be otherwise. */
  letters: Letters | null
  /** Of the prices, where the restaurant has several; null until one was chosen. */
  currency: string | null
  outcome: ImportOutcome | null
  /** The menu went on to its preview; only the way back leads here again. */
  isHandedOver: boolean
}

const fresh: Importing = {
  phase: 'choose',
  fileName: '',
  problem: null,
  rowsRead: 0,
  sheets: [],
  sheet: 0,
  headerRow: 0,
  mapping: {},
  withHidden: false,
  letters: null,
  currency: null,
  outcome: null,
  isHandedOver: false,
}

/** A spreadsheet on its way to a menu, on this screen. */
export const useImport = create<Importing>()(() => fresh)

let reader: ImportReader | null = null
let chosenFile: File | null = null

/** Forgets the file and ends its worker. */
export function startAgain(problem: Importing['problem'] = null): void {
  reader?.end()
  reader = null
  chosenFile = null
  useImport.setState({ ...fresh, problem })
}

/** Reads a file that was chosen; what was read before is forgotten. */
export async function readChosen(file: File, encoding: Encoding | null = null): Promise<void> {
  startAgain()
  chosenFile = file
  const own = createReader()
  reader = own
  useImport.setState({ phase: 'reading', fileName: file.name })
  const answer = await own.read(file, encoding, (rowsRead) => {
    if (reader === own) useImport.setState({ rowsRead })
  })
  // Somebody pressed [Stop], or chose another file.
  if (reader !== own) return
  if (!answer.ok) {
    startAgain(answer)
    useImport.setState({ fileName: file.name })
    return
  }
  useImport.setState({ sheets: answer.sheets, letters: answer.letters })
  const likely = likelySheets(answer.sheets)
  if (likely.length === 1 || answer.sheets.length === 1) chooseSheet(likely[0] ?? 0)
  else useImport.setState({ phase: 'sheet', sheet: likely[0] ?? firstVisible(answer.sheets) })
}

/** Reads the file again with other letters. */
export async function chooseEncoding(encoding: Encoding): Promise<void> {
  if (chosenFile !== null) await readChosen(chosenFile, encoding)
}

/** Sheets in sight whose headings look like a menu's. */
function likelySheets(sheets: readonly SheetSummary[]): number[] {
  return sheets.flatMap(({ isHidden, mapping }, at) =>
    !isHidden && neededFields.every((field) => mapping[field] !== undefined) ? [at] : [],
  )
}

function firstVisible(sheets: readonly SheetSummary[]): number {
  return Math.max(
    0,
    sheets.findIndex(({ isHidden, rowCount }) => !isHidden && rowCount > 0),
  )
}

export function chooseSheet(sheet: number): void {
  const found = useImport.getState().sheets[sheet]
  if (!found) return
  const { headerRow, mapping } = found
  useImport.setState({ phase: 'columns', sheet, headerRow, mapping, withHidden: false })
}

/** The row with the headings is another one: its columns are guessed anew. */
export function chooseHeaderRow(headerRow: number): void {
  useImport.setState({ headerRow, mapping: guessed(headerRow, useImport.getState().withHidden) })
}

function guessed(headerRow: number, withHidden: boolean): ColumnMapping {
  const { sheets, sheet } = useImport.getState()
  const headings = sheets[sheet]?.preview[headerRow] ?? []
  return guessColumns(headings, withHidden ? [] : sheets[sheet]?.hiddenColumns)
}

/**
 * Takes hidden rows and columns in, or leaves them out again. Columns in sight keep what they are read as; a hidden one
 * is read as what its heading says and no other holds.
 */
export function includeHidden(withHidden: boolean): void {
  const { sheets, sheet, headerRow, mapping } = useImport.getState()
  const hidden = sheets[sheet]?.hiddenColumns ?? []
  const shown = Object.fromEntries(Object.entries(mapping).filter(([, column]) => !hidden.includes(column)))
  const taken = new Set(Object.values(shown))
  const more = Object.entries(guessed(headerRow, true)).filter(
    ([field, column]) => hidden.includes(column) && shown[field] === undefined && !taken.has(column),
  )
  useImport.setState({
    withHidden,
    mapping: withHidden ? { ...shown, ...Object.fromEntries(more) } : shown,
  })
}

/** A column holds `field`, or nothing that is read; the column that held it before holds nothing then. */
export function chooseField(column: number, field: ImportField | null): void {
  const { mapping } = useImport.getState()
  const others = Object.entries(mapping).filter(([own, at]) => at !== column && own !== field)
  useImport.setState({
    mapping: { ...Object.fromEntries(others), ...(field !== null && { [field]: column }) },
  })
}

/** Reads the menu with the columns as they are set. */
export async function readMenu(currency: string): Promise<void> {
  const { fileName, sheet, headerRow, mapping, withHidden } = useImport.getState()
  const own = reader
  useImport.setState({ phase: 'checking', currency })
  const outcome =
    (await own?.menu({ sheet, headerRow, mapping, withHidden, currency, name: baseName(fileName) })) ?? null
  if (reader !== own) return
  if (outcome === null) startAgain({ ok: false, problem: 'too-slow', row: null })
  else useImport.setState({ phase: 'result', outcome })
}
