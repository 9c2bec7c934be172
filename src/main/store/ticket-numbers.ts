import type { Database } from 'better-sqlite3'

/** The running ticket number of each location and business day (`YYYY-MM-DD`), taken in the transaction of its order. */
export function ticketNumbersTable(db: Database) {
  const next = db
    .prepare<[string, string], number>(
      `INSERT INTO ticket_numbers (location_id, date, last) VALUES (?, ?, 1)
       ON CONFLICT (location_id, date) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck()
  return {
    next: (locationId: string, date: string): number => next.get(locationId, date) ?? 1,
  }
}
