import type { Database } from 'better-sqlite3'
import { soldOutUntilAfterStep } from '#shared/menu/sold-out-until.ts'

/** What waits, and the longest it is ever told to wait, in ms: a server may ask for ten minutes of quiet. */
const waiting = [
  { table: 'outbox', where: `state = 'waiting'`, longestMs: 10 * 60_000 },
  { table: 'order_fetches', where: `state = 'waiting'`, longestMs: 10 * 60_000 },
  { table: 'print_jobs', where: `state = 'queued'`, longestMs: 60_000 },
  { table: 'menu_exports', where: `state = 'exporting'`, longestMs: 30 * 60_000 },
  { table: 'sold_out', where: 'true', longestMs: 30 * 60_000 },
  { table: 'throttles', where: 'true', longestMs: 30 * 60_000 },
  { table: 'feedback_reports', where: 'true', longestMs: 24 * 60 * 60_000 },
]

type SoldOutTimes = { id: number; since: number; until: number; timeZone: string; dayEndsAt: number }

/**
 * Every stored time something still waits for, or is measured from, in one place. A new table with such a time belongs
 * here. Orders are the order book's (`movedOrder`); times of what is over, and times a channel named, stay as they are.
 * So does what was written by another clock: it lies in the future of the one that was just set.
 */
export function runningTimes(db: Database) {
  const moves = [
    `UPDATE outbox SET not_before = not_before + @byMs, created_at = created_at + @byMs
      WHERE state = 'waiting' AND created_at <= @before`,
    `UPDATE order_fetches SET not_before = not_before + @byMs, wanted_at = wanted_at + @byMs,
        unread_since = unread_since + @byMs, once_more_at = once_more_at + @byMs
      WHERE state = 'waiting' AND wanted_at <= @before`,
    `UPDATE print_jobs SET not_before = not_before + @byMs, created_at = created_at + @byMs,
        released_at = released_at + @byMs
      WHERE state IN ('queued', 'held', 'checking', 'sending') AND created_at <= @before`,
    `UPDATE menu_exports SET not_before = not_before + @byMs,
        document = CASE WHEN json_extract(document, '$.sentAt') <= @before
          THEN json_set(document, '$.sentAt', json_extract(document, '$.sentAt') + @byMs) ELSE document END
      WHERE state = 'exporting'`,
    `UPDATE sold_out SET since = since + @byMs, sent_at = sent_at + @byMs, not_before = not_before + @byMs
      WHERE since <= @before`,
    `UPDATE sold_out_spells SET began_at = began_at + @byMs WHERE ended_at IS NULL AND began_at <= @before`,
    `UPDATE throttles SET asked_at = asked_at + @byMs, held_since = held_since + @byMs, remind_at = remind_at + @byMs,
        sent_at = sent_at + @byMs, not_before = not_before + @byMs,
        until = CASE WHEN is_counted = 1 THEN until + @byMs ELSE until END
      WHERE asked_at <= @before`,
    `UPDATE throttle_entries SET asked_at = asked_at + @byMs, began_at = began_at + @byMs
      WHERE ended_at IS NULL AND ref IS NOT NULL AND asked_at <= @before`,
    `UPDATE feedback_reports SET not_before = not_before + @byMs, asked_at = asked_at + @byMs`,
    `UPDATE menus_on_file SET read_at = read_at + @byMs WHERE read_at <= @before`,
    `UPDATE linked_accounts SET expires_at = expires_at + @byMs`,
    `UPDATE sign_in_failures SET last_at = last_at + @byMs WHERE last_at <= @before`,
  ].map((sql) => db.prepare<{ byMs: number; before: number }>(sql))
  const comingBack = db.prepare<[number], SoldOutTimes>(
    `SELECT sold_out.rowid AS id, since, until, time_zone AS timeZone, day_ends_at AS dayEndsAt
       FROM sold_out JOIN locations ON locations.id = location_id WHERE until IS NOT NULL AND since <= ?`,
  )
  const comeBackAt = db.prepare<[number, number]>('UPDATE sold_out SET until = ? WHERE rowid = ?')
  const clamps = [
    ...waiting.map(
      ({ table, where, longestMs }) =>
        `UPDATE ${table} SET not_before = @now WHERE ${where} AND not_before > @now + ${longestMs}`,
    ),
    `UPDATE sign_in_failures SET last_at = @now WHERE last_at > @now`,
    `UPDATE order_fetches SET once_more_at = @now WHERE once_more_at > @now + ${10 * 60_000}`,
    `UPDATE order_fetches SET unread_since = @now WHERE state = 'waiting' AND unread_since > @now`,
    // Minutes that were counted from a time that is still to come, by this clock, are counted from now.
    `UPDATE throttles SET until = @now + until - asked_at, asked_at = @now WHERE is_counted = 1 AND asked_at > @now`,
  ].map((sql) => db.prepare<{ now: number }>(sql))
  return {
    /** The clock that shows `before` is set by `byMs`: what waits and what is measured moves along. Inside a transaction. */
    move: (byMs: number, before: number): void => {
      for (const one of comingBack.all(before))
        comeBackAt.run(soldOutUntilAfterStep(one, byMs, before + byMs, one), one.id)
      for (const statement of moves) statement.run({ byMs, before })
    },
    /** At a start: the clock may have been set meanwhile, so what is due later than it can have been meant is due now. */
    clamp: (now: number): void => {
      for (const statement of clamps) statement.run({ now })
    },
  }
}
