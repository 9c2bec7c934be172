import type { HistoryType } from '#shared/order/history.ts'
import type { Actor } from '#shared/order/order.ts'
import type { EventDetail } from './event-detail.ts'
import type { BookDeps } from './book-deps.ts'

/** Writes a line of an order's history; its card is drawn anew after the commit. Inside a transaction. */
export function record(
  { store, clock, changes }: BookDeps,
  orderId: string,
  actor: Actor,
  type: HistoryType,
  detail: EventDetail = {},
): void {
  store.history.add(orderId, { at: clock.now(), actor, type, detail })
  changes.orders.publish([orderId])
}
