import { z } from 'zod'

/**
 * A payout file of DoorDash's portal held against our orders. Money is integer minor units. The file is read where it is
 * asked about and never stored.
 */

/** Largest file that is read, and how it travels: gzipped, as base64. */
export const largestPayoutFile = 20 * 1024 * 1024
export const mostPayoutRows = 50_000
/** Differences that are listed; `differenceCount` has them all. */
export const mostDifferences = 1_000

/** Why a payout file cannot be read. `missing` and `row` say which columns and where. */
export const payoutProblems = [
  'empty',
  'too-large',
  'too-many-rows',
  'not-text',
  /** An Excel workbook, a ZIP, a PDF: something other than the CSV in it. */
  'not-csv',
  'columns-missing',
  /** It ends in the middle of a row. */
  'cut-off',
  'other-restaurant',
] as const
export const payoutProblem = z.object({
  problem: z.enum(payoutProblems),
  /** Columns that were not found, by DoorDash's English headings. */
  missing: z.array(z.string()),
  /** Row in the file, the heading being 1. */
  row: z.number().nullable(),
  /** The stores of another restaurant's file, as it names them. */
  stores: z.array(z.string()),
})
export type PayoutProblem = z.infer<typeof payoutProblem>

/** What a file and our orders disagree in, or what it takes off. */
export const differenceKinds = [
  /** We made it, and the file does not hold it or pays nothing for it. */
  'not-paid',
  /** The file holds it, and no order of ours is that. */
  'unknown-order',
  'subtotal',
  'tax',
  'tip',
  /** Cancelled, and money was taken for it all the same. */
  'cancelled-charged',
  /** Cancelled here, and DoorDash paid it as delivered. */
  'cancelled-paid',
  'error-charge',
  'adjustment',
  'refund',
  /** A row of a kind of its own, such as a fee for the tablet. */
  'other',
  /** An amount nobody can read; it is in no sum. */
  'unreadable',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

export const payoutDifference = z.object({
  kind: z.enum(differenceKinds),
  /** Ours; null where we have none. */
  orderId: z.string().nullable(),
  /** The number people read out, ours or DoorDash's. */
  number: z.string(),
  /** Local date; null where the file does not say. */
  date: z.string().nullable(),
  currency: z.string(),
  oursCents: z.number().nullable(),
  theirsCents: z.number().nullable(),
  /** DoorDash's own words about it, or the text nobody can read. */
  note: z.string().nullable(),
  row: z.number().nullable(),
  /** On the first or last day of the file: it may be in the file before or after. */
  isAtEdge: z.boolean(),
})
export type PayoutDifference = z.infer<typeof payoutDifference>

/** The sums of one currency, signed as in the file: what DoorDash keeps is negative. */
export const payoutSums = z.object({
  currency: z.string(),
  rows: z.number(),
  subtotalCents: z.number(),
  taxCents: z.number(),
  tipCents: z.number(),
  commissionCents: z.number(),
  /** Payment processing and marketing. */
  feeCents: z.number(),
  /** Discounts the restaurant gave. */
  discountCents: z.number(),
  errorChargeCents: z.number(),
  adjustmentCents: z.number(),
  /** Of error charges and adjustments, and rows of refunds, what was taken back. */
  refundCents: z.number(),
  netCents: z.number(),
  /** What our orders in the file say, those called off left out. */
  oursSubtotalCents: z.number(),
  oursTaxCents: z.number(),
  oursTipCents: z.number(),
})
export type PayoutSums = z.infer<typeof payoutSums>

export const payoutCheck = z.object({
  /** Local dates, both included; null in a file without a date that can be read. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  stores: z.array(z.string()),
  rows: z.number(),
  /** Orders of the file that are ours, and those of them without any difference. */
  orders: z.number(),
  agreed: z.number(),
  sums: z.array(payoutSums),
  differences: z.array(payoutDifference),
  differenceCount: z.number(),
})
export type PayoutCheck = z.infer<typeof payoutCheck>
