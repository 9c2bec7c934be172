import type { Database } from 'better-sqlite3'
import type { RetentionRecord } from './retention.ts'
import { personalSearch } from './personal-search.ts'
import { personalData } from './personal-data.ts'

type Delivery = { id: number; locationId: string | null; receivedAt: number; orderAt: number | null }
type ToDelete = { id: string; channel: string; platform_order_id: string; business_date: string }
type Place = { received_at: number; id: number }

/** An order is over for everybody: nothing of it is on the board, on its way, or still to be told. */
const isOver = `on_board = 0 AND status IN ('completed', 'cancelled', 'failed')
  AND NOT EXISTS (SELECT 1 FROM outbox WHERE order_id = orders.id AND state = 'waiting')`

/**
 * A clock that was wrong when an order came in must not make it old: the channel's own times count as well. All of them
 * lie before the moment that is asked for.
 */
const isOlder = (before: string) =>
  `received_at < ${before} AND placed_at < ${before} AND coalesce(estimated_pickup_at, 0) < ${before}`

/** What takes customers' data away once its time is up, a few rows at a time. Each call belongs in a transaction. */
export function purgeStatements(db: Database) {
  const { strip, erase } = personalData(db)
  return {
    ...personalSearch(db, isOver),
    strip,
    erase,
    ...purgedPlaces(db),
    ...purgedBodies(db),
    ...purgedOrders(db),
    ...purgedRefused(db),
    ...purgedComments(db),
  }
}

/** Whose data there is, and how late it is by the channels' own times. */
function purgedPlaces(db: Database) {
  const nextLocation = db
    .prepare<[string], string | null>('SELECT min(location_id) FROM orders WHERE location_id > ?')
    .pluck()
  const stated = db
    .prepare<[], number>(
      `SELECT estimated_pickup_at FROM (SELECT estimated_pickup_at FROM orders ORDER BY seq DESC LIMIT 5)
        WHERE estimated_pickup_at IS NOT NULL`,
    )
    .pluck()
  return {
    /** Of every location that ever had an order, also those removed since. */
    locations: (): string[] => {
      const found: string[] = []
      for (let id = nextLocation.get(''); id; id = nextLocation.get(id)) found.push(id)
      return found
    },
    /** The channels' own times of the newest orders, in epoch ms. */
    statedTimes: () => stated.all(),
  }
}

/** What was delivered, word for word. */
function purgedBodies(db: Database) {
  const bodies = db.prepare<Place & { before: number; limit: number }, Delivery>(
    `SELECT inbox.id, location_id AS locationId, inbox.received_at AS receivedAt,
            max(orders.received_at, placed_at, coalesce(estimated_pickup_at, 0)) AS orderAt
       FROM inbox LEFT JOIN orders ON orders.id = inbox.order_id
      WHERE body IS NOT NULL AND (inbox.received_at, inbox.id) > (@received_at, @id) AND inbox.received_at < @before
      ORDER BY inbox.received_at, inbox.id LIMIT @limit`,
  )
  const columns =
    'id, received_at, channel, endpoint, status, outcome, order_id, platform_order_id, code, message, path, event_id'
  const take = db.prepare<[number], unknown[]>(`DELETE FROM inbox WHERE id = ? RETURNING ${columns}`).raw()
  const putBack = db.prepare(`INSERT INTO inbox (${columns}) VALUES (${columns.replaceAll(/\w+/g, '?')})`)
  return {
    /** Deliveries that still have their body and came in before, oldest first, after the last one given. */
    bodies: (after: { receivedAt: number; id: number }, before: number, limit: number) =>
      bodies.all({ received_at: after.receivedAt, id: after.id, before, limit }),
    /**
     * Takes the bodies away. Rows are taken out and put back without: an update that makes them shorter would leave
     * their pages nearly empty, and give no space back.
     */
    dropBodies: (ids: readonly number[]): void => {
      const rows = ids.flatMap((id) => take.all(id))
      for (const row of rows) putBack.run(...row)
    },
  }
}

/** Orders: what is taken out of them, and those that go for good. */
function purgedOrders(db: Database) {
  const toStrip = db
    .prepare<{ location: string; level: number; before: number; limit: number }, string>(
      `SELECT id FROM orders
        WHERE location_id = @location AND stripped = @level AND ${isOlder('@before')} AND ${isOver} LIMIT @limit`,
    )
    .pluck()
  const toDelete = db.prepare<{ location: string; level: number; before: number; limit: number }, ToDelete>(
    `SELECT id, channel, platform_order_id, business_date FROM orders
      WHERE business_date IS NOT NULL AND location_id = @location AND stripped = @level AND ${isOlder('@before')} AND ${isOver} LIMIT @limit`,
  )
  const deleted = [
    'DELETE FROM order_history WHERE order_id = ?',
    'DELETE FROM order_revisions WHERE order_id = ?',
    'DELETE FROM outbox WHERE order_id = ?',
    'DELETE FROM print_jobs WHERE order_id = ?',
    'DELETE FROM inbox WHERE order_id = ?',
    'DELETE FROM orders WHERE id = ?',
  ].map((sql) => db.prepare(sql))
  const forgetOrderless = db.prepare(
    'DELETE FROM inbox WHERE order_id IS NULL AND platform_order_id = ? AND channel = ?',
  )
  const dueOrders = db
    .prepare<[string, number], number>(
      'SELECT count(*) FROM orders WHERE location_id = ? AND stripped IN (0, 1, 2) AND received_at < ?',
    )
    .pluck()
  const isLive = db
    .prepare<[string], number>(`SELECT EXISTS (SELECT 1 FROM orders WHERE id = ? AND NOT (${isOver}))`)
    .pluck()
  // Level 2: nothing of a customer is left on it.
  const isKnown = db
    .prepare<[string], number>('SELECT EXISTS (SELECT 1 FROM orders WHERE id = ? AND stripped < 2)')
    .pluck()
  return {
    /** Orders of a location with something to take out, at most so many. */
    toStrip: (location: string, level: 0 | 1, before: number, limit: number) =>
      toStrip.all({ location, level, before, limit }),
    /** Somebody still cooks it, or waits for it. */
    isLive: (orderId: string) => isLive.get(orderId) === 1,
    isKnown: (orderId: string) => isKnown.get(orderId) === 1,
    /** Orders of a location to be deleted, whatever is left of them. */
    toDelete: (location: string, before: number, limit: number): ToDelete[] =>
      [2, 1, 0].flatMap((level) => toDelete.all({ location, level, before, limit })).slice(0, limit),
    /** Deletes one for good, with all that is kept about it. */
    deleteOrder: ({ id, channel, platform_order_id }: ToDelete): void => {
      for (const statement of deleted) statement.run(id)
      forgetOrderless.run(platform_order_id, channel)
    },
    /** How many orders came in before; those still under way are among them. */
    countBefore: (location: string, before: number) => dueOrders.get(location, before) ?? 0,
  }
}

/** Orders that had to be refused, as far as they could be read. */
function purgedRefused(db: Database) {
  const refused = db.prepare(
    `UPDATE refused_orders SET readable = '{}'
      WHERE closed_at IS NOT NULL AND readable <> '{}' AND received_at < @before
        AND coalesce(location_id, '') = @location`,
  )
  const refusedLocations = db
    .prepare<[], string>(
      `SELECT DISTINCT coalesce(location_id, '') FROM refused_orders WHERE closed_at IS NOT NULL AND readable <> '{}'`,
    )
    .pluck()
  const isRefusedOpen = db
    .prepare<[number], number>(
      'SELECT EXISTS (SELECT 1 FROM refused_orders WHERE id = ? AND closed_at IS NULL)',
    )
    .pluck()
  const eraseRefused = [
    `UPDATE inbox SET body = NULL WHERE body IS NOT NULL AND id = (SELECT inbox_id FROM refused_orders WHERE id = ?)`,
    `UPDATE refused_orders SET readable = '{}' WHERE id = ?`,
  ].map((sql) => db.prepare<[number]>(sql))
  return {
    /** Nobody has dealt with it yet. */
    isRefusedOpen: (id: number) => isRefusedOpen.get(id) === 1,
    eraseRefused: (id: number): void => {
      for (const statement of eraseRefused) statement.run(id)
    },
    /** Where closed refused orders can still be read; '' for none of our locations. */
    refusedLocations: () => refusedLocations.all(),
    /** What could be read of refused orders somebody has dealt with; answers how many. */
    dropRefused: (location: string, before: number): number => refused.run({ location, before }).changes,
  }
}

/** What customers said. Stars are a figure, and stay. */
function purgedComments(db: Database) {
  const dropComments = db.prepare<[number, string]>(
    `UPDATE feedback SET comment = NULL
      WHERE comment IS NOT NULL AND business_date < date(? / 1000, 'unixepoch') AND coalesce(location_id, '') = ?`,
  )
  const commentLocations = db
    .prepare<[], string>(`SELECT DISTINCT coalesce(location_id, '') FROM feedback WHERE comment IS NOT NULL`)
    .pluck()
  return {
    /** Where customers said something; '' for none of our locations. */
    commentLocations: () => commentLocations.all(),
    dropComments: (location: string, before: number) => void dropComments.run(before, location),
  }
}

/** The moments before which a location's data goes. `now` in epoch ms. Pure. */
export function purgeLines({ keepDays, ordersMayGoBefore }: RetentionRecord, now: number) {
  const day = 24 * 3_600_000
  const before = (days: number) => now - days * day
  const due = yearBefore(before(keepDays.orders))
  return {
    bodies: before(keepDays.bodies),
    contacts: before(keepDays.contacts),
    names: before(keepDays.names),
    /** Orders go by whole years, so that a manager is asked once a year. */
    ordersDue: due,
    orders: Math.min(due, ordersMayGoBefore),
  }
}

/** The beginning of the year (UTC) that holds `at`. */
function yearBefore(at: number): number {
  return Date.UTC(new Date(at).getUTCFullYear(), 0, 1)
}
