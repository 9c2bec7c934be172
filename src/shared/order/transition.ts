import type { TicketKind } from '../printing/printing.ts'
import { ticketKinds } from '../printing/ticket-kinds.ts'
import { assertNever } from '../result.ts'
import { dasherSteps } from './dasher-steps.ts'
import {
  awaitsAnswer,
  type Dasher,
  isPartlyUnread,
  type Ending,
  type Order,
  type OrderContent,
  type UnseenKind,
  wholeDocument,
} from './order.ts'
import { hearsTimes } from './abilities.ts'
import type { OrderEvent } from './order-event.ts'
import { customerReadsOther, kitchenChanges, sameContent } from './reads.ts'
import { changed, type Effect, isAccepted, refuse, type Step, undoMs, undoTo } from './step.ts'
import { delay, itemOut, readied, recall, strike } from './stove.ts'
import { workAfterChange } from './work.ts'

/** DoorDash waits three to eight minutes after a 202, differently per order: plan for three... */
export const confirmPlanMs = 3 * 60_000
/** ...and after eight it has given up for certain. */
export const confirmLimitMs = 8 * 60_000
/** An accepted order whose cooking need not start for this long waits on the Scheduled shelf. */
export const shelfMs = 30 * 60_000
/** A handed-over order nobody reports on counts as completed after this long. */
export const completeAfterMs = 2 * 60 * 60_000

/** What an order becomes. Pure: the caller supplies the time (epoch ms) and carries out the effects. */
export function transition(order: Order, event: OrderEvent, now: number): Step {
  switch (event.type) {
    case 'accepted':
      if (!awaitsAnswer(order)) return refuse(order.acceptedAt === null ? 'wrong-status' : 'already-answered')
      return accept(order, event.prepMinutes, event.byAnswer === true, now)

    case 'answer-lost':
      // "Received" did not get through: the channel may take the order as failed.
      if (awaitsAnswer(order) && !order.inDoubt) return changed({ ...order, inDoubt: true }, [])
      if (order.confirmation !== 'confirmed' || isOver(order)) return refuse('no-change')
      return changed({ ...order, confirmation: 'sending' }, [{ type: 'confirm', readyBy: order.readyBy }])

    case 'accepted-elsewhere':
      // Evidence from DoorDash that the order lives: taken on its tablet, or our "too late" was wrong (R26).
      if (order.status === 'failed' || wasRefused(order))
        return changed(
          startCooking(
            { ...order, ending: null, endingSeenAt: null, endedAt: null, confirmation: 'confirmed' },
            now,
          ),
          [
            ...(order.status === 'failed' ? [] : [{ type: 'withdraw', command: 'refuse' } as const]),
            print('none', now),
          ],
        )
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

    case 'refused': {
      if (!awaitsAnswer(order)) return refuse('wrong-status')
      const ending: Ending = { by: 'merchant', kind: 'refused', reason: event.reason, details: event.details }
      const undo = undoTo(order.status, now)
      return changed({ ...end(order, 'cancelled', ending, now), confirmation: 'refused', undo }, [
        {
          type: 'refuse',
          reason: event.reason,
          itemId: event.itemId,
          details: event.details,
          notBefore: undo.until,
        },
      ])
    }

    case 'released':
      if (order.status !== 'scheduled') return refuse('wrong-status')
      // Nobody answered yet: it moves up to New. Accepted: cooking starts, and the tickets are printed.
      if (order.confirmation === 'open') return changed({ ...order, status: 'new' }, [])
      return changed({ ...order, status: 'preparing', startAt: null }, onPaper(order, print('none', now)))

    case 'came-due':
      if (order.status !== 'scheduled') return refuse('wrong-status')
      // Nobody answered yet: it rings under New. Accepted already: the channel wants that once more.
      if (order.confirmation === 'open')
        return changed({ ...order, status: 'new', confirmBy: event.confirmBy, acknowledgedAt: null }, [])
      return changed({ ...order, confirmBy: event.confirmBy, confirmation: 'sending' }, [
        { type: 'confirm', readyBy: order.readyBy },
      ])

    case 'readied':
      return readied(order, now)

    case 'picked-up':
      if (order.status !== 'ready') return refuse('wrong-status')
      return changed(
        { ...order, status: 'picked_up', pickedUpAt: now, unseen: undefined, undo: undoTo('ready', now) },
        [],
      )

    case 'handed-over':
      if (order.status !== 'preparing' && order.status !== 'ready') return refuse('wrong-status')
      return changed({ ...order, status: 'picked_up', pickedUpAt: now, undo: null }, withdrawals(order))

    case 'completed':
      if (order.status !== 'picked_up') return refuse('wrong-status')
      return changed({ ...order, status: 'completed', endedAt: now, undo: null }, [])

    case 'cancelled-by-merchant': {
      if (!isAccepted(order)) return refuse('wrong-status')
      const ending: Ending = {
        by: 'merchant',
        kind: 'cancelled',
        reason: event.reason,
        details: event.details,
      }
      const undo = undoTo(order.status, now)
      return changed({ ...end(order, 'cancelled', ending, now), undo }, [
        { type: 'cancel', reason: event.reason, details: event.details, notBefore: undo.until },
        ...onPaper(order, print('cancelled', undo.until)),
      ])
    }

    case 'cancelled-by-platform': {
      if (order.status === 'cancelled' || order.status === 'failed') return refuse('wrong-status')
      // Long handed over: it is about money alone, which the figures of its day show. Nobody in the kitchen has to act.
      if (order.status === 'completed')
        return changed(end(order, 'cancelled', { by: 'platform', kind: 'cancelled' }, now), [])
      const wasCooking = isAccepted(order)
      return changed(
        { ...end(order, 'cancelled', { by: 'platform', kind: 'cancelled' }, now), endingSeenAt: null },
        [...withdrawals(order), ...(wasCooking ? onPaper(order, print('cancelled', now)) : [])],
      )
    }

    case 'not-answered-in-time':
      // Its end was told before its reason.
      if (endedUnanswered(order))
        return changed(
          {
            ...order,
            status: 'failed',
            ending: { by: 'system', kind: 'not-answered-in-time' },
            confirmation: 'too-late',
          },
          [],
        )
      if (!awaitsAnswer(order)) return refuse('wrong-status')
      return changed(
        {
          ...end(order, 'failed', { by: 'system', kind: 'not-answered-in-time' }, now),
          confirmation: 'too-late',
          endingSeenAt: null,
        },
        [],
      )

    case 'confirm-taken':
      if (order.confirmation !== 'sending' && order.confirmation !== 'unconfirmed') return refuse('no-change')
      if (order.inDoubt && !isOver(order)) return outOfDoubt(order, now)
      return changed({ ...order, confirmation: 'confirmed' }, [])

    case 'confirm-too-late':
      if (order.confirmation !== 'sending' && order.confirmation !== 'unconfirmed') return refuse('no-change')
      if (isOver(order)) return changed({ ...order, confirmation: 'too-late' }, [])
      return changed(
        {
          ...end(order, 'failed', { by: 'system', kind: 'confirm-too-late' }, now),
          confirmation: 'too-late',
          endingSeenAt: null,
        },
        [...withdrawals(order), ...onPaper(order, print('cancelled', now))],
      )

    case 'confirm-gave-up':
      if (order.confirmation !== 'sending') return refuse('no-change')
      // Who accepted it has long looked away: it asks for a person once more.
      return changed({ ...order, confirmation: 'unconfirmed', acknowledgedAt: null }, [])

    case 'confirm-retried':
      if (order.confirmation !== 'unconfirmed' || isOver(order)) return refuse('wrong-status')
      // The command itself still stands in the outbox; whoever asks for this puts it back in line.
      return changed({ ...order, confirmation: 'sending' }, [])

    case 'dasher-moved':
      return moveDasher(order, event.dasher, now)

    case 'adjusted':
      // Also after its end: what it was worth is what the channel says last.
      return adjust(order, event.content, now)

    case 'conflicted':
      if (order.conflict) return refuse('no-change')
      return changed({ ...order, conflict: true }, [])

    case 'field-not-understood':
      if (isPartlyUnread(order)) return refuse('no-change')
      return changed({ ...order, warnings: [...order.warnings, wholeDocument] }, [])

    case 'acknowledged':
      if (order.acknowledgedAt !== null && !isUnseen(order)) return refuse('no-change')
      return changed({ ...order, acknowledgedAt: order.acknowledgedAt ?? now, unseen: undefined }, [])

    case 'ending-seen':
      if (order.ending === null || order.endingSeenAt !== null) return refuse('no-change')
      return changed({ ...order, endingSeenAt: now }, [])

    case 'undone':
      return undo(order, now)

    case 'lines-struck':
      return strike(order, event, now)

    case 'delayed':
      return delay(order, event, now)

    case 'item-out':
      return itemOut(order, event)

    case 'recalled':
      return recall(order, now)

    default:
      return assertNever(event)
  }
}

function print(
  notice: 'none' | 'changed' | 'cancelled',
  notBefore: number,
  // A cancellation matters to the kitchen alone.
  kinds: readonly TicketKind[] = notice === 'cancelled' ? ['kitchen'] : ticketKinds,
): Effect {
  return { type: 'print', notice, kinds, notBefore }
}

/** Other content: only who reads something else than before gets paper. */
function adjust(order: Order, content: OrderContent, now: number): Step {
  const adjusted: Order = {
    ...order,
    ...content,
    ...workAfterChange(order, content.lines),
    revision: order.revision + 1,
  }
  if (sameContent(order, content)) return refuse('no-change')
  const kinds = ticketKinds.filter((kind) =>
    kind === 'kitchen' ? kitchenChanges(order, adjusted) !== null : customerReadsOther(order, content),
  )
  const isRead = isAccepted(order) && kinds.length > 0
  // Whoever has read it, or cooks it, has to read it again.
  const isKnown = kinds.includes('kitchen') && (isAccepted(order) || wasSeen(order))
  return changed(
    isKnown ? withUnseen(adjusted, 'changed') : adjusted,
    isRead ? onPaper(order, print('changed', now, kinds)) : [],
  )
}

/** Somebody has looked at it while it waited for an answer. */
function wasSeen(order: Order): boolean {
  return awaitsAnswer(order) && order.acknowledgedAt !== null
}

/** Whether something happened to it that nobody has acknowledged. */
export function isUnseen(order: Pick<Order, 'unseen'>): boolean {
  return (order.unseen ?? []).length > 0
}

function withUnseen(order: Order, kind: UnseenKind): Order {
  return { ...order, unseen: [...(order.unseen ?? []).filter((each) => each !== kind), kind] }
}

/** Refused here: a channel whose own tablet shows refused orders may have it accepted there all the same. */
function wasRefused(order: Order): boolean {
  return order.ending?.by === 'merchant' && order.ending.kind === 'refused'
}

/** The channel ended it before anybody answered: because a person there did so, or because nobody answered in time. */
export function endedUnanswered({ ending, confirmation }: Pick<Order, 'ending' | 'confirmation'>): boolean {
  return ending?.by === 'platform' && confirmation === 'open'
}

/** No paper speaks of an order in doubt: it would be cooked. */
function onPaper(order: Order, effect: Effect): Effect[] {
  return order.inDoubt ? [] : [effect]
}

/** The channel takes it: now it is cooked, and its tickets are printed. */
function outOfDoubt(order: Order, now: number): Step {
  const certain: Order = { ...order, confirmation: 'confirmed', inDoubt: false }
  const isInKitchen = order.status === 'preparing' || order.status === 'ready'
  return changed(certain, isInKitchen ? [print('none', now)] : [])
}

/** Nothing more can happen to it in the kitchen. */
export function isOver(order: Pick<Order, 'status'>): boolean {
  return order.status === 'completed' || order.status === 'cancelled' || order.status === 'failed'
}

/** What accepting now with this prep time promises: cooking at once, or waiting on the Scheduled shelf until `startAt`. */
export function promiseOf(
  order: Pick<Order, 'status' | 'estimatedPickupAt'>,
  prepMinutes: number,
  now: number,
): { waits: boolean; startAt: number | null; readyBy: number } {
  const prepMs = prepMinutes * 60_000
  const pickupAt = order.estimatedPickupAt
  // DoorDash holds later orders itself and sends them when they count as ASAP; only one marked scheduled may wait here.
  if (order.status === 'scheduled' && pickupAt !== null && pickupAt - prepMs - now >= shelfMs)
    return { waits: true, startAt: pickupAt - prepMs, readyBy: pickupAt }
  return { waits: false, startAt: null, readyBy: now + prepMs }
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
    // Tomorrow's ticket on today's rail would be cooked today: it is printed when the order is released.
    ...(waits ? [] : onPaper(order, print('none', now))),
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

/** An ending made here is seen by who made it; one that comes from outside sets `endingSeenAt: null` and rings. */
function end(order: Order, status: 'cancelled' | 'failed', ending: Ending, now: number): Order {
  return {
    ...order,
    status,
    ending,
    endedAt: now,
    endingSeenAt: now,
    acknowledgedAt: order.acknowledgedAt ?? now,
    unseen: undefined,
    undo: null,
  }
}

function withdrawals(order: Order): Effect[] {
  return order.undo !== null && order.status === 'ready' ? [{ type: 'withdraw', command: 'tell-ready' }] : []
}

function rank(step: Dasher['step']): number {
  return dasherSteps.indexOf(step)
}

function moveDasher(order: Order, dasher: Dasher, now: number): Step {
  // Steps come late and twice; they only move forward, except that a re-assigned dasher starts again.
  if (
    order.dasher !== null &&
    dasher.step !== 'dasher_confirmed' &&
    rank(dasher.step) <= rank(order.dasher.step)
  )
    return refuse('no-change')
  if (
    order.dasher !== null &&
    (order.dasher.step === 'dropoff' ||
      (order.dasher.step === dasher.step && order.dasher.name === dasher.name))
  )
    return refuse('no-change')
  const arrivedAt =
    dasher.step === 'arrived_at_store'
      ? now
      : dasher.step === 'dasher_confirmed'
        ? undefined
        : order.dasher?.arrivedAt
  const moved: Order = { ...order, dasher: arrivedAt === undefined ? dasher : { ...dasher, arrivedAt } }
  if (isOver(order)) return changed(moved, [])
  if (dasher.step === 'dropoff') {
    return changed(
      {
        ...moved,
        status: 'completed',
        pickedUpAt: order.pickedUpAt ?? now,
        endedAt: now,
        unseen: undefined,
        undo: null,
      },
      withdrawals(order),
    )
  }
  if (dasher.step === 'dasher_out_for_delivery' && order.status !== 'picked_up') {
    return changed(
      { ...moved, status: 'picked_up', pickedUpAt: now, unseen: undefined, undo: null },
      withdrawals(order),
    )
  }
  const waitsForFood = dasher.step === 'arrived_at_store' && order.status === 'preparing'
  return changed(waitsForFood ? withUnseen(moved, 'courier') : moved, [])
}

/** Whether a step can still be taken back. One that could be for much longer is from before a clock was set back. */
export function mayBeUndone({ until }: { until: number }, now: number): boolean {
  return now <= until && until - now <= 2 * undoMs
}

function undo(order: Order, now: number): Step {
  if (order.undo === null) return refuse('nothing-to-undo')
  if (!mayBeUndone(order.undo, now)) return refuse('undo-expired')
  const back: Order = { ...order, status: order.undo.status, undo: null }
  if (order.status === 'ready')
    return changed(
      { ...back, readyAt: null, struck: order.struckBefore ?? order.struck, struckBefore: undefined },
      [{ type: 'withdraw', command: 'tell-ready' }],
    )
  if (order.status === 'picked_up') return changed({ ...back, pickedUpAt: null }, [])
  const refused = order.confirmation === 'refused'
  return changed(
    {
      ...back,
      ending: null,
      endedAt: null,
      endingSeenAt: null,
      confirmation: refused ? 'open' : order.confirmation,
    },
    [{ type: 'withdraw', command: refused ? 'refuse' : 'cancel' }],
  )
}
