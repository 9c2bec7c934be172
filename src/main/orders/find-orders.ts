import { channels } from '#shared/channel.ts'
import type { OrderFilter } from '#shared/reports/order-filter.ts'
import type { Order } from '#shared/order/order.ts'
import { addDays } from '#shared/time/zoned.ts'
import { type OrderRow, toOrder } from '../store/orders.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import { asksForRating, conditionsOf, total, type Values } from './order-conditions.ts'
import { matchOf } from './search-question.ts'

/** A page of what was found, newest first. `after` is what the page before answered as `next`. */
export type FindOrders = {
  filter: OrderFilter
  after?: string | undefined
  limit: number
  /** Words may also be an order's id in full, here or at its channel, or our number of the day as `#0042`. */
  byNumber?: boolean
}
export type FoundOrders = { orders: Order[]; next: string | null }

/** The last order of a page: by business day and number where the days are given, else by number alone. */
type Place = { date: string; seq: number }
const beforeAll: Place = { date: '9999-99-99', seq: Number.MAX_SAFE_INTEGER }

const readPlace = (text: string | undefined): Place => {
  const [, date = beforeAll.date, seq = ''] = /^(?:([\d-]{10})_)?(\d{1,15})$/.exec(text ?? '') ?? []
  return seq === '' ? beforeAll : { date, seq: Number(seq) }
}

/**
 * Finds orders by words and by everything a report's figure may be asked for. What is sought by words, a dish or a category
 * comes from the search index; days, states, a location, a channel and what is rare come from indexes of their own, and
 * the rest is looked up in the orders these lead to, the newest first, until a page is full.
 */
export function createFindOrders(db: ReadConnection) {
  const statements = new Map<string, ReturnType<ReadConnection['prepare']>>()
  const all = (sql: string, values: Values): OrderRow[] => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = db.prepare(sql)
      statements.set(sql, statement)
    }
    return statement.all(values) as OrderRow[]
  }
  const byId = db.prepare<{ id: string }, OrderRow>(
    `SELECT * FROM orders WHERE id = @id
      UNION SELECT * FROM orders WHERE channel IN (${quoted(channels)}) AND platform_order_id = @id`,
  )
  const amountsWithin = db
    .prepare<[number, number, number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM orders WHERE ${total} BETWEEN ? AND ? LIMIT ?)`,
    )
    .pluck()
  const [firstOfDay, lastOfDay] = ['', 'DESC'].map((way) =>
    db
      .prepare<[string], number>(`SELECT seq FROM orders WHERE business_date = ? ORDER BY seq ${way} LIMIT 1`)
      .pluck(),
  )
  const hasAny = (column: 'location_id' | 'channel') => {
    const statement = db.prepare<[string], number>(`SELECT 1 FROM orders WHERE ${column} = ? LIMIT 1`)
    return (value: string | undefined) => value === undefined || statement.get(value) !== undefined
  }
  const [isKnownLocation, isKnownChannel] = [hasAny('location_id'), hasAny('channel')]

  /** A narrow span of amounts is found by its index, a wide one while going through the orders. */
  const isNarrow = ({ minCents, maxCents }: OrderFilter): boolean =>
    (minCents !== undefined || maxCents !== undefined) &&
    (amountsWithin.get(minCents ?? -mostCents, maxCents ?? mostCents, mostNarrow) ?? 0) < mostNarrow

  /** The numbers between which the orders of these days lie, so that no others are looked up; all, for very many days. */
  function numbersOf({ from, to }: OrderFilter): { low: number; high: number } {
    const everywhere = { low: 0, high: Number.MAX_SAFE_INTEGER }
    if (from === undefined || to === undefined || addDays(from, mostDays) < to) return everywhere
    let [low, high] = [Number.MAX_SAFE_INTEGER, 0]
    for (let day = from; day <= to; day = addDays(day, 1)) {
      low = Math.min(low, firstOfDay?.get(day) ?? low)
      high = Math.max(high, lastOfDay?.get(day) ?? high)
    }
    return { low, high }
  }

  return ({ filter, after, limit, byNumber: takesNumbers = false }: FindOrders): FoundOrders => {
    const named = takesNumbers && filter.words !== undefined ? byId.all({ id: filter.words.trim() }) : []
    if (named.length > 0) return { orders: named.map(toOrder), next: null }
    const match = matchOf(filter, takesNumbers)
    if (match === undefined) return { orders: [], next: null }
    const place = readPlace(after)
    if (!isKnownLocation(filter.locationId) || !isKnownChannel(filter.channel))
      return { orders: [], next: null }
    const isByDay =
      match === null && !asksForRating(filter) && (filter.from !== undefined || filter.to !== undefined)
    const isNarrowAmount = !isByDay && isNarrow(filter)
    const { sql, values } = conditionsOf(filter, isNarrowAmount)
    const upTo = filter.to !== undefined && filter.to < place.date ? filter.to : place.date
    const rows = all(match !== null ? searched(sql) : isByDay ? byDay(sql) : byNumber(sql, isNarrowAmount), {
      ...values,
      seq: place.seq,
      limit: limit + 1,
      ...(isByDay && { date: place.date, upTo }),
      ...(match !== null && { match, ...numbersOf(filter) }),
    })
    const shown = rows.slice(0, limit)
    const last = rows.length > limit ? shown.at(-1) : undefined
    const next = last && (isByDay ? `${last.business_date}_${last.seq}` : String(last.seq))
    return { orders: shown.map(toOrder), next: next ?? null }
  }
}

/** So many orders are read and put in order without a noticeable wait. */
const mostNarrow = 2_000
const mostCents = 1e12
/** Days whose first and last order are looked up, which takes some microseconds for each. */
const mostDays = 800

const quoted = (texts: readonly string[]) => texts.map((text) => `'${text}'`).join(', ')

const where = (conditions: readonly string[]) => conditions.map((one) => ` AND ${one}`).join('')

const searched = (conditions: readonly string[]) =>
  `SELECT orders.* FROM order_search CROSS JOIN orders ON orders.seq = order_search.rowid
    WHERE order_search MATCH @match AND order_search.rowid BETWEEN @low AND min(@high, @seq - 1)${where(conditions)}
    ORDER BY order_search.rowid DESC LIMIT @limit`

const byDay = (conditions: readonly string[]) =>
  `SELECT * FROM orders INDEXED BY orders_business_date
    WHERE business_date <= @upTo AND (business_date < @date OR seq < @seq)${where(conditions)}
    ORDER BY business_date DESC, seq DESC LIMIT @limit`

const byNumber = (conditions: readonly string[], isByAmount: boolean) =>
  `SELECT * FROM orders ${isByAmount ? 'INDEXED BY orders_total' : ''} WHERE seq < @seq${where(conditions)} ORDER BY seq DESC LIMIT @limit`
