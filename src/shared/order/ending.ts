import type { Ending, Order } from './order.ts'
import type { OrderEvent } from './order-event.ts'
import { onPaper, print } from './paper.ts'
import { changed, type Effect, isAccepted, refuse, type Step, undoTo } from './step.ts'

/** How an order ends: handed over, cancelled by either side, or failed. */

type Cancelled = Extract<OrderEvent, { type: 'cancelled-by-merchant' }>

/** Nothing more can happen to it in the kitchen. */
export function isOver(order: Pick<Order, 'status'>): boolean {
  return order.status === 'completed' || isLost(order)
}

/** It ended without being sold: nothing of it is revenue, all of it is lost. */
export function isLost({ status }: Pick<Order, 'status'>): boolean {
  return status === 'cancelled' || status === 'failed'
}

/** The channel ended it before anybody answered: because a person there did so, or because nobody answered in time. */
export function endedUnanswered({ ending, confirmation }: Pick<Order, 'ending' | 'confirmation'>): boolean {
  return ending?.by === 'platform' && confirmation === 'open'
}

/** An ending made here is seen by who made it; one that comes from outside sets `endingSeenAt: null` and rings. */
export function end(order: Order, status: 'cancelled' | 'failed', ending: Ending, now: number): Order {
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

/** What must still be taken back when an order moves on while a press on Ready can be undone. */
export function withdrawals(order: Order): Effect[] {
  return order.undo !== null && order.status === 'ready' ? [{ type: 'withdraw', command: 'tell-ready' }] : []
}

export function handedOver(order: Order, now: number): Step {
  if (order.status !== 'preparing' && order.status !== 'ready') return refuse('wrong-status')
  return changed({ ...order, status: 'picked_up', pickedUpAt: now, undo: null }, withdrawals(order))
}

export function pickedUp(order: Order, now: number): Step {
  if (order.status !== 'ready') return refuse('wrong-status')
  return changed(
    { ...order, status: 'picked_up', pickedUpAt: now, unseen: undefined, undo: undoTo('ready', now) },
    [],
  )
}

export function completed(order: Order, now: number): Step {
  if (order.status !== 'picked_up') return refuse('wrong-status')
  return changed({ ...order, status: 'completed', endedAt: now, undo: null }, [])
}

export function cancelledByMerchant(order: Order, { reason, details }: Cancelled, now: number): Step {
  if (!isAccepted(order)) return refuse('wrong-status')
  const undo = undoTo(order.status, now)
  const ending: Ending = { by: 'merchant', kind: 'cancelled', reason, details }
  return changed({ ...end(order, 'cancelled', ending, now), undo }, [
    { type: 'cancel', reason, details, notBefore: undo.until },
    ...onPaper(order, print('cancelled', undo.until)),
  ])
}

export function cancelledByPlatform(order: Order, now: number): Step {
  if (isLost(order)) return refuse('wrong-status')
  const ended = end(order, 'cancelled', { by: 'platform', kind: 'cancelled' }, now)
  // Long handed over: it is about money alone, which the figures of its day show. Nobody in the kitchen has to act.
  if (order.status === 'completed') return changed(ended, [])
  return changed({ ...ended, endingSeenAt: null }, [
    ...withdrawals(order),
    ...(isAccepted(order) ? onPaper(order, print('cancelled', now)) : []),
  ])
}

export function endingSeen(order: Order, now: number): Step {
  if (order.ending === null || order.endingSeenAt !== null) return refuse('no-change')
  return changed({ ...order, endingSeenAt: now }, [])
}
