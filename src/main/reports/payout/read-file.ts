import Papa from 'papaparse'
import { mostPayoutRows } from '#shared/reports/payout.ts'
import { foldedText } from '#shared/text/folded-text.ts'
import { centsOf } from './amount.ts'
import { columnsOf, missingColumns, type PayoutColumn, type PayoutColumns } from './columns.ts'
import { UnreadablePayout } from './problem.ts'

export const amountColumns = [
  'subtotal',
  'tax',
  'taxRemitted',
  'tip',
  'commission',
  'processing',
  'marketing',
  'discounts',
  'errorCharges',
  'adjustments',
  'net',
] as const
export type AmountColumn = (typeof amountColumns)[number]

export type TransactionType = 'order' | 'error-charge' | 'adjustment' | 'refund' | 'other'

/** One transaction of the file. Amounts in cents, signed as written. */
export type PayoutRow = {
  /** In the file, the heading being 1. */
  row: number
  type: TransactionType
  /** The type and what it is about, in DoorDash's words. */
  words: string
  orderId: string | null
  uuid: string | null
  posOrderId: string | null
  /** As the file says in the end; null when it does not. */
  status: string | null
  /** `YYYY-MM-DD`, local where the file has it. */
  date: string | null
  store: string | null
  storeIds: string[]
  currency: string | null
  amounts: Record<AmountColumn, number>
  /** Amounts nobody can read, as written; they count as zero. */
  unreadable: string[]
}

/** The rows of a payout file. Throws `UnreadablePayout`. */
export function readPayout(text: string): PayoutRow[] {
  const body = text.replace(/^\uFEFF/, '').replace(/^"?sep=(.)"?\r?\n/i, '')
  if (body.trim() === '') throw new UnreadablePayout('empty')
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: delimiterOf(body),
    skipEmptyLines: 'greedy',
    preview: mostPayoutRows + 2,
  })
  const quote = errors.find(({ type }) => type === 'Quotes')
  if (quote) throw new UnreadablePayout('cut-off', { row: (quote.row ?? 0) + 1 })
  const [headings = [], ...rows] = data
  const columns = columnsOf(headings)
  const missing = missingColumns(columns)
  if (missing.length > 0) throw new UnreadablePayout('columns-missing', { missing })
  if (rows.length > mostPayoutRows) throw new UnreadablePayout('too-many-rows')
  if (rows.length === 0) throw new UnreadablePayout('empty')
  // Excel leaves out empty cells at the end of a row; a row that lacks a column we read was cut.
  const least = 1 + Math.max(...Object.values(columns))
  return rows.map((cells, index) => {
    if (cells.length < Math.min(least, headings.length))
      throw new UnreadablePayout('cut-off', { row: index + 2 })
    return toRow(cells, columns, index + 2)
  })
}

/** What makes most headings known. */
function delimiterOf(text: string): string {
  const line = text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? ''
  const scores = [',', ';', '\t'].map((delimiter) => {
    const headings = Papa.parse<string[]>(line, { delimiter }).data[0] ?? []
    return { delimiter, known: Object.keys(columnsOf(headings)).length }
  })
  return scores.reduce((best, one) => (one.known > best.known ? one : best)).delimiter
}

function toRow(cells: readonly string[], columns: PayoutColumns, row: number): PayoutRow {
  const cell = (column: PayoutColumn): string | null => {
    const at = columns[column]
    // Excel keeps the zeros of `="0042"`; anything else that looks like a formula is text to us.
    const text = at === undefined ? '' : (cells[at] ?? '').trim().replace(/^="(.*)"$/s, '$1')
    return text === '' || /^null$/i.test(text) ? null : text
  }
  const unreadable: string[] = []
  const amounts = Object.fromEntries(
    amountColumns.map((column) => {
      const written = cell(column) ?? ''
      const cents = centsOf(written)
      if (cents === null) unreadable.push(written)
      return [column, cents ?? 0]
    }),
  ) as Record<AmountColumn, number>
  return {
    row,
    type: typeOf(cell('type') ?? ''),
    words: [cell('type'), cell('description')].filter((text) => text !== null).join(' · '),
    orderId: cell('orderId')?.toLowerCase() ?? null,
    uuid: cell('uuid')?.toLowerCase() ?? null,
    posOrderId: cell('posOrderId')?.replace(/-doordash$/i, '') ?? null,
    status: cell('status'),
    date: dateOf(cell('localDate')) ?? dateOf(cell('utcDate')),
    store: cell('store'),
    storeIds: [cell('merchantStoreId'), cell('storeId')].filter((id) => id !== null),
    currency: cell('currency')?.toUpperCase() ?? null,
    amounts,
    unreadable,
  }
}

function typeOf(written: string): TransactionType {
  const text = foldedText(written.replaceAll('_', ' '))
  if (text.includes('error charge')) return 'error-charge'
  if (text.includes('adjustment')) return 'adjustment'
  if (text.includes('refund')) return 'refund'
  return /\b(order|delivery|pickup)\b/.test(text) ? 'order' : 'other'
}

/** `2026-11-16 18:05` and `11/16/2026 6:05 PM`, as the portal and American spreadsheets write them. */
function dateOf(written: string | null): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(written ?? '')
  if (iso) return iso[0]
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(written ?? '') ?? []
  if (month === undefined || day === undefined || year === undefined || Number(month) > 12) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
