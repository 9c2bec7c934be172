import { afterEnd, type AfterEnd } from './after-end.ts'
import { needsEndingSeen } from './board.ts'
import { isExpiring } from './expiry.ts'
import { awaitsAnswer, type Order } from './order.ts'

/**
 * Why an order may not be out of sight, the most pressing first.
 * - `ended`: cancelled from outside, or failed, and nobody has seen it
 * - `expiring`: nobody has answered it and the channel will soon give it up
 * - `changed`: the kitchen has to read it again; what it asked for itself comes after everything else
 * - `untold`: the channel does not know that it was accepted
 * - `courier`: its courier stands at the door and it is not ready; where it changed as well, that is read first
 * - `late`: it should be ready by now
 */
export const urgentKinds = ['ended', 'expiring', 'changed', 'untold', 'courier', 'late'] as const
export type UrgentKind = (typeof urgentKinds)[number]

/** An order with what is urgent about it, and the one thing to do about it. Times are epoch ms. */
export type Urgent = { orderId: string } & (
  | { kind: 'ended'; does: 'see-ending'; todo: AfterEnd; isUnanswered: boolean }
  | { kind: 'changed'; does: 'see'; isAsked: boolean }
  | { kind: 'untold'; does: 'send-again' }
  | { kind: 'courier'; does: 'make-ready' | 'see'; readyBy: number | null }
  | { kind: 'late'; does: 'make-ready'; readyBy: number | null }
  | { kind: 'expiring'; does: 'accept'; confirmBy: number }
)

/** Endings for which nobody else is to blame: the kitchen was too slow. */
const unanswered: readonly (string | undefined)[] = ['not-answered-in-time', 'confirm-too-late']

/** What is urgent about an order, or null. Pure; `now` in epoch ms. */
export function urgencyOf(order: Order, now: number): Urgent | null {
  const orderId = order.id
  if (needsEndingSeen(order)) {
    const isUnanswered = unanswered.includes(order.ending?.kind)
    return { kind: 'ended', does: 'see-ending', todo: afterEnd(order), isUnanswered, orderId }
  }
  const isChanged = order.unseen?.includes('changed') === true
  const isAsked = order.isChangeAsked === true
  // A change does not hide that the order is about to be given up: one entry says both, and what saves it comes first.
  if (isExpiring(order, now)) return { kind: 'expiring', does: 'accept', confirmBy: order.confirmBy, orderId }
  if (isChanged && !isAsked) {
    // A change does not hide the courier: one entry says both, and asks for the change to be read first.
    if (isCourierKept(order)) return { kind: 'courier', does: 'see', readyBy: order.readyBy, orderId }
    return { kind: 'changed', does: 'see', isAsked, orderId }
  }
  if (order.confirmation === 'unconfirmed') return { kind: 'untold', does: 'send-again', orderId }
  if (awaitsAnswer(order)) return null
  const { readyBy } = order
  if (isCourierKept(order)) return { kind: 'courier', does: 'make-ready', readyBy, orderId }
  if (order.status === 'preparing' && readyBy !== null && now > readyBy)
    return { kind: 'late', does: 'make-ready', readyBy, orderId }
  return isChanged ? { kind: 'changed', does: 'see', isAsked, orderId } : null
}

/** Whether its courier stands at the door while it is cooked. */
function isCourierKept({ status, dasher }: Order): boolean {
  return status === 'preparing' && dasher?.step === 'arrived_at_store'
}

/** Whether the time an order should be ready by went past between two looks (epoch ms): what then sounds once. Pure. */
export function wentLate(order: Order, from: number, to: number): boolean {
  const urgent = urgencyOf(order, to)
  return urgent?.kind === 'late' && urgent.readyBy !== null && urgent.readyBy >= from
}

/** Everything urgent among these orders: by kind, and within a kind what has waited longest first. */
export function urgentAmong(orders: Iterable<Order>, now: number): Urgent[] {
  const found: { urgent: Urgent; since: number }[] = []
  for (const order of orders) {
    const urgent = urgencyOf(order, now)
    if (urgent !== null) found.push({ urgent, since: sinceOf(urgent, order) })
  }
  return found
    .sort(
      (a, b) =>
        rank(a.urgent) - rank(b.urgent) ||
        a.since - b.since ||
        (a.urgent.orderId < b.urgent.orderId ? -1 : 1),
    )
    .map(({ urgent }) => urgent)
}

/**
 * A place in the list of what is urgent: one order, or several that ended alike, cancelled or not answered, with nothing left
 * to do but to know it.
 */
export type UrgentPlace = { ended: readonly Urgent[]; isUnanswered: boolean } | { urgent: Urgent }

/**
 * The same list as it is shown: orders that ended and leave no food behind are taken together, and one place of what has
 * ended comes first. The others of those follow what can still be saved, so that three of them put no order about to
 * expire and no courier at the door out of sight.
 */
export function urgentPlaces(urgent: readonly Urgent[]): UrgentPlace[] {
  const [first, ...furtherEnded] = endedPlaces(urgent.filter(({ kind }) => kind === 'ended'))
  const others = urgent.filter(({ kind }) => kind !== 'ended').map((each) => ({ urgent: each }))
  const canWait = others.findIndex((place) => rank(place.urgent) >= urgentKinds.indexOf('late'))
  const saved = canWait < 0 ? others : others.slice(0, canWait)
  return [...(first ? [first] : []), ...saved, ...furtherEnded, ...others.slice(saved.length)]
}

function endedPlaces(ended: readonly Urgent[]): UrgentPlace[] {
  const over = ended.filter(leavesNoFood)
  const alike = [false, true].map((isUnanswered) => ({
    ended: over.filter((each) => isUnansweredEnd(each) === isUnanswered),
    isUnanswered,
  }))
  const together = alike.filter((group) => group.ended.length > 1)
  return ended.flatMap((each): UrgentPlace[] => {
    const group = together.find((one) => one.ended.includes(each))
    if (group === undefined) return [{ urgent: each }]
    return each === group.ended[0] ? [group] : []
  })
}

function isUnansweredEnd(urgent: Urgent): boolean {
  return urgent.kind === 'ended' && urgent.isUnanswered
}

function leavesNoFood(urgent: Urgent): boolean {
  return urgent.kind === 'ended' && (urgent.todo === 'never-cook' || urgent.todo === 'gone')
}

function rank(urgent: Urgent): number {
  if (urgent.kind === 'changed' && urgent.isAsked) return urgentKinds.length
  if (urgent.kind === 'courier' && urgent.does === 'see') return urgentKinds.indexOf('changed')
  return urgentKinds.indexOf(urgent.kind)
}

function sinceOf(urgent: Urgent, order: Order): number {
  switch (urgent.kind) {
    case 'ended':
      return order.endedAt ?? order.receivedAt
    case 'changed':
    case 'untold':
      return order.receivedAt
    case 'courier':
      return order.dasher?.arrivedAt ?? order.dasher?.at ?? order.receivedAt
    case 'expiring':
      return urgent.confirmBy
    case 'late':
      return urgent.readyBy ?? order.receivedAt
  }
}
