import { accepted, acceptedElsewhere, cameDue, notAnsweredInTime, refused, released } from './answer.ts'
import { adjust } from './adjust.ts'
import { answerLost, confirmGaveUp, confirmRetried, confirmTaken, confirmTooLate } from './confirmation.ts'
import { moveDasher } from './dasher-moves.ts'
import {
  cancelledByMerchant,
  cancelledByPlatform,
  completed,
  endingSeen,
  handedOver,
  pickedUp,
} from './ending.ts'
import { isPartlyUnread, type Order, wholeDocument } from './order.ts'
import type { OrderEvent } from './order-event.ts'
import { changed, refuse, type Step } from './step.ts'
import { delay, itemOut, readied, recall, strike } from './stove.ts'
import { undo } from './undo.ts'
import { isUnheard, isUnseen } from './unseen.ts'

/** DoorDash waits three to eight minutes after a 202, differently per order: plan for three... */
export const confirmPlanMs = 3 * 60_000
/** ...and after eight it has given up for certain. */
export const confirmLimitMs = 8 * 60_000
/** A handed-over order nobody reports on counts as completed after this long. */
export const completeAfterMs = 2 * 60 * 60_000

type Steps = {
  [Type in OrderEvent['type']]: (
    order: Order,
    event: Extract<OrderEvent, { type: Type }>,
    now: number,
  ) => Step
}

/** What each event does; the compiler asks for every one. */
const steps: Steps = {
  accepted,
  'answer-lost': answerLost,
  'accepted-elsewhere': (order, _, now) => acceptedElsewhere(order, now),
  refused,
  released: (order, _, now) => released(order, now),
  'came-due': (order, { confirmBy }) => cameDue(order, confirmBy),
  readied: (order, _, now) => readied(order, now),
  'picked-up': (order, _, now) => pickedUp(order, now),
  'handed-over': (order, _, now) => handedOver(order, now),
  completed: (order, _, now) => completed(order, now),
  'cancelled-by-merchant': cancelledByMerchant,
  'cancelled-by-platform': (order, _, now) => cancelledByPlatform(order, now),
  'not-answered-in-time': (order, _, now) => notAnsweredInTime(order, now),
  'confirm-taken': (order, _, now) => confirmTaken(order, now),
  'confirm-too-late': (order, _, now) => confirmTooLate(order, now),
  'confirm-gave-up': confirmGaveUp,
  'confirm-retried': confirmRetried,
  'dasher-moved': (order, { dasher }, now) => moveDasher(order, dasher, now),
  // Also after its end: what it was worth is what the channel says last.
  adjusted: (order, { content }, now) => adjust(order, content, now),
  conflicted: (order) => (order.conflict ? refuse('no-change') : changed({ ...order, conflict: true }, [])),
  'field-not-understood': fieldNotUnderstood,
  acknowledged: (order, _, now) => acknowledged(order, now),
  'ending-seen': (order, _, now) => endingSeen(order, now),
  undone: (order, _, now) => undo(order, now),
  'lines-struck': strike,
  delayed: delay,
  'item-out': itemOut,
  recalled: (order, _, now) => recall(order, now),
}

/** What an order becomes. Pure: the caller supplies the time (epoch ms) and carries out the effects. */
export function transition<Type extends OrderEvent['type']>(
  order: Order,
  event: Extract<OrderEvent, { type: Type }>,
  now: number,
): Step {
  return steps[event.type](order, event, now)
}

function fieldNotUnderstood(order: Order): Step {
  if (isPartlyUnread(order)) return refuse('no-change')
  return changed({ ...order, warnings: [...order.warnings, wholeDocument] }, [])
}

function acknowledged(order: Order, now: number): Step {
  if (!isUnheard(order, now)) return refuse('no-change')
  // Who has read a change has not heard yet that it is about to expire: that rings next.
  const acknowledgedAt = isUnseen(order) ? (order.acknowledgedAt ?? now) : now
  return changed({ ...order, acknowledgedAt, unseen: undefined }, [])
}
