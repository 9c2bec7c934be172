import { awaitsAnswer, type Order } from '#shared/order/order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { givenUpAt } from '#shared/order/answer-times.ts'
import { completeAfterMs } from '#shared/order/transition.ts'
import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Store } from '../store/open.ts'
import { tellUnexpected } from '../base/unexpected.ts'
import type { OrderBook } from './order-book.ts'

const system = { kind: 'system' } as const
const part = 'timed-changes'
const everyMs = 5_000
/** An event this much older than any order it could wait for waits for nothing, in ms. */
const parkedForMs = 30 * 24 * 3_600_000

/**
 * Moves what time alone moves, in rounds: scheduled orders to the kitchen, unanswered ones to their end, handed-over ones
 * to history.
 */
export function createOrderTimers(deps: JobDeps & { store: Store; book: OrderBook }) {
  const { store, book, clock } = deps
  /** Done once, as soon as the disk lets it: the clock may have been set while nobody looked, and old events wait for nothing. */
  const chores = new Set([book.clampTimes, () => forgetParked(deps)])
  let lastAt = -Infinity

  /** Every change is a transaction of its own; one that fails holds up no other, and is due again in the next round. */
  function round(): void {
    let isWell = true
    const attempt = (work: () => void) => {
      try {
        work()
      } catch (error) {
        isWell = false
        tellUnexpected(deps, part, error)
      }
    }
    lastAt = clock.now()
    for (const chore of chores) attempt(() => (chore(), chores.delete(chore)))
    attempt(() => {
      for (const { order, event } of due(store, clock.now()))
        attempt(() => void book.apply(order.id, event, system))
    })
    if (isWell) deps.report(part, null)
  }

  return createJobRunner({
    ...deps,
    part,
    // A clock that was set back makes the next round due at once, as one that was set forward does.
    jobs: (now) => [{ key: 'round', at: now < lastAt ? now : lastAt + everyMs }],
    run: round,
  })
}

/** Events of orders that never came are let go, not without a word. */
function forgetParked({ store, clock, log }: Pick<JobDeps, 'clock' | 'log'> & { store: Store }): void {
  const events = store.parkedEvents.forget(clock.now() - parkedForMs)
  if (events > 0) log.warn({ events }, 'events were let go whose orders never came')
}

function due(store: Store, now: number): { order: Order; event: OrderEvent }[] {
  const onBoard = store.orders.onBoard().flatMap((order) => {
    const event = dueEvent(order, now)
    return event ? [{ order, event }] : []
  })
  const done = store.orders.toComplete(now - completeAfterMs)
  return [...onBoard, ...done.map((order) => ({ order, event: { type: 'completed' } as const }))]
}

/** What time alone makes of an order on the board; null while it is not up. */
function dueEvent(order: Order, now: number): OrderEvent | null {
  if (awaitsAnswer(order)) return now > givenUpAt(order) ? { type: 'not-answered-in-time' } : null
  const isUp = order.status === 'scheduled' && order.startAt !== null && now >= order.startAt
  return isUp ? { type: 'released' } : null
}
