import { acceptsByItself } from '#shared/location/auto-accept.ts'
import { type Location, mostUnderWay } from '#shared/location/location.ts'
import { givenUpAt } from '#shared/order/answer-times.ts'
import type { Actor, Order } from '#shared/order/order.ts'
import { sameContent } from '#shared/order/reads.ts'
import { businessDay } from '#shared/time/business-day.ts'
import type { DeliveryAnswer, IncomingOrder, Received } from '../channels/delivery.ts'
import type { DeliveryRefusal } from '../channels/protocol/delivery-refusal.ts'
import { arrivedOrder } from './arrived-order.ts'
import { withCategories } from './categories.ts'
import { doubtAbout } from '../http/doubt.ts'
import { followParked } from './follow.ts'
import { keep, refuse } from './inbox.ts'
import { type IntakeDeps, portOf } from './intake-deps.ts'
import type { Message } from './message.ts'

const platform: Actor = { kind: 'platform' }

/** A new order: stored, known already, or refused. Inside a transaction. */
export function takeOrder(
  deps: IntakeDeps,
  message: Message,
  received: Received & { kind: 'order' },
  /** Whether it still waits for its answer there. */
  { isOpen }: { isOpen: boolean } = { isOpen: true },
): DeliveryAnswer {
  const { locations } = deps
  const { order, readable } = received
  const { platformOrderId, storeId } = order
  const known = deps.store.orders.findByPlatformId(message.channel, platformOrderId)
  if (known) return takeAgain(deps, message, known, order)
  const { storeRefusals } = portOf(deps, message)
  const refused = (refusal: DeliveryRefusal) =>
    refuse(deps, message, { kind: 'refused', refusal, about: { kind: 'order', platformOrderId, readable } })
  const location = locations.get(storeId)
  if (!location) return refused(storeRefusals.unknown)
  if (locations.stateOf(location.id, message.channel) !== 'active') return refused(storeRefusals.notActive)
  const content = withCategories(deps, order.content, location.id, null)
  return store(deps, message, { ...order, content }, { location, isOpen })
}

function store(
  deps: IntakeDeps,
  message: Message,
  incoming: IncomingOrder,
  { location, isOpen }: { location: Location; isOpen: boolean },
): DeliveryAnswer {
  const { book } = deps
  const { channel } = message
  const now = deps.clock.now()
  const doubt = doubtAbout(message, deps.clock.steady())
  const day = businessDay(now, location.timeZone, location.dayEndsAt)
  const ticketNumber = deps.store.ticketNumbers.next(location.id, day)
  const order = arrivedOrder(incoming, { id: deps.newId(), channel, ticketNumber, location, doubt }, now)
  // Asked before the order itself counts among those under way.
  const underWay = () => deps.store.orders.underWay(location.id, mostUnderWay)
  // Nobody at the channel waits for it any more: it is shown as missed, and never rings as new.
  const isMissed = isOpen && message.isReceipted === true && now > givenUpAt(order)
  const isByItself = isOpen && !isMissed && acceptsByItself(location, now, underWay)
  book.add(order, platform)
  deps.refusedOrders.taken(channel, order.platformOrderId)
  if (order.inDoubt) book.record(order.id, { kind: 'system' }, 'in-doubt', { heldMs: doubt.heldMs })
  if (isMissed) book.apply(order.id, { type: 'not-answered-in-time' }, { kind: 'system' })
  if (isByItself) {
    const prepMinutes = location.defaultPrepMinutes + deps.extraMinutes(location.id, channel)
    const byAnswer = portOf(deps, message).answerAccepts && !message.isReceipted
    book.apply(order.id, { type: 'accepted', prepMinutes, byAnswer }, { kind: 'auto' })
  }
  const hadParked = followParked(deps, order)
  // Most orders only wait for a person: nothing has to be read back for that answer.
  const isAsStored = !isByItself && !isMissed && !hadParked
  const answer = answerAbout(deps, message, isAsStored ? order : current(deps, order))
  keep(deps, message, answer.status, 'stored', aboutOrder(order))
  return answer
}

/** The same id once more: the same answer, never a second order. */
function takeAgain(
  deps: IntakeDeps,
  message: Message,
  known: Order,
  incoming: IncomingOrder,
): DeliveryAnswer {
  const content = withCategories(deps, incoming.content, known.locationId, known)
  const isSame = known.revision > 1 || sameContent(known, content)
  if (isSame) deps.book.record(known.id, platform, 'received-again')
  else deps.book.apply(known.id, { type: 'conflicted' }, platform)
  const answer = answerAbout(deps, message, current(deps, known))
  if (isSame) keep(deps, message, answer.status, 'duplicate', { ...aboutOrder(known), withoutBody: true })
  else keep(deps, message, answer.status, 'conflict', aboutOrder(known))
  return answer
}

/** As it stands after what this delivery caused. */
function current(deps: IntakeDeps, order: Order): Order {
  return deps.store.orders.find(order.id) ?? order
}

function answerAbout(deps: IntakeDeps, message: Message, order: Order): DeliveryAnswer {
  const location = deps.locations.get(order.locationId)
  return portOf(deps, message).answer({ kind: 'order', order, location })
}

function aboutOrder({ id, platformOrderId }: Order) {
  return { orderId: id, platformOrderId }
}
