import { outOfDoubt } from './answer.ts'
import { end, isOver, withdrawals } from './ending.ts'
import { awaitsAnswer, type Order } from './order.ts'
import { onPaper, print } from './paper.ts'
import { changed, refuse, type Step } from './step.ts'

/** What becomes of an acceptance on its way to the channel. */

/** "Received" did not get through: the channel may take the order as failed. */
export function answerLost(order: Order): Step {
  if (awaitsAnswer(order) && !order.inDoubt) return changed({ ...order, inDoubt: true }, [])
  if (order.confirmation !== 'confirmed' || isOver(order)) return refuse('no-change')
  return changed({ ...order, confirmation: 'sending' }, [{ type: 'confirm', readyBy: order.readyBy }])
}

export function confirmTaken(order: Order, now: number): Step {
  if (!isUnderWay(order)) return refuse('no-change')
  if (order.inDoubt && !isOver(order)) return outOfDoubt(order, now)
  return changed({ ...order, confirmation: 'confirmed' }, [])
}

export function confirmTooLate(order: Order, now: number): Step {
  if (!isUnderWay(order)) return refuse('no-change')
  if (isOver(order)) return changed({ ...order, confirmation: 'too-late' }, [])
  const failed = end(order, 'failed', { by: 'system', kind: 'confirm-too-late' }, now)
  return changed({ ...failed, confirmation: 'too-late', endingSeenAt: null }, [
    ...withdrawals(order),
    ...onPaper(order, print('cancelled', now)),
  ])
}

export function confirmGaveUp(order: Order): Step {
  if (order.confirmation !== 'sending') return refuse('no-change')
  // Who accepted it has long looked away: it asks for a person once more.
  return changed({ ...order, confirmation: 'unconfirmed', acknowledgedAt: null }, [])
}

export function confirmRetried(order: Order): Step {
  if (order.confirmation !== 'unconfirmed' || isOver(order)) return refuse('wrong-status')
  // The command itself still stands in the outbox; whoever asks for this puts it back in line.
  return changed({ ...order, confirmation: 'sending' }, [])
}

function isUnderWay({ confirmation }: Order): boolean {
  return confirmation === 'sending' || confirmation === 'unconfirmed'
}
