import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type Channel, channels } from '#shared/channel.ts'
import { readJson, readWord } from './json-column.ts'

/** Where an order is to be read, as its channel needs it. */
export const pointer = z.object({
  platformOrderId: z.string(),
  storeId: z.string().nullable(),
  way: z.string(),
  toldAt: z.number().nullable(),
  isDue: z.boolean(),
})
type Pointer = z.infer<typeof pointer>

/** An order that was pointed to and has to be read. Times are epoch ms. */
export type OrderFetch = {
  id: number
  channel: Channel
  pointer: Pointer
  /** How often it was pointed to: read once more where that grew meanwhile. */
  wanted: number
  attempts: number
  /** When it was told of for the first time ever. */
  firstAt: number
  /** When it was told of last. */
  wantedAt: number
  /** Since when it is told of without having been read. */
  unreadSince: number
  /** A person was told that it cannot be read. */
  hasRung: boolean
  /** What stood in the way last; null before the first attempt has ended. */
  lastError: string | null
}
/** One that is to be read, or told of, next. */
export type WaitingFetch = { id: number; key: string; at: number }

type Row = {
  id: number
  channel: string
  platform_order_id: string
  pointer: string
  state: string
  wanted: number
  attempts: number
  first_at: number
  wanted_at: number
  unread_since: number
  has_rung: number
  last_error: string | null
}

function toFetch(row: Row): OrderFetch {
  const plain = { platformOrderId: row.platform_order_id, storeId: null, way: '', toldAt: null, isDue: true }
  return {
    id: row.id,
    channel: readWord(channels, row.channel, channels[0]),
    pointer: readJson(pointer, row.pointer, plain),
    wanted: row.wanted,
    attempts: row.attempts,
    firstAt: row.first_at,
    wantedAt: row.wanted_at,
    unreadSince: row.unread_since,
    hasRung: row.has_rung === 1,
    lastError: row.last_error,
  }
}

/** Somebody waits for it and nobody was told: it is no order here yet, and its channel did not call it off. */
const isUnheard = `state = 'waiting' AND has_rung = 0
  AND NOT EXISTS (SELECT 1 FROM orders
    WHERE orders.channel = order_fetches.channel AND orders.platform_order_id = order_fetches.platform_order_id)
  AND NOT EXISTS (SELECT 1 FROM parked_events AS parked
    WHERE parked.channel = order_fetches.channel AND parked.platform_order_id = order_fetches.platform_order_id
      AND parked.event ->> '$.type' = 'cancelled-by-platform')`

/** A read that was put off by nothing but a wish: one that failed has attempts. */
const isPlanned = (at: string) => `state = 'waiting' AND attempts = 0 AND not_before > ${at}`

/**
 * One that is known becomes due at that time, and not later than it was to be; the read that was planned for later comes
 * after it. Since when nobody can read it is not put off by being told again.
 */
const wantedAgain = (at: string) =>
  `state = 'waiting', wanted = wanted + 1, attempts = 0, wanted_at = @now,
       not_before = CASE WHEN state = 'waiting' THEN MIN(not_before, ${at}) ELSE ${at} END,
       once_more_at = CASE WHEN ${isPlanned(at)} THEN MAX(IFNULL(once_more_at, 0), not_before) ELSE once_more_at END,
       unread_since = CASE WHEN state = 'waiting' THEN unread_since ELSE ${at} END`

/** Orders that are to be read at their channel, one row for each; what was read is an order. */
export function orderFetchesTable(db: Database) {
  const want = db.prepare(
    `INSERT INTO order_fetches
       (channel, platform_order_id, pointer, state, wanted, attempts, not_before, first_at, wanted_at, unread_since)
     VALUES (@channel, @platformOrderId, @pointer, 'waiting', 1, 0, @now, @now, @now, @now)
     ON CONFLICT (channel, platform_order_id) DO UPDATE SET pointer = @pointer, ${wantedAgain('@now')}`,
  )
  const again = db.prepare(
    `UPDATE order_fetches SET ${wantedAgain('@at')}
      WHERE channel = @channel AND platform_order_id = @platformOrderId`,
  )
  // The read that comes first, or is under way, cannot know what is still to happen by then.
  const afterwards = db.prepare(
    `UPDATE order_fetches SET once_more_at = MAX(IFNULL(once_more_at, 0), @at), wanted_at = @now
      WHERE channel = @channel AND platform_order_id = @platformOrderId AND state = 'waiting' AND not_before < @at`,
  )
  const waiting = db.prepare<[], WaitingFetch>(
    `SELECT id, channel || ' ' || platform_order_id AS key, not_before AS at FROM order_fetches
      WHERE state = 'waiting' ORDER BY not_before LIMIT 500`,
  )
  const unheard = db.prepare<[], WaitingFetch>(
    `SELECT id, channel || ' ' || platform_order_id AS key, unread_since AS at FROM order_fetches
      WHERE ${isUnheard} ORDER BY unread_since LIMIT 500`,
  )
  const isUnheardOf = db
    .prepare<[number], number>(`SELECT EXISTS (SELECT 1 FROM order_fetches WHERE id = ? AND ${isUnheard})`)
    .pluck()
  const rung = db.prepare('UPDATE order_fetches SET has_rung = 1 WHERE id = ?')
  const hasRung = db.prepare<[number], number>('SELECT has_rung FROM order_fetches WHERE id = ?').pluck()
  const find = db.prepare<[number], Row>('SELECT * FROM order_fetches WHERE id = ?')
  const done = db.prepare(
    `UPDATE order_fetches SET state = IIF(once_more_at IS NULL, 'done', state), attempts = 0,
         not_before = IFNULL(once_more_at, not_before), unread_since = IFNULL(once_more_at, unread_since),
         once_more_at = NULL
      WHERE id = @id AND wanted = @wanted`,
  )
  const postpone = db.prepare(
    `UPDATE order_fetches SET attempts = attempts + 1, not_before = @notBefore, last_error = @error
      WHERE id = @id`,
  )
  const giveUp = db.prepare(
    `UPDATE order_fetches SET state = 'gave-up', once_more_at = NULL WHERE id = ? AND state = 'waiting'`,
  )
  const forget = db.prepare(`DELETE FROM order_fetches WHERE state <> 'waiting' AND wanted_at < ?`)
  const wayOf = db
    .prepare<[string, string], string | null>(
      `SELECT pointer ->> '$.way' FROM order_fetches WHERE channel = ? AND platform_order_id = ? AND json_valid(pointer)`,
    )
    .pluck()
  const knows = db
    .prepare<[string, string], number>(
      `SELECT EXISTS (SELECT 1 FROM order_fetches WHERE channel = ? AND platform_order_id = ? AND state <> 'gave-up')`,
    )
    .pluck()
  return {
    /** It was pointed to, once more. `now` in epoch ms. */
    want: (channel: Channel, where: Pointer, now: number): void =>
      void want.run({
        channel,
        platformOrderId: where.platformOrderId,
        pointer: JSON.stringify(where),
        now,
      }),
    /**
     * It is to be read once more, `inMs` from `now` (epoch ms), whatever read it waits for before that; false for one that
     * was never pointed to.
     */
    again: (channel: Channel, platformOrderId: string, now: number, inMs = 0): boolean => {
      const about = { channel, platformOrderId, now, at: now + inMs }
      if (inMs > 0 && afterwards.run(about).changes > 0) return true
      return again.run(about).changes > 0
    },
    waiting: () => waiting.all(),
    find: (id: number) => {
      const row = find.get(id)
      return row?.state === 'waiting' ? toFetch(row) : undefined
    },
    /** It was read after having been pointed to so often. */
    done: (id: number, wanted: number): void => void done.run({ id, wanted }),
    postpone: (id: number, about: { notBefore: number; error: string }): void =>
      void postpone.run({ id, ...about }),
    /** Orders that somebody waits for and nobody was told of, with since when (epoch ms). */
    unheard: () => unheard.all(),
    isUnheard: (id: number): boolean => isUnheardOf.get(id) === 1,
    /** A person is told that it cannot be read. */
    rung: (id: number): void => void rung.run(id),
    hasRung: (id: number): boolean => hasRung.get(id) === 1,
    giveUp: (id: number): void => void giveUp.run(id),
    /** It was pointed to, and is read or still tried. */
    knows: (channel: Channel, platformOrderId: string): boolean => knows.get(channel, platformOrderId) === 1,
    /** Which of the channel's ways it was to be read by; null for one that was never pointed to. */
    wayOf: (channel: Channel, platformOrderId: string): string | null =>
      wayOf.get(channel, platformOrderId) ?? null,
    forget: (before: number): void => void forget.run(before),
  }
}
