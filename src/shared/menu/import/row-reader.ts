import { type DietaryTag, longestId } from '../menu.ts'
import type { CellProblem, CellProblemCode } from './cell-problem.ts'
import type { ColumnMapping, ImportField } from './fields.ts'
import { readPrice } from './read-price.ts'
import { readYesNo } from './read-yes-no.ts'
import { addressOf, type Cell, cellAt, type MergedCells, rangeOf, type Table, textOf } from './table.ts'

export type Report = (
  row: number,
  field: ImportField,
  code: CellProblemCode,
  more?: Partial<Pick<CellProblem, 'severity' | 'other' | 'limit' | 'value'>>,
) => void

export type RowReader = ReturnType<typeof createRowReader>

/** Reads the cells of a row by what their column holds, and reports those that cannot be read. */
export function createRowReader(table: Table, mapping: ColumnMapping, currency: string, headerRow: number) {
  const problems: CellProblem[] = []
  const hidden = hiddenCells(table, mapping, headerRow)
  const cell = (row: number, field: ImportField): Cell => {
    const column = mapping[field]
    return column === undefined ? null : cellAt(table, row, column)
  }
  const placeOfField = (row: number, field: ImportField) => ({
    row,
    // What has no column of its own is told beside the item.
    column: mapping[field] ?? mapping.item ?? 0,
  })
  const report: Report = (row, field, code, more = {}) => {
    problems.push({
      address: addressOf(placeOfField(row, field)),
      row: row + 1,
      field,
      code,
      value: textOf(cell(row, field)),
      severity: 'error',
      ...more,
    })
  }
  /** A needed cell that is empty: because it is one of joined cells, or because nobody filled it in. */
  function reportMissing(row: number, field: ImportField, code: CellProblemCode): void {
    const { column } = placeOfField(row, field)
    const merged = mapping[field] === undefined ? undefined : hidden.get(keyOf(row, column))
    if (merged) report(row, field, 'merged-hides', { other: rangeOf(merged) })
    else report(row, field, code)
  }

  return {
    problems,
    report,
    reportMissing,
    addressOf: (row: number, field: ImportField) => addressOf(placeOfField(row, field)),
    ...createCellReader(cell, report, currency),
  }
}

/** Reads one cell as what its column holds. `report` is told what cannot be read; only `yesNo` then has a value. */
function createCellReader(cell: (row: number, field: ImportField) => Cell, report: Report, currency: string) {
  return {
    has: (row: number, field: ImportField) => textOf(cell(row, field)) !== '',
    /** Empty when there is nothing, null when it was reported. */
    text(row: number, field: ImportField): string | null {
      const found = cell(row, field)
      if (typeof found !== 'object' || found === null) {
        const text = textOf(found)
        if (!oddLetters.test(text)) return text
        report(row, field, 'odd-letters')
        return null
      }
      const codes = { date: 'is-date', error: 'formula-error', uncalculated: 'formula-uncalculated' } as const
      report(row, field, codes[found.odd])
      return null
    },
    /** Minor units; null when empty or reported. */
    price(row: number, field: ImportField): { cents: number | null; isBad: boolean } {
      const read = readPrice(cell(row, field), currency)
      if (read.ok) return { cents: read.cents, isBad: false }
      report(row, field, read.problem)
      return { cents: null, isBad: true }
    },
    yesNo(row: number, field: ImportField, otherwise: boolean): boolean {
      const read = readYesNo(cell(row, field))
      if (read === undefined) report(row, field, 'yes-no-unreadable')
      return read ?? otherwise
    },
    /** How many; null when empty or reported. */
    count(row: number, field: ImportField): number | null {
      const text = textOf(cell(row, field))
      if (text === '') return null
      if (/^\d{1,4}$/.test(text)) return Number(text)
      report(row, field, 'count-unreadable')
      return null
    },
    /** Per cent as text. */
    taxRate(row: number): string | null {
      const text = textOf(cell(row, 'tax-rate')).replace(/%$/, '').trimEnd().replace(',', '.')
      if (text === '') return null
      if (/^(\d{1,2}(\.\d{1,6})?|100(\.0+)?)$/.test(text)) return text
      report(row, 'tax-rate', 'tax-unreadable')
      return null
    },
    tags(row: number): DietaryTag[] {
      return (['vegetarian', 'vegan', 'gluten-free'] as const).filter((tag) => this.yesNo(row, tag, false))
    },
    id(row: number): string | null {
      const text = this.text(row, 'id')
      if (text === null || text === '') return null
      if (text.length <= longestId) return text
      report(row, 'id', 'id-too-long', { limit: longestId, value: `${text.slice(0, 40)}…` })
      return null
    },
  }
}

/** Control characters, halves of letters, and what stands for letters that a program lost: nobody can read them. */
// oxlint-disable-next-line no-control-regex
const oddLetters = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Cs}\ufffd-\uffff]/u

/** So many joined cells are looked into; a sheet with more is no menu. */
const mostHidden = 500_000

/** Cells that lie under joined cells without being the first of them. */
function hiddenCells(table: Table, mapping: ColumnMapping, headerRow: number): Map<number, MergedCells> {
  const hidden = new Map<number, MergedCells>()
  const columns = Object.values(mapping)
  let left = mostHidden
  for (const merged of table.merged)
    for (const column of columns) {
      if (column < merged.column || column >= merged.column + merged.columns) continue
      const end = Math.min(merged.row + merged.rows, table.rows.length)
      for (let row = Math.max(merged.row, headerRow + 1); row < end && left > 0; row += 1, left -= 1)
        if (row !== merged.row || column !== merged.column) hidden.set(keyOf(row, column), merged)
    }
  return hidden
}

function keyOf(row: number, column: number): number {
  return row * 1_024 + column
}
