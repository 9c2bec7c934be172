import type { Order } from '#shared/order/order.ts'
import { itemCount, totalCents } from '#shared/order/order.ts'
import { currencyDigits } from '#shared/reports/cell-text.ts'
import {
  type OrderColumn,
  orderColumns,
  type OrdersPiece,
  type OrdersPieceInput,
} from '#shared/reports/orders-export.ts'
import { type CsvCell, csvFormats, csvLine, csvMark } from '#shared/text/csv.ts'
import { localDateTime, utcOffset } from '#shared/time/zoned.ts'
import { type OrderRow, toOrder } from '../store/orders.ts'
import type { ReadConnection } from '../store/read-connection.ts'

/** Orders read at a time: some half a megabyte, a few hundredths of a second. */
const pieceRows = 2_000

type Row = OrderRow & { business_date: string; time_zone: string | null; location_name: string | null }
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
      `SELECT orders.*, locations.time_zone, locations.name AS location_name
         FROM orders LEFT JOIN locations ON locations.id = orders.location_id
        WHERE (orders.business_date, orders.seq) > (@date, @seq) AND ${inScope}
        ORDER BY orders.business_date, orders.seq LIMIT ${pieceRows}`,
    )
    .all(asked)
  const shown = rows.filter((row) => !row.platform_order_id.startsWith('@test-'))
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
    next: rows.length === pieceRows && last ? { date: last.business_date, seq: last.seq } : null,
    upTo,
    total: after === null ? countOf(db, asked) : null,
  }
}

function countOf(db: ReadConnection, asked: Asked): number {
  const count = db
    .prepare<[Asked], number>(
      `SELECT count(*) FROM orders WHERE business_date >= @from AND ${inScope} AND platform_order_id NOT LIKE '@test-%'`,
    )
    .pluck()
  return count.get(asked) ?? 0
}

function cellsOf(row: Row, words: Readonly<Record<string, string>>): CsvCell[] {
  const order = toOrder(row)
  const zone = row.time_zone ?? 'UTC'
  const digits = currencyDigits(order.currency)
  const money = (cents: number): CsvCell => ({ cents, digits })
  const time = (at: number | null): CsvCell => (at === null ? null : localDateTime(at, zone))
  const named = (group: string, code: string) => words[`${group}.${code}`] ?? code
  const amount = (...kinds: string[]) =>
    money(order.otherAmounts.reduce((sum, { kind, cents }) => (kinds.includes(kind) ? sum + cents : sum), 0))
  const cells: Record<OrderColumn, CsvCell> = {
    number: order.displayNumber,
    ticket: order.ticketNumber,
    channel: named('channel', order.channel),
    location: row.location_name ?? order.locationId,
    businessDate: row.business_date,
    received: time(order.receivedAt),
    offset: utcOffset(order.receivedAt, zone),
    status: named('status', order.status),
    reason: reasonOf(order, named),
    customer: order.customerName,
    items: itemCount(order),
    dishes: order.lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ quantity, name }) => `${quantity} × ${name}`)
      .join('; '),
    note: order.customerNote,
    cutlery: named('cutlery', order.cutlery),
    subtotal: money(order.subtotalCents),
    tax: money(order.taxCents),
    total: money(totalCents(order)),
    tip: money(order.tipCents),
    fees: amount('bag-fee', 'small-order-fee'),
    discount: amount('discount-by-merchant'),
    currency: order.currency,
    accepted: time(order.acceptedAt),
    promised: time(order.readyBy),
    ready: time(order.readyAt),
    pickedUp: time(order.pickedUpAt),
    ended: time(order.endedAt),
    id: order.id,
    channelId: order.platformOrderId,
  }
  return orderColumns.map((column) => cells[column])
}

function reasonOf({ ending }: Order, named: (group: string, code: string) => string): CsvCell {
  if (ending === null) return null
  return ending.by === 'merchant' ? named('reason', ending.reason) : named('ending', ending.kind)
}
