import type { MenuProblemCode } from '../problem.ts'
import type { ImportField } from './fields.ts'
import type { PriceProblem } from './read-price.ts'

/** What can be wrong in a spreadsheet before it is a menu. The screen has the words, the reasons and the fixes. */
export const sheetProblemCodes = [
  'item-missing',
  'price-missing',
  'odd-letters',
  'price-unreadable',
  'price-ambiguous',
  'price-too-precise',
  'price-too-high',
  'price-negative',
  'price-other-currency',
  'price-is-date',
  'formula-error',
  'formula-uncalculated',
  'formula-result',
  'is-date',
  'category-missing',
  'item-twice',
  'id-twice',
  'yes-no-unreadable',
  'tax-unreadable',
  'count-unreadable',
  'option-without-item',
  'option-without-group',
  'option-twice',
  'group-unknown',
  'group-ambiguous',
  'group-differs',
  'merged',
  'merged-hides',
  'too-many',
] as const
export type SheetProblemCode = (typeof sheetProblemCodes)[number]

/** The menu's own problems keep their codes; `group-unknown` is the same on both sides. */
export type CellProblemCode = SheetProblemCode | PriceProblem | MenuProblemCode

export type CellProblem = {
  /** Such as `C14`. */
  address: string
  /** As the spreadsheet counts: from 1. */
  row: number
  field: ImportField | null
  code: CellProblemCode
  /** What the cell says; empty when it is. */
  value: string
  /** Errors keep their row out; notices are for a person to weigh. */
  severity: 'error' | 'notice'
  /** The other cell of a pair, such as the first use of an id; the range of merged cells. */
  other?: string
  /** What it was measured against. */
  limit?: number
}

/** Why a row is not part of the menu though nothing is wrong with it. Rows count from 1. */
export type SkippedRow = {
  row: number
  reason: 'empty' | 'heading' | 'header-again' | 'above-header' | 'hidden'
}
