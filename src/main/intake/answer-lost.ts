import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { OrderBook } from '../orders/order-book.ts'
import { errorLine } from '../base/unexpected.ts'
import type { DeliveryAnswer } from '../channels/delivery.ts'

/** How soon a note the disk refused is tried again, in ms. */
const againMs = 5_000

/**
 * Notes that an answer about an order did not get through: accepted by it, the channel is told by a call instead; only
 * received, the order may have failed there. Tried again until it is on disk or the station closes.
 */
export function createAnswerLost(deps: {
  book: Pick<OrderBook, 'apply'>
  clock: Clock
  log: Log
  /** The station closes. */
  ending: AbortSignal
}): (answer: DeliveryAnswer) => void {
  const { book, clock, log, ending } = deps

  function note(orderId: string): void {
    try {
      book.apply(orderId, { type: 'answer-lost' }, { kind: 'system' })
    } catch (error) {
      // The disk takes nothing just now; the call still has to be made.
      log.error({ error: errorLine(error) }, 'a lost answer could not be noted yet')
      if (!ending.aborted) clock.after(againMs, () => note(orderId))
    }
  }

  return ({ orderId }) => {
    if (orderId) note(orderId)
  }
}
