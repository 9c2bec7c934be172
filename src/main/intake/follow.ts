import { type Actor, awaitsAnswer, type Order } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/transition.ts'
import type { DeliveryAnswer, FollowingEvent } from '../channels/delivery.ts'
import { note } from './inbox.ts'
import type { IntakeDeps } from './intake-deps.ts'
import type { Message } from './message.ts'

const platform: Actor = { kind: 'platform' }

/** An event about an order: applied, or kept until its order comes. Inside a transaction. */
export function follow(
  deps: IntakeDeps,
  message: Message,
  platformOrderId: string,
  event: FollowingEvent,
): DeliveryAnswer {
  const { store, clock } = deps
  const order = store.orders.findByPlatformId(message.channel, platformOrderId)
  if (!order) {
    store.parkedEvents.add(message.channel, platformOrderId, { receivedAt: clock.now(), event })
    return note(deps, message, 'parked', { platformOrderId })
  }
  const isApplied = applyFollowing(deps, order, event)
  return note(deps, message, isApplied ? 'applied' : 'ignored', { orderId: order.id, platformOrderId })
}

/** Applies the events that came before their order did; answers whether there were any. Inside a transaction. */
export function followParked(deps: IntakeDeps, order: Order): boolean {
  const parked = deps.store.parkedEvents.take(order.channel, order.platformOrderId)
  for (const { event } of parked) applyFollowing(deps, order, event)
  return parked.length > 0
}

function applyFollowing({ store, book }: IntakeDeps, order: Order, event: OrderEvent): boolean {
  const current = store.orders.find(order.id) ?? order
  if (provesAccepted(current, event)) book.apply(order.id, { type: 'accepted-elsewhere' }, platform)
  return book.apply(order.id, event, platform).ok
}

/** A courier on the way proves that the channel counts the order as accepted, for example on its own tablet (R26). Pure. */
export function provesAccepted(order: Order, event: OrderEvent): boolean {
  if (event.type !== 'dasher-moved') return false
  return awaitsAnswer(order) || order.inDoubt || order.ending?.kind === 'confirm-too-late'
}
