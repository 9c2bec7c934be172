import { z } from 'zod'
import { currencyCode } from '../location/currency.ts'
import { languages } from '../location/language.ts'

/**
 * A report as a file shows it, worded by the page that asks: the same document becomes a CSV, a workbook and a PDF, so that
 * they can say nothing else than the screen.
 */

/** How a column's cells are meant: minor units of a currency, a share of 1, milliseconds. */
export const cellKinds = ['text', 'count', 'money', 'share', 'duration'] as const
export type CellKind = (typeof cellKinds)[number]

/** Longest text of a cell; a comment can be longer, and is cut with a sign of it. */
export const longestCell = 2_000
/** Most rows of one table. What is beyond is counted in its note. */
export const mostTableRows = 5_000

const text = z.string().max(longestCell)
const reportCell = z.union([text, z.number(), z.null()])
export type ReportCell = z.infer<typeof reportCell>

export const reportTable = z.object({
  title: text,
  columns: z.array(z.object({ title: text, kind: z.enum(cellKinds) })).max(40),
  rows: z.array(z.array(reportCell).max(40)).max(mostTableRows),
  /** Under the table; null without. */
  note: text.nullable(),
})
export type ReportTable = z.infer<typeof reportTable>

/** Bars that stand on each other, one stack for each label, with a line above them where there is one. */
export const reportChart = z.object({
  title: text,
  labels: z.array(z.string().max(40)).max(400),
  /** Values of each series, one for each label. */
  bars: z.array(z.object({ name: text, values: z.array(z.number()).max(400) })).max(8),
  line: z.object({ name: text, values: z.array(z.number()).max(400), kind: z.enum(cellKinds) }).nullable(),
})
export type ReportChart = z.infer<typeof reportChart>

/** How many orders came at which hour of which weekday. */
export const reportHeat = z.object({
  title: text,
  /** Monday first. */
  weekdays: z.array(z.string().max(40)).length(7),
  /** Weekday 1 to 7 and hour 0 to 23. */
  cells: z.array(z.object({ weekday: z.int(), hour: z.int(), orders: z.int() })).max(168),
})
export type ReportHeat = z.infer<typeof reportHeat>

export const reportDocument = z.object({
  /** The restaurant or location. */
  place: text,
  title: text,
  /** The period in words, and what else narrows it. */
  period: text,
  /** When it was made, in words. */
  made: text,
  language: z.enum(languages),
  /** Empty where there were no amounts. */
  currency: z.union([currencyCode, z.literal('')]),
  /** Letter paper where that is usual, A4 elsewhere. */
  paper: z.enum(['a4', 'letter']),
  figures: z.array(z.object({ label: text, value: reportCell, kind: z.enum(cellKinds) })).max(40),
  charts: z.array(reportChart).max(4),
  heat: reportHeat.nullable(),
  tables: z.array(reportTable).max(20),
  /** What customers said: who and when, stars, and their words. */
  comments: z
    .object({
      title: text,
      items: z
        .array(z.object({ about: text, stars: z.int().min(1).max(5).nullable(), words: text }))
        .max(200),
      note: text.nullable(),
    })
    .nullable(),
  /** `Page 1 of 3`, with `#` for the page and `##` for how many there are. */
  pageWords: text,
})
export type ReportDocument = z.infer<typeof reportDocument>
