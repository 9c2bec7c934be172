import type { CellProblem, SkippedRow } from '#shared/menu/import/cell-problem.ts'
import type { ColumnMapping } from '#shared/menu/import/fields.ts'
import type { PartialMenu } from '#shared/menu/import/without-bad-rows.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { FileProblemCode } from './file-problem.ts'

/** What the window asks the reading worker, and what comes back. The cells stay in the worker. */
export type ToReader =
  | { type: 'read'; file: File }
  | {
      type: 'menu'
      sheet: number
      headerRow: number
      mapping: ColumnMapping
      currency: string
      name: string
    }

export type FromReader =
  | { type: 'progress'; rows: number }
  | { type: 'read'; answer: FileAnswer }
  | { type: 'menu'; outcome: ImportOutcome }

export type FileAnswer =
  | { ok: true; sheets: SheetSummary[] }
  | { ok: false; problem: FileProblemCode; row: number | null }

/** A sheet as far as it is looked at before its columns are known. */
export type SheetSummary = {
  name: string
  isHidden: boolean
  rowCount: number
  headerRow: number
  mapping: ColumnMapping
  /** Its first rows as text, cut to a readable length. */
  preview: string[][]
}

export type ImportOutcome = {
  menu: Menu
  problems: CellProblem[]
  skipped: SkippedRow[]
  /** Whether all of it may be kept. */
  isWhole: boolean
  /** What can be kept without the bad rows; null when that is nothing, or all. */
  partial: PartialMenu | null
}
