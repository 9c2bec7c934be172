import { type Actor, awaitsAnswer, type Order } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { orderNotHere } from '#shared/order/refused-why.ts'
import type { DeliveryAnswer, Received } from '../channels/delivery.ts'
import { withCategories } from './categories.ts'
import { note } from './inbox.ts'
import type { IntakeDeps } from './intake-deps.ts'
import type { Message } from './message.ts'

const platform: Actor = { kind: 'platform' }

/** An event about an order: applied, or kept until its order comes. Inside a transaction. */
export function follow(
  deps: IntakeDeps,
  message: Message,
  received: Received & { kind: 'event' },
): DeliveryAnswer {
  const { platformOrderId, event } = received
  const order = deps.store.orders.findByPlatformId(message.channel, platformOrderId)
  if (!order) return park(deps, message, received)
  const isApplied = applyFollowing(deps, order, event)
  return note(deps, message, isApplied ? 'applied' : 'ignored', { orderId: order.id, platformOrderId }).answer
}

/**
 * Keeps an event until its order comes. A change of what is to be cooked rings until then: the order itself may have been
 * refused or lost, and somebody waits for it. An order that can be read and was never told of is read.
 */
function park(deps: IntakeDeps, message: Message, received: Received & { kind: 'event' }): DeliveryAnswer {
  const { store, clock, refusedOrders } = deps
  const { channel, body } = message
  const { platformOrderId, event, readable, pointer } = received
  deps.log.info({ channel, event: event.type }, 'an event came before its order')
  store.parkedEvents.add(channel, platformOrderId, { receivedAt: clock.now(), event })
  if (pointer && !store.orderFetches.knows(channel, platformOrderId)) {
    store.orderFetches.want(channel, pointer, clock.now())
    deps.changes.fetches.publish([platformOrderId])
  }
  const { answer, inboxId } = note(deps, message, 'parked', { platformOrderId })
  if (readable)
    refusedOrders.keep({
      channel,
      kind: 'change',
      refusal: { code: orderNotHere, path: null },
      platformOrderId,
      readable: readable(),
      body,
      inboxId,
    })
  return answer
}

/** Applies the events that came before their order did; answers whether there were any. Inside a transaction. */
export function followParked(deps: IntakeDeps, order: Order): boolean {
  const parked = deps.store.parkedEvents.take(order.channel, order.platformOrderId)
  for (const { event } of parked) applyFollowing(deps, order, event)
  return parked.length > 0
}

/** Applies what a channel says of an order it sent before. Inside a transaction. */
export function applyFollowing(deps: IntakeDeps, order: Order, said: OrderEvent): boolean {
  const { store, book } = deps
  const current = store.orders.find(order.id) ?? order
  const event =
    said.type === 'adjusted'
      ? { ...said, content: withCategories(deps, said.content, order.locationId, current) }
      : said
  if (deps.channels[order.channel]?.fetch) return applyReadable(deps, current, event)
  if (provesAccepted(current, event)) book.apply(order.id, { type: 'accepted-elsewhere' }, platform)
  return book.apply(order.id, event, platform).ok
}

/**
 * Where an order can be read, an event accepts nothing: a courier may be on the way to an order that still waits for its
 * answer. How it stands is read, and so is why it ended, once its end is shown.
 */
function applyReadable(
  { store, book, clock, changes }: IntakeDeps,
  order: Order,
  event: OrderEvent,
): boolean {
  const isWaiting = awaitsAnswer(order)
  const isToRead = provesAccepted(order, event) || (isWaiting && event.type === 'cancelled-by-platform')
  if (isToRead && store.orderFetches.again(order.channel, order.platformOrderId, clock.now()))
    changes.fetches.publish([order.platformOrderId])
  if (isWaiting && event.type === 'dasher-moved') {
    // Kept until a read says that the order is accepted, which may know nothing of its courier.
    store.parkedEvents.add(order.channel, order.platformOrderId, { receivedAt: clock.now(), event })
    return isToRead
  }
  return book.apply(order.id, event, platform).ok
}

/**
 * A courier on the way speaks for an order that the channel counts as accepted, for example on its own tablet (R26): where
 * orders cannot be read, that is proof. Pure.
 */
export function provesAccepted(order: Order, event: OrderEvent): boolean {
  if (event.type !== 'dasher-moved') return false
  return awaitsAnswer(order) || order.inDoubt || order.ending?.kind === 'confirm-too-late'
}
