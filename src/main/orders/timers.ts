import { awaitsAnswer } from '#shared/order/order.ts'
import { completeAfterMs, confirmLimitMs } from '#shared/order/transition.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/open.ts'
import type { OrderBook } from './order-book.ts'

const system = { kind: 'system' } as const
const everyMs = 5_000
/** An event this much older than any order it could wait for waits for nothing, in ms. */
const parkedForMs = 30 * 24 * 3_600_000

/** Moves what time alone moves: scheduled orders to the kitchen, unanswered ones to their end, handed-over ones to history. */
export function createOrderTimers(deps: {
  store: Store
  book: OrderBook
  clock: Clock
  onError: (error: unknown) => void
}) {
  const { store, book, clock } = deps
  let cancel = () => {}
  let stopped = false

  /** One round; every change is a transaction of its own. */
  function tick(): void {
    const now = clock.now()
    for (const order of store.orders.onBoard()) {
      if (awaitsAnswer(order)) {
        if (now - order.receivedAt > confirmLimitMs)
          book.apply(order.id, { type: 'not-answered-in-time' }, system)
      } else if (order.status === 'scheduled' && order.startAt !== null && now >= order.startAt) {
        book.apply(order.id, { type: 'released' }, system)
      }
    }
    for (const order of store.orders.toComplete(now - completeAfterMs))
      book.apply(order.id, { type: 'completed' }, system)
  }

  function loop(): void {
    if (stopped) return
    try {
      tick()
    } catch (error) {
      deps.onError(error)
    }
    cancel = clock.after(everyMs, loop)
  }

  return {
    start: () => {
      loop()
      store.parkedEvents.forget(clock.now() - parkedForMs)
    },
    tick,
    stop: () => {
      stopped = true
      cancel()
    },
  }
}
