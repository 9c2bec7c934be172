import type { Database } from 'better-sqlite3'

/**
 * The running ticket number of each location and business day (`YYYY-MM-DD`), taken in the transaction of its order.
 *
 * Two statements instead of one with RETURNING: that one opens a savepoint, at which the search index writes out the
 * words of every order gathered so far, so that a commit of thirty orders would write the index thirty times.
 */
export function ticketNumbersTable(db: Database) {
  const count = db.prepare<[string, string]>(
    `INSERT INTO ticket_numbers (location_id, date, last) VALUES (?, ?, 1)
     ON CONFLICT (location_id, date) DO UPDATE SET last = last + 1`,
  )
  const last = db
    .prepare<[string, string], number>('SELECT last FROM ticket_numbers WHERE location_id = ? AND date = ?')
    .pluck()
  return {
    next: (locationId: string, date: string): number => {
      count.run(locationId, date)
      return last.get(locationId, date) ?? 1
    },
  }
}
