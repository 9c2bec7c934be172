import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel.ts'

const counted = [
  'orders',
  'items',
  'subtotal_cents',
  'tax_cents',
  'tip_cents',
  'completed',
  'cancelled',
  'failed',
  'lost_cents',
  'accepted',
  'accept_ms',
  'readied',
  'ready_ms',
  'ready_late',
] as const
type Counted = (typeof counted)[number]

export type DailyTotal = { locationId: string; date: string; channel: Channel } & Record<Counted, number>

/** Daily aggregates and the running ticket number, kept in the transaction of what they count. */
export function dailyTotalsTable(db: Database) {
  const add = db.prepare(
    `INSERT INTO daily_totals (location_id, date, channel, ${counted.join(', ')})
     VALUES (@locationId, @date, @channel, ${counted.map((name) => `@${name}`).join(', ')})
     ON CONFLICT (location_id, date, channel) DO UPDATE SET ${counted.map((name) => `${name} = ${name} + @${name}`).join(', ')}`,
  )
  const between = db.prepare<[string, string], DailyTotal>(
    `SELECT location_id AS locationId, date, channel, ${counted.join(', ')} FROM daily_totals
      WHERE date >= ? AND date <= ? ORDER BY date, location_id, channel`,
  )
  const nextTicket = db
    .prepare<[string, string], number>(
      `INSERT INTO ticket_numbers (location_id, date, last) VALUES (?, ?, 1)
       ON CONFLICT (location_id, date) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck()
  const zero = Object.fromEntries(counted.map((name) => [name, 0]))

  return {
    /** Adds to the day's figures; what is not named stays. `date` is the location's local day, YYYY-MM-DD. */
    add: (
      key: { locationId: string; date: string; channel: Channel },
      by: Partial<Record<Counted, number>>,
    ) => void add.run({ ...zero, ...key, ...by }),
    /** Both days included. */
    between: (from: string, to: string) => between.all(from, to),
    nextTicketNumber: (locationId: string, date: string) => nextTicket.get(locationId, date) ?? 1,
  }
}
