import { orderWebhook } from '#shared/doordash/order.ts'
import { orderCancelWebhook } from '#shared/doordash/webhooks.ts'
import type { Location } from '#shared/location/location.ts'
import type { Actor, Order } from '#shared/order/order.ts'
import { sameContent } from '#shared/order/reads.ts'
import { localDate } from '#shared/time/zoned.ts'
import { describe } from '../channels/describe.ts'
import { doubtAbout } from './doubt.ts'
import { follow, followParked } from './follow.ts'
import { keep, refuseOrder } from './inbox.ts'
import type { IntakeDeps, Prepared } from './intake-deps.ts'
import type { Answer, Message } from './message.ts'
import { arrivedOrder } from './arrived-order.ts'
import { answerAbout, received } from './order-answer.ts'
import { type IncomingOrder, readOrder } from '../channels/doordash/read-order.ts'
import { storeNotActive, unknownStore } from './refusals.ts'

const platform: Actor = { kind: 'platform' }

/** An order, or a change of one (`text` is the body `json` was read from). */
export function prepareOrder(deps: IntakeDeps, message: Message, json: unknown, text: string): Prepared {
  const envelope = orderWebhook.safeParse(json)
  if (!envelope.success) {
    const refusal = describe(envelope.error)
    return () => refuseOrder(deps, message, 'order', refusal, json)
  }
  const isChange = envelope.data.event.type !== 'OrderCreate'
  const read = readOrder(envelope.data.order, text, { allowRemovedLines: isChange })
  if (!read.ok) return () => refuseOrder(deps, message, isChange ? 'change' : 'order', read.refusal, json)
  const { incoming } = read
  const { platformOrderId, content } = incoming
  return isChange
    ? () => follow(deps, message, platformOrderId, { type: 'adjusted', content })
    : () => take(deps, message, incoming, json)
}

/** DoorDash cancelled an order. */
export function prepareCancel(deps: IntakeDeps, message: Message, json: unknown): Prepared {
  const parsed = orderCancelWebhook.safeParse(json)
  if (!parsed.success) {
    const refusal = describe(parsed.error)
    return () => refuseOrder(deps, message, 'cancellation', refusal, json)
  }
  return () => follow(deps, message, parsed.data.external_order_id, { type: 'cancelled-by-platform' })
}

function take(deps: IntakeDeps, message: Message, incoming: IncomingOrder, json: unknown): Answer {
  const { locations } = deps
  const known = deps.store.orders.findByPlatformId(message.channel, incoming.platformOrderId)
  if (known) return takeAgain(deps, message, known, incoming)
  const location = locations.get(incoming.storeId)
  if (!location) return refuseOrder(deps, message, 'order', unknownStore, json)
  if (locations.stateOf(location.id, message.channel) !== 'active')
    return refuseOrder(deps, message, 'order', storeNotActive, json)
  return store(deps, message, incoming, location)
}

function store(deps: IntakeDeps, message: Message, incoming: IncomingOrder, location: Location): Answer {
  const { book } = deps
  const { channel } = message
  const now = deps.clock.now()
  const doubt = doubtAbout(message, deps.clock.steady())
  const day = localDate(now, location.timeZone)
  const ticketNumber = deps.store.dailyTotals.nextTicketNumber(location.id, day)
  const order = arrivedOrder(incoming, { id: deps.newId(), channel, ticketNumber, location, doubt }, now)
  book.add(order, platform)
  deps.refusedOrders.taken(channel, order.platformOrderId)
  if (order.inDoubt) book.record(order.id, { kind: 'system' }, 'in-doubt', { heldMs: doubt.heldMs })
  const { id: orderId, platformOrderId } = order
  keep(deps, message, location.autoAccept && !order.inDoubt ? 200 : 202, 'stored', {
    orderId,
    platformOrderId,
  })
  if (location.autoAccept) {
    const prepMinutes = location.defaultPrepMinutes
    book.apply(order.id, { type: 'accepted', prepMinutes, byAnswer: true }, { kind: 'auto' })
  }
  const hadParked = followParked(deps, order)
  // Most orders only wait for a person: nothing has to be read back for that answer.
  return location.autoAccept || hadParked ? answerFor(deps, order.id) : received(order.id)
}

/** The same id once more: the same answer, never a second order. */
function takeAgain(deps: IntakeDeps, message: Message, known: Order, incoming: IncomingOrder): Answer {
  const about = { orderId: known.id, platformOrderId: known.platformOrderId }
  const isSame = known.revision > 1 || sameContent(known, incoming.content)
  if (isSame) {
    keep(deps, message, 202, 'duplicate', { ...about, withoutBody: true })
    deps.book.record(known.id, platform, 'received-again')
  } else {
    keep(deps, message, 202, 'conflict', about)
    deps.book.apply(known.id, { type: 'conflicted' }, platform)
  }
  return answerFor(deps, known.id)
}

function answerFor(deps: IntakeDeps, orderId: string): Answer {
  const order = deps.store.orders.find(orderId)
  return order ? answerAbout(order, deps.locations.get(order.locationId), deps.aheadMs()) : received(orderId)
}
