import type { Database } from 'better-sqlite3'
import type { RejectedDelivery } from '#shared/api/device.ts'
import { type Channel, channels } from '#shared/channel.ts'
import { readWord } from './json-column.ts'

/** What became of a delivery. `refused` ones are shown in device health. */
export type InboxOutcome = 'stored' | 'duplicate' | 'conflict' | 'applied' | 'parked' | 'ignored' | 'refused'

export type InboxEntry = {
  receivedAt: number
  channel: Channel
  endpoint: string
  status: number
  outcome: InboxOutcome
  orderId: string | null
  platformOrderId: string | null
  /** The channel's own name of what it tells. */
  eventId?: string | null
  refusal: { code: string; message: string; path: string | null } | null
  /** Raw bytes as they came; null where the body is already kept (an exact duplicate). */
  body: Uint8Array | null
}

type RefusedRow = {
  id: number
  received_at: number
  channel: string
  platform_order_id: string | null
  endpoint: string
  status: number
  code: string
  message: string
  path: string | null
  excerpt: Buffer | null
}

/** Longest body kept of a delivery that was refused, in bytes; accepted ones are kept whole. */
export const maxRefusedBytes = 64 * 1024

/** Who was not heard among so many deliveries was not heard lately: a channel that never was must not cost reading them all. */
const recentDeliveries = 2_000

/** The raw deliveries. DoorDash has no call to read an order again, so what came is kept as it came. */
export function inboxTable(db: Database) {
  const insert = db.prepare(
    `INSERT INTO inbox (received_at, channel, endpoint, status, outcome, order_id, platform_order_id, code, message, path, body, event_id)
     VALUES (@receivedAt, @channel, @endpoint, @status, @outcome, @orderId, @platformOrderId, @code, @message, @path, @body, @eventId)`,
  )
  const refused = db.prepare<[number], RefusedRow>(
    `SELECT id, received_at, channel, platform_order_id, endpoint, status, code, message, path, substr(body, 1, 400) AS excerpt
       FROM inbox WHERE outcome = 'refused' ORDER BY received_at DESC LIMIT ?`,
  )
  const refusedSince = db
    .prepare<[number], number>(`SELECT count(*) FROM inbox WHERE outcome = 'refused' AND received_at >= ?`)
    .pluck()
  const wasFetched = db.prepare(
    `UPDATE inbox SET outcome = 'applied'
      WHERE outcome = 'refused' AND order_id IS NULL AND channel = ? AND platform_order_id = ? AND code = ?`,
  )
  const orderOfEvent = db
    .prepare<[string, string], string | null>(
      'SELECT platform_order_id FROM inbox WHERE channel = ? AND event_id = ?',
    )
    .pluck()
  const lastHeard = db
    .prepare<[string], number | null>(
      `SELECT received_at FROM inbox WHERE id > (SELECT max(id) FROM inbox) - ${recentDeliveries} AND channel = ?
        ORDER BY id DESC LIMIT 1`,
    )
    .pluck()

  return {
    /** Returns the row's number. */
    add: ({ refusal, body, eventId, ...entry }: InboxEntry): number => {
      const { lastInsertRowid } = insert.run({
        ...entry,
        eventId: eventId ?? null,
        code: refusal?.code ?? null,
        message: refusal?.message ?? null,
        path: refusal?.path ?? null,
        body: refusal && body ? body.subarray(0, maxRefusedBytes) : body,
      })
      return Number(lastInsertRowid)
    },
    /** Newest first. */
    refused: (limit: number): RejectedDelivery[] =>
      refused.all(limit).map((row) => ({
        id: row.id,
        receivedAt: row.received_at,
        channel: readWord(channels, row.channel, channels[0]),
        platformOrderId: row.platform_order_id,
        endpoint: row.endpoint,
        status: row.status,
        code: row.code,
        message: row.message,
        path: row.path,
        excerpt: row.excerpt?.toString('utf8') ?? '',
      })),
    refusedSince: (at: number) => refusedSince.get(at) ?? 0,
    /** Null also when it was long ago. */
    /** An order that was noted under `code` because it could not be had came after all: it is refused no more. */
    wasFetched: (channel: Channel, platformOrderId: string, code: string): void =>
      void wasFetched.run(channel, platformOrderId, code),
    /** Which order the channel told of by this name before; null where it never used it. */
    orderOfEvent: (channel: Channel, eventId: string): string | null =>
      orderOfEvent.get(channel, eventId) ?? null,
    lastHeard: (channel: Channel) => lastHeard.get(channel) ?? null,
  }
}
