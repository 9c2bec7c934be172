import { storeProblemOf } from '../store/problem.ts'
import type { DeliveryAnswer } from '../channels/delivery.ts'
import { notStored } from '../channels/protocol/delivery-refusal.ts'
import type { Deliver, Message } from './message.ts'
import type { Prepared } from './intake-deps.ts'

/** A delivery never waits longer than this for others to share its commit (ms). */
const longestGatheringMs = 2

/**
 * Group commit: deliveries share one commit, so throughput is not bound to one fsync each. A delivery is answered only
 * after the commit it was part of.
 *
 * What arrived while one commit ran makes the next group. In a rush those just answered are about to send again, so a
 * group is gathered until it has as many as the last one, for as long as the last commit took at most: that doubles no
 * delivery's wait, and one that comes alone waits for nobody.
 */
export function createDeliver(deps: {
  prepare: (message: Message) => Prepared
  change: <T>(work: () => T extends Promise<unknown> ? never : T) => T
  onError: (error: unknown) => void
  /** Milliseconds that only ever rise. */
  steady?: () => number
}): Deliver {
  type Waiting = { prepared: Prepared; answer: (answer: DeliveryAnswer) => void }
  const steady = deps.steady ?? (() => performance.now())
  let waiting: Waiting[] = []
  let gatheringSince = 0
  let last = { size: 1, tookMs: 0 }

  function commit(batch: readonly Waiting[]): DeliveryAnswer[] {
    return deps.change<DeliveryAnswer[]>(() => batch.map(({ prepared }) => prepared()))
  }

  /** One bad delivery must not take the others down with it: each gets its own transaction. */
  function alone(one: Waiting): DeliveryAnswer {
    try {
      const [answer] = commit([one])
      return answer ?? unexpected()
    } catch (error) {
      if (storeProblemOf(error) !== null) return notStored
      deps.onError(error)
      return unexpected()
    }
  }

  /** Once per turn of the event loop, after what arrived has been read. */
  function gather(): void {
    const patienceMs = Math.min(last.tookMs, longestGatheringMs)
    if (waiting.length < last.size && steady() - gatheringSince < patienceMs) setImmediate(gather)
    else flush()
  }

  function flush(): void {
    const batch = waiting
    waiting = []
    const began = steady()
    let answers: DeliveryAnswer[]
    try {
      answers = commit(batch)
    } catch (error) {
      // A problem of the store meets every delivery: trying each by itself would only hold all of them up.
      answers = storeProblemOf(error) === null ? batch.map(alone) : batch.map(() => notStored)
    }
    last = { size: batch.length, tookMs: steady() - began }
    batch.forEach((one, index) => one.answer(answers[index] ?? unexpected()))
  }

  return (message) =>
    new Promise<DeliveryAnswer>((resolve) => {
      const prepared = deps.prepare(message)
      if (waiting.length === 0) {
        gatheringSince = steady()
        setImmediate(gather)
      }
      waiting.push({ prepared, answer: resolve })
    })
}

function unexpected(): DeliveryAnswer {
  return {
    status: 500,
    body: { error: { code: 'INTERNAL', message: 'The delivery could not be processed.', path: null } },
  }
}
