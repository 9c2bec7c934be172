import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel.ts'
import { type OrderEvent, orderEvent } from '#shared/order/order-event.ts'
import { readJson } from './json-column.ts'

export type ParkedEvent = { receivedAt: number; event: OrderEvent }

/** In its place the order says that something about it cannot be read, so that a person asks the channel. */
const unread: OrderEvent = { type: 'field-not-understood' }

/** Events that came before their order; taken out when it arrives. */
export function parkedEventsTable(db: Database) {
  const insert = db.prepare(
    'INSERT INTO parked_events (channel, platform_order_id, received_at, event) VALUES (?, ?, ?, ?)',
  )
  const take = db.prepare<[string, string], { received_at: number; event: string }>(
    'DELETE FROM parked_events WHERE channel = ? AND platform_order_id = ? RETURNING id, received_at, event',
  )
  const forget = db.prepare('DELETE FROM parked_events WHERE received_at < ?')
  const any = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM parked_events)').pluck()
  // Nearly always none is parked, and every order asks: then the disk is not asked. Once one was, it is until the next
  // start: a transaction that fails brings back what it took.
  let mayHoldAny = any.get() === 1
  return {
    /** Those of orders that never came, and how many; what was received stays in the inbox. `before` in epoch ms. */
    forget: (before: number): number => forget.run(before).changes,
    add: (channel: Channel, platformOrderId: string, { receivedAt, event }: ParkedEvent): void => {
      mayHoldAny = true
      insert.run(channel, platformOrderId, receivedAt, JSON.stringify(event))
    },
    take: (channel: Channel, platformOrderId: string): ParkedEvent[] => {
      if (!mayHoldAny) return []
      return take
        .all(channel, platformOrderId)
        .map((row) => ({ receivedAt: row.received_at, event: readJson(orderEvent, row.event, unread) }))
        .toSorted((a, b) => a.receivedAt - b.receivedAt)
    },
  }
}
