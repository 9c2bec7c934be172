import { hearsTimes } from './abilities.ts'
import { lineKeys } from './line-keys.ts'
import type { Order, UnseenKind } from './order.ts'
import type { OrderEvent } from './order-event.ts'
import { changed, isAccepted, refuse, type Step, undoTo } from './step.ts'
import { isAllStruck, linesLeftAfterAsked, withStruck } from './work.ts'

/** What a kitchen does to an order at the stove: lines are made, dishes run out, it takes longer, it is ready, it comes back. Pure. */

/** The food is ready; the channel hears of it once it can no longer be taken back. */
export function readied(order: Order, now: number): Step {
  if (order.status !== 'preparing' && !(order.status === 'scheduled' && order.acceptedAt !== null))
    return refuse('wrong-status')
  const undo = undoTo(order.status, now)
  return changed({ ...without(order, 'courier'), status: 'ready', readyAt: now, undo }, [
    { type: 'tell-ready', notBefore: undo.until },
  ])
}

/** So many minutes more than promised, counted from now where the time is over already. */
export function delay(order: Order, event: OrderEvent & { type: 'delayed' }, now: number): Step {
  if (order.status !== 'preparing') return refuse('wrong-status')
  const readyBy = Math.max(order.readyBy ?? now, now) + event.minutes * 60_000
  if (isUnsent(order)) return changed({ ...order, readyBy }, [{ type: 'amend-confirm', readyBy }])
  return changed({ ...order, readyBy }, mayTellTime(order) ? [{ type: 'tell-time', readyBy }] : [])
}

/** Lines are made, or are not made after all; where the kitchen works in stations the last one makes the order ready. */
export function strike(order: Order, event: OrderEvent & { type: 'lines-struck' }, now: number): Step {
  if (order.status !== 'preparing') return refuse('wrong-status')
  const struck = withStruck(order, event.lines, event.struck)
  if (struck === null) return refuse('no-change')
  const worked: Order = { ...order, struck: struck.length > 0 ? struck : undefined }
  if (!event.completes || !event.struck || !isAllStruck(worked)) return changed(worked, [])
  const step = readied(worked, now)
  return step.ok ? changed({ ...step.order, struckBefore: order.struck ?? [] }, step.effects) : step
}

/** An order of one line is not changed but cancelled: DoorDash takes a change that leaves nothing and does nothing. */
export function itemOut(
  order: Order,
  { line, quantity, substitute }: OrderEvent & { type: 'item-out' },
): Step {
  if (!isAccepted(order) || order.status === 'ready') return refuse('wrong-status')
  const asked = order.asked ?? []
  const found = order.lines.find((_, at) => lineKeys(order.lines)[at] === line)
  const isFewer = substitute === null && quantity < (found?.quantity ?? 0)
  // Without the channel's own id of a line nothing can be asked of it.
  if (
    !found ||
    found.lineId === null ||
    asked.some((each) => each.line === line) ||
    !(isFewer || substitute !== null)
  )
    return refuse('no-change')
  if (substitute === null && quantity === 0 && linesLeftAfterAsked(order) === 1) return refuse('last-line')
  const nth = Math.max(0, ...asked.map((each) => each.nth)) + 1
  return changed({ ...order, asked: [...asked, { nth, line, quantity, substitute }] }, [
    { type: 'adjust', nth },
  ])
}

/** Back to the shelf, or back to the stove; a channel that was told keeps what it knows. */
export function recall(order: Order, now: number): Step {
  const isHandedOver =
    order.status === 'picked_up' || (order.status === 'completed' && order.dasher?.step !== 'dropoff')
  if (isHandedOver) {
    // A courier may have taken it before anybody here said that it was accepted, or ready.
    const handedOverAt = order.pickedUpAt ?? now
    const acceptedAt = order.acceptedAt ?? handedOverAt
    const readyAt = order.readyAt ?? handedOverAt
    return changed(
      { ...order, status: 'ready', acceptedAt, readyAt, pickedUpAt: null, endedAt: null, undo: null },
      [],
    )
  }
  if (order.status !== 'ready') return refuse('wrong-status')
  return changed({ ...order, status: 'preparing', readyAt: null, struckBefore: undefined, undo: null }, [
    { type: 'withdraw', command: 'tell-ready' },
  ])
}

/** Whether another time can still go with the acceptance. */
function isUnsent({ confirmation }: Pick<Order, 'confirmation'>): boolean {
  return confirmation === 'sending' || confirmation === 'unconfirmed'
}

/** Whether the channel hears of another time: with the acceptance, or afterwards where it has a call for it. */
export function mayTellTime(order: Pick<Order, 'confirmation' | 'channel'>): boolean {
  return isUnsent(order) || (order.confirmation === 'confirmed' && hearsTimes(order))
}

/** The order without that news nobody has acknowledged. */
function without(order: Order, kind: UnseenKind): Order {
  const unseen = (order.unseen ?? []).filter((each) => each !== kind)
  return { ...order, unseen: unseen.length > 0 ? unseen : undefined }
}
