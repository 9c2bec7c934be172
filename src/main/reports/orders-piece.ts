import { z } from 'zod'
import { amountKinds, ending, feeKinds } from '#shared/order/order-schema.ts'
import { currencyDigits } from '#shared/reports/cell-text.ts'
import {
  type OrderColumn,
  orderColumns,
  type OrdersPiece,
  type OrdersPieceInput,
} from '#shared/reports/orders-export.ts'
import { type CsvCell, csvFormats, csvLine, csvMark } from '#shared/text/csv.ts'
import { localDateTime, utcOffset } from '#shared/time/zoned.ts'
import { readJson, readNullableJson } from '../store/json-column.ts'
import type { ReadConnection } from '../store/read-connection.ts'

/** Orders read at a time: some quarter of a megabyte, a few hundredths of a second. */
const pieceRows = 1_000

/** Only what a line of the file says: a million orders read whole would be ten times as much to clear away. */
const columns = {
  seq: 'seq',
  id: 'id',
  channel: 'channel',
  platformId: 'platform_order_id',
  number: 'display_number',
  ticket: 'ticket_number',
  locationId: 'location_id',
  currency: 'currency',
  status: 'status',
  receivedAt: 'received_at',
  acceptedAt: 'accepted_at',
  readyBy: 'ready_by',
  readyAt: 'ready_at',
  pickedUpAt: 'picked_up_at',
  endedAt: 'ended_at',
  ending: 'ending',
  customer: 'customer_name',
  items: 'item_count',
  subtotalCents: 'subtotal_cents',
  taxCents: 'tax_cents',
  statedTotalCents: 'stated_total_cents',
  tipCents: 'tip_cents',
  cutlery: 'cutlery',
  note: 'customer_note',
  content: 'content',
  businessDate: 'business_date',
} as const
type Numbers = 'seq' | 'ticket' | 'receivedAt' | 'items' | 'subtotalCents' | 'taxCents' | 'tipCents'
type Times = 'acceptedAt' | 'readyBy' | 'readyAt' | 'pickedUpAt' | 'endedAt'
type Row = Record<Numbers, number> &
  Record<Times | 'statedTotalCents', number | null> &
  Record<'ending' | 'note' | 'timeZone' | 'locationName', string | null> &
  Record<Exclude<keyof typeof columns, Numbers | Times | 'statedTotalCents' | 'ending' | 'note'>, string>

const selected = Object.entries(columns)
  .map(([name, column]) => `orders.${column} AS ${name}`)
  .join(', ')

/** What of an order's document a line says. */
const written = z.object({
  lines: z.array(z.object({ name: z.string(), quantity: z.number() })),
  otherAmounts: z.array(z.object({ kind: z.enum(amountKinds), cents: z.number() })),
})

type Asked = {
  from: string
  to: string
  locationId: string | null
  channel: string | null
  date: string
  seq: number
  upTo: number
}

const inScope = `orders.business_date <= @to AND orders.seq <= @upTo
    AND (@locationId IS NULL OR orders.location_id = @locationId) AND (@channel IS NULL OR orders.channel = @channel)`

/**
 * The next piece of the CSV file of all orders of a period, oldest first; the first begins with the headings. Our own test
 * orders are left out, as in every figure. By key: whatever came before is not read again.
 */
export function ordersPiece(db: ReadConnection, input: OrdersPieceInput): OrdersPiece {
  const { after, from, to, locationId, channel } = input
  const upTo =
    input.upTo ??
    (db.prepare<[], number | null>('SELECT max(seq) FROM orders').pluck().get() as number | null) ??
    0
  const asked: Asked = {
    from,
    to,
    locationId,
    channel,
    date: after?.date ?? from,
    seq: after?.seq ?? -1,
    upTo,
  }
  const rows = db
    .prepare<[Asked], Row>(
      `SELECT ${selected}, locations.time_zone AS timeZone, locations.name AS locationName
         FROM orders LEFT JOIN locations ON locations.id = orders.location_id
        WHERE (orders.business_date, orders.seq) > (@date, @seq) AND ${inScope}
        ORDER BY orders.business_date, orders.seq LIMIT ${pieceRows}`,
    )
    .all(asked)
  const shown = rows.filter((row) => !row.platformId.startsWith('@test-'))
  const last = rows.at(-1)
  const format = csvFormats[input.language]
  const head =
    after === null
      ? csvMark +
        csvLine(
          orderColumns.map((column) => input.headings[column]),
          format,
        )
      : ''
  return {
    text: head + shown.map((row) => csvLine(cellsOf(row, input.words), format)).join(''),
    rows: shown.length,
    next: rows.length === pieceRows && last ? { date: last.businessDate, seq: last.seq } : null,
    upTo,
    total: after === null ? countOf(db, asked) : null,
  }
}

/** From the counters, which leave test orders out as well: going through a million orders would hold up other reads. */
function countOf(db: ReadConnection, asked: Asked): number {
  const count = db
    .prepare<[Asked], number | null>(
      `SELECT sum(orders) FROM sales_by_hour WHERE date BETWEEN @from AND @to
          AND (@locationId IS NULL OR location_id = @locationId) AND (@channel IS NULL OR channel = @channel)`,
    )
    .pluck()
  return count.get(asked) ?? 0
}

function cellsOf(row: Row, words: Readonly<Record<string, string>>): CsvCell[] {
  const { lines, otherAmounts } = readJson(written, row.content, { lines: [], otherAmounts: [] })
  const zone = row.timeZone ?? 'UTC'
  const digits = currencyDigits(row.currency)
  const money = (cents: number): CsvCell => ({ cents, digits })
  const time = (at: number | null): CsvCell => (at === null ? null : localDateTime(at, zone))
  const named = (group: string, code: string) => words[`${group}.${code}`] ?? code
  const amount = (...kinds: string[]) =>
    money(otherAmounts.reduce((sum, { kind, cents }) => (kinds.includes(kind) ? sum + cents : sum), 0))
  const cells: Record<OrderColumn, CsvCell> = {
    number: row.number,
    ticket: row.ticket,
    channel: named('channel', row.channel),
    location: row.locationName ?? row.locationId,
    businessDate: row.businessDate,
    received: time(row.receivedAt),
    offset: utcOffset(row.receivedAt, zone),
    status: named('status', row.status),
    reason: reasonOf(row.ending, named),
    customer: row.customer,
    items: row.items,
    dishes: lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ quantity, name }) => `${quantity} × ${name}`)
      .join('; '),
    note: row.note,
    cutlery: named('cutlery', row.cutlery),
    subtotal: money(row.subtotalCents),
    tax: money(row.taxCents),
    total: money(row.statedTotalCents ?? row.subtotalCents + row.taxCents),
    tip: money(row.tipCents),
    fees: amount(...feeKinds),
    discount: amount('discount-by-merchant'),
    currency: row.currency,
    accepted: time(row.acceptedAt),
    promised: time(row.readyBy),
    ready: time(row.readyAt),
    pickedUp: time(row.pickedUpAt),
    ended: time(row.endedAt),
    id: row.id,
    channelId: row.platformId,
  }
  return orderColumns.map((column) => cells[column])
}

function reasonOf(stored: string | null, named: (group: string, code: string) => string): CsvCell {
  const ended = readNullableJson(ending, stored)
  if (ended === null) return null
  return ended.by === 'merchant' ? named('reason', ended.reason) : named('ending', ended.kind)
}
