import type { CellProblem, SkippedRow } from '#shared/menu/import/cell-problem.ts'
import type { ColumnMapping } from '#shared/menu/import/fields.ts'
import type { UnfitColumn } from '#shared/menu/import/unfit-columns.ts'
import type { PartialMenu } from '#shared/menu/import/without-bad-rows.ts'
import type { Menu } from '#shared/menu/menu.ts'
import type { Encoding } from './encodings.ts'
import type { FileProblemCode } from './file-problem.ts'
import type { Letters } from './read-file.ts'

/** What the window asks the reading worker, and what comes back. The cells stay in the worker. */
export type ToReader =
  | { type: 'read'; file: File; encoding: Encoding | null }
  | {
      type: 'menu'
      sheet: number
      headerRow: number
      mapping: ColumnMapping
      withHidden: boolean
      currency: string
      name: string
    }

export type FromReader =
  | { type: 'progress'; rows: number }
  | { type: 'read'; answer: FileAnswer }
  | { type: 'menu'; outcome: ImportOutcome }

export type FileAnswer =
  | { ok: true; sheets: SheetSummary[]; letters: Letters | null }
  | { ok: false; problem: FileProblemCode; row: number | null }

/** A sheet as far as it is looked at before its columns are known. */
export type SheetSummary = {
  name: string
  isHidden: boolean
  rowCount: number
  headerRow: number
  /** Guessed from the headings, without hidden columns and those whose cells contradict their heading. */
  mapping: ColumnMapping
  unfit: UnfitColumn[]
  /** How many rows and which columns with something in them are hidden; counted from 0. */
  hiddenRows: number
  hiddenColumns: number[]
  /** The hidden ones among the first rows. */
  hiddenPreviewRows: number[]
  /** Its first rows as text, cut to a readable length. */
  preview: string[][]
}

export type ImportOutcome = {
  menu: Menu
  problems: CellProblem[]
  skipped: SkippedRow[]
  /** Errors in all; `problems` are only the first of very many. */
  errorCount: number
  /** Whether all of it may be kept. */
  isWhole: boolean
  /** What can be kept without the bad rows; null when that is nothing, or all. */
  partial: PartialMenu | null
}
