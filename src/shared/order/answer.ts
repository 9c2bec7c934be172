import { hearsTimes } from './abilities.ts'
import { end, endedUnanswered } from './ending.ts'
import { awaitsAnswer, type Ending, type Order } from './order.ts'
import type { OrderEvent } from './order-event.ts'
import { onPaper, print, printAhead, printDue } from './paper.ts'
import { promiseOf } from './promise.ts'
import { changed, isAccepted, refuse, type Step, undoTo } from './step.ts'

/** How an order is answered: here, on the channel's own tablet, or by nobody. */

type Accepted = Extract<OrderEvent, { type: 'accepted' }>
type Refused = Extract<OrderEvent, { type: 'refused' }>

export function accepted(order: Order, event: Accepted, now: number): Step {
  if (!awaitsAnswer(order)) return refuse(order.acceptedAt === null ? 'wrong-status' : 'already-answered')
  return accept(order, event.prepMinutes, event.byAnswer === true, now)
}

function accept(order: Order, prepMinutes: number, isAnswered: boolean, now: number): Step {
  // An answer nobody may have read accepts nothing: the call that follows tells.
  const byAnswer = isAnswered && !order.inDoubt
  const { waits, startAt, readyBy } = promiseOf(order, prepMinutes, now)
  const accepted: Order = {
    ...order,
    status: waits ? 'scheduled' : 'preparing',
    confirmation: byAnswer ? 'confirmed' : 'sending',
    acceptedAt: now,
    // Nobody has seen an order that was accepted by itself: it rings on.
    acknowledgedAt: order.acknowledgedAt ?? (byAnswer ? null : now),
    startAt,
    readyBy,
    undo: null,
  }
  return changed(accepted, [
    // DoorDash ignores a prep time on scheduled orders; the promised time is then its own.
    ...(byAnswer ? [] : [{ type: 'confirm', readyBy: waits ? null : readyBy } as const]),
    // Tomorrow's ticket on today's rail would be cooked today: it is printed when the order is released, unless a printer
    // is set to make it ahead.
    ...onPaper(order, waits ? printAhead(now) : print('none', now)),
  ])
}

function startCooking(order: Order, now: number): Order {
  return {
    ...order,
    status: 'preparing',
    acceptedAt: order.acceptedAt ?? now,
    acknowledgedAt: order.acknowledgedAt ?? now,
    readyBy: order.readyBy ?? order.estimatedPickupAt,
    undo: null,
    inDoubt: false,
  }
}

/** Evidence from the channel that the order lives: taken on its tablet, or our "too late" was wrong (R26). */
export function acceptedElsewhere(order: Order, now: number): Step {
  if (order.status === 'failed' || wasRefused(order)) return revived(order, now)
  if (order.inDoubt && isAccepted(order)) return outOfDoubt(order, now)
  // Accepted here as well: whoever was first promised another time than this kitchen.
  if (order.confirmation === 'sending' || order.confirmation === 'unconfirmed')
    return changed(
      { ...order, confirmation: 'confirmed' },
      order.status === 'preparing' && order.readyBy !== null && hearsTimes(order)
        ? [{ type: 'tell-time', readyBy: order.readyBy }]
        : [],
    )
  if (!awaitsAnswer(order)) return refuse('already-answered')
  return changed(startCooking({ ...order, confirmation: 'confirmed' }, now), [print('none', now)])
}

/** An order that had ended here is cooked after all; a refusal of ours that is still unsent is taken back. */
function revived(order: Order, now: number): Step {
  const alive: Order = {
    ...order,
    ending: null,
    endingSeenAt: null,
    endedAt: null,
    confirmation: 'confirmed',
  }
  return changed(startCooking(alive, now), [
    ...(order.status === 'failed' ? [] : [{ type: 'withdraw', command: 'refuse' } as const]),
    print('none', now),
  ])
}

/** Refused here: a channel whose own tablet shows refused orders may have it accepted there all the same. */
function wasRefused(order: Order): boolean {
  return order.ending?.by === 'merchant' && order.ending.kind === 'refused'
}

/** The channel takes it: now it is cooked, and its tickets are printed. */
export function outOfDoubt(order: Order, now: number): Step {
  const certain: Order = { ...order, confirmation: 'confirmed', inDoubt: false }
  const isInKitchen = order.status === 'preparing' || order.status === 'ready'
  return changed(certain, isInKitchen ? [print('none', now)] : [])
}

export function refused(order: Order, { reason, itemId, details }: Refused, now: number): Step {
  if (!awaitsAnswer(order)) return refuse('wrong-status')
  const ending: Ending = { by: 'merchant', kind: 'refused', reason, details }
  const undo = undoTo(order.status, now)
  return changed({ ...end(order, 'cancelled', ending, now), confirmation: 'refused', undo }, [
    { type: 'refuse', reason, itemId, details, notBefore: undo.until },
  ])
}

export function notAnsweredInTime(order: Order, now: number): Step {
  const ending: Ending = { by: 'system', kind: 'not-answered-in-time' }
  // Its end was told before its reason.
  if (endedUnanswered(order))
    return changed({ ...order, status: 'failed', ending, confirmation: 'too-late' }, [])
  if (!awaitsAnswer(order)) return refuse('wrong-status')
  return changed({ ...end(order, 'failed', ending, now), confirmation: 'too-late', endingSeenAt: null }, [])
}

/** Its time at the shelf is over. Nobody answered yet: it moves up to New. Accepted: it is cooked, and printed. */
export function released(order: Order, now: number): Step {
  if (order.status !== 'scheduled') return refuse('wrong-status')
  if (order.confirmation === 'open') return changed({ ...order, status: 'new' }, [])
  return changed({ ...order, status: 'preparing', startAt: null }, onPaper(order, printDue(now)))
}

/** Due at its channel by `confirmBy` (epoch ms). Unanswered, it rings under New; an acceptance is sent once more. */
export function cameDue(order: Order, confirmBy: number): Step {
  if (order.status !== 'scheduled') return refuse('wrong-status')
  if (order.confirmation === 'open')
    return changed({ ...order, status: 'new', confirmBy, acknowledgedAt: null }, [])
  return changed({ ...order, confirmBy, confirmation: 'sending' }, [
    { type: 'confirm', readyBy: order.readyBy },
  ])
}
