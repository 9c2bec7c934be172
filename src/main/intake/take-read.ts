import { givenUpAt } from '#shared/order/answer-times.ts'
import { awaitsAnswer, type Actor, type Order, type OrderContent } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { orderNotFetched } from '#shared/order/refused-why.ts'
import { sameContent } from '#shared/order/reads.ts'
import { endedUnanswered } from '#shared/order/ending.ts'
import type { DeliveryAnswer, Received } from '../channels/delivery.ts'
import { answerByOf } from './arrived-order.ts'
import { withCategories } from './categories.ts'
import { followParked } from './follow.ts'
import { keep } from './inbox.ts'
import { type IntakeDeps, portOf } from './intake-deps.ts'
import type { Message } from './message.ts'
import { takeOrder } from './take-order.ts'

const platform: Actor = { kind: 'platform' }

/** How soon a refused order that still waits at its channel is read again, in ms. */
const refusedAgainMs = 60_000

type ReadOrder = Received & { kind: 'read' }

/**
 * An order as it stands at its channel: new here, or changed since. Reads of one order come one after the other, each
 * newer than the last, so what is read replaces what was known. Inside a transaction.
 */
export function takeRead(deps: IntakeDeps, message: Message, received: ReadOrder): DeliveryAnswer {
  const { store, clock } = deps
  const { fetch } = message
  if (fetch) store.orderFetches.done(fetch.id, fetch.wanted)
  const { platformOrderId } = received.order
  // What could not be read at first was read now; it may have rung while this answer was on its way.
  if (fetch && store.orderFetches.hasRung(fetch.id))
    store.inbox.wasFetched(message.channel, platformOrderId, orderNotFetched)
  const known = store.orders.findByPlatformId(message.channel, platformOrderId)
  if (known) return readAgain(deps, message, known, received)
  const { order, readable, state } = received
  const answer = takeOrder(deps, message, { kind: 'order', order, readable }, { isOpen: state === 'open' })
  const taken = store.orders.findByPlatformId(message.channel, platformOrderId)
  if (taken) standAs(deps, taken.id, received, clock.now())
  return answer
}

function readAgain(deps: IntakeDeps, message: Message, known: Order, received: ReadOrder): DeliveryAnswer {
  const { store, book, clock } = deps
  const content = withCategories(deps, received.order.content, known.locationId, known)
  const answer = portOf(deps, message).answer({ kind: 'noted' })
  const about = { orderId: known.id, platformOrderId: known.platformOrderId }
  const isNew = isNews(known, content)
  keep(deps, message, answer.status, isNew ? 'applied' : 'duplicate', { ...about, withoutBody: !isNew })
  if (isNew) book.apply(known.id, { type: 'adjusted', content }, platform)
  if (
    known.status === 'scheduled' &&
    message.read?.isDue &&
    received.state === 'open' &&
    !received.order.isScheduled
  ) {
    const confirmBy = answerByOf(received.order, message.channel, clock.now())
    book.apply(known.id, { type: 'came-due', confirmBy }, platform)
  }
  // Refused here, it may still be accepted on the channel's tablet as long as it waits.
  if (received.state === 'open' && known.ending?.kind === 'refused' && clock.now() < givenUpAt(known))
    store.orderFetches.again(known.channel, known.platformOrderId, clock.now(), refusedAgainMs)
  if (store.orders.find(known.id)) standAs(deps, known.id, received, clock.now())
  return answer
}

/** A channel's own estimate moves all the time: alone it is news only for an order that waits for it. */
function isNews(known: Order, content: OrderContent): boolean {
  if (known.status === 'scheduled') return !sameContent(known, content)
  return !sameContent(known, { ...content, estimatedPickupAt: known.estimatedPickupAt })
}

/** Ended here by a refusal, or by an acceptance that came too late: somebody may have accepted it at the channel. */
function mayStillLive({ ending }: Order): boolean {
  return ending?.kind === 'confirm-too-late' || ending?.kind === 'refused'
}

/** Brings an order to where it stands at its channel. Steps that do not apply change nothing. */
function standAs(deps: IntakeDeps, orderId: string, { state, courier }: ReadOrder, now: number): void {
  const { store, book } = deps
  const apply = (event: OrderEvent) => void book.apply(orderId, event, platform)
  const order = store.orders.find(orderId)
  if (!order) return
  switch (state) {
    case 'open':
      return
    case 'missed':
      return apply(
        awaitsAnswer(order) || endedUnanswered(order)
          ? { type: 'not-answered-in-time' }
          : { type: 'cancelled-by-platform' },
      )
    case 'cancelled':
      return apply({ type: 'cancelled-by-platform' })
    case 'accepted':
    case 'handed-over':
    case 'completed':
      if (awaitsAnswer(order) || order.inDoubt || mayStillLive(order)) apply({ type: 'accepted-elsewhere' })
      if (courier) apply({ type: 'dasher-moved', dasher: { ...courier, at: now } })
      else followParked(deps, order)
      if (state !== 'accepted') apply({ type: 'handed-over' })
      if (state === 'completed') apply({ type: 'completed' })
  }
}
