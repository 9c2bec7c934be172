import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/transition.ts'

export type ParkedEvent = { receivedAt: number; event: OrderEvent }

/** Events that came before their order; taken out when it arrives. */
export function parkedEventsTable(db: Database) {
  const insert = db.prepare(
    'INSERT INTO parked_events (channel, platform_order_id, received_at, event) VALUES (?, ?, ?, ?)',
  )
  const take = db.prepare<[string, string], { received_at: number; event: string }>(
    'DELETE FROM parked_events WHERE channel = ? AND platform_order_id = ? RETURNING id, received_at, event',
  )
  const forget = db.prepare('DELETE FROM parked_events WHERE received_at < ?')
  return {
    /** Those of orders that never came; what was received stays in the inbox. `before` in epoch ms. */
    forget: (before: number) => void forget.run(before),
    add: (channel: Channel, platformOrderId: string, { receivedAt, event }: ParkedEvent) =>
      void insert.run(channel, platformOrderId, receivedAt, JSON.stringify(event)),
    take: (channel: Channel, platformOrderId: string): ParkedEvent[] =>
      take
        .all(channel, platformOrderId)
        .map((row) => ({ receivedAt: row.received_at, event: JSON.parse(row.event) as OrderEvent }))
        .toSorted((a, b) => a.receivedAt - b.receivedAt),
  }
}
