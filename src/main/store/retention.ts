import type { Database } from 'better-sqlite3'
import { retention, type Retention, usualRetention } from '#shared/privacy/retention.ts'
import { readJson } from './json-column.ts'

/** How a location's data is kept; `ordersMayGoBefore` in epoch ms, `ordersGoneUntil` a business day, empty for none. */
export type RetentionRecord = { keepDays: Retention; ordersMayGoBefore: number; ordersGoneUntil: string }

type Row = { keep_days: string | null; orders_may_go_before: number; orders_gone_until: string }

/** How long each location's data is kept, and how far its orders are deleted. */
export function retentionTable(db: Database) {
  const find = db.prepare<[string], Row>(
    'SELECT keep_days, orders_may_go_before, orders_gone_until FROM retention WHERE location_id = ?',
  )
  const save = db.prepare(
    'INSERT INTO retention (location_id, keep_days) VALUES (?, ?) ON CONFLICT (location_id) DO UPDATE SET keep_days = excluded.keep_days',
  )
  const mayGo = db.prepare(
    `INSERT INTO retention (location_id, orders_may_go_before) VALUES (?, ?)
     ON CONFLICT (location_id) DO UPDATE SET orders_may_go_before = max(orders_may_go_before, excluded.orders_may_go_before)`,
  )
  const gone = db.prepare(
    `INSERT INTO retention (location_id, orders_gone_until) VALUES (?, ?)
     ON CONFLICT (location_id) DO UPDATE SET orders_gone_until = max(orders_gone_until, excluded.orders_gone_until)`,
  )
  return {
    of: (locationId: string): RetentionRecord => {
      const row = find.get(locationId)
      return {
        keepDays: row?.keep_days ? readJson(retention, row.keep_days, usualRetention) : usualRetention,
        ordersMayGoBefore: row?.orders_may_go_before ?? 0,
        ordersGoneUntil: row?.orders_gone_until ?? '',
      }
    },
    save: (locationId: string, keepDays: Retention) => void save.run(locationId, JSON.stringify(keepDays)),
    /** A manager agreed that orders from before may be deleted when their time is up. */
    letOrdersGo: (locationId: string, before: number) => void mayGo.run(locationId, before),
    /** Orders of that business day are deleted. */
    ordersGone: (locationId: string, day: string) => void gone.run(locationId, day),
  }
}
