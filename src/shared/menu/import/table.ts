/**
 * One sheet of a spreadsheet, or a CSV file, as its cells were typed. Places count from 0; people see addresses such as
 * `C14`, which are the same in Excel for both.
 */
export type Table = {
  /** Name of the sheet, or of the file. */
  name: string
  /** Rows may be of different lengths; what is past the end is empty. */
  rows: readonly (readonly Cell[])[]
  /** Cells whose value is the last result of a formula. */
  formulas: readonly CellAddress[]
  merged: readonly MergedCells[]
  /** Rows and columns that the person who made the file does not see. */
  hidden?: undefined | { rows: ReadonlySet<number>; columns: ReadonlySet<number> }
}

export type Cell = string | number | boolean | null | OddCell

/** What no value can be read from. `text` is what the person saw there. */
export type OddCell = {
  /**
   * `date`: Excel took what was typed for a date. `error`: such as `#REF!`. `uncalculated`: a formula that no program
   * has computed yet.
   */
  odd: 'date' | 'error' | 'uncalculated'
  text: string
}

export type CellAddress = { row: number; column: number }

/** Joined cells; the value is the first one's, the others are empty. */
export type MergedCells = CellAddress & { rows: number; columns: number }

/** More rows than any menu has: beyond, a file is refused whole. */
export const mostRows = 50_000
/** Columns beyond are not read. */
export const mostColumns = 256

/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** Place of an address such as `C14`; null when it is none. */
export function cellAddressOf(address: string): CellAddress | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address)
  if (!match) return null
  let column = 0
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]) - 1, column: column - 1 }
}

export function addressOf({ row, column }: CellAddress): string {
  return `${columnName(column)}${row + 1}`
}

/** Such as `A2:A9`. */
export function rangeOf({ row, column, rows, columns }: MergedCells): string {
  return `${addressOf({ row, column })}:${addressOf({ row: row + rows - 1, column: column + columns - 1 })}`
}

/** What a cell says, without spaces around it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined || cell === null) return ''
  if (typeof cell === 'object') return cell.text.trim()
  return String(cell).trim()
}

export function cellAt({ rows }: Table, row: number, column: number): Cell {
  return rows[row]?.[column] ?? null
}
