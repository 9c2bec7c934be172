import { storeProblemOf } from '../store/problem.ts'
import type { Answer, Deliver, Message } from './message.ts'
import type { Prepared } from './prepare.ts'

/**
 * Group commit: deliveries that wait while one commit is on its way to the disk share the next one, so throughput
 * is not bound to one fsync each. A delivery is answered only after the commit it was part of.
 */
export function createDeliver(deps: {
  prepare: (message: Message) => Prepared
  change: <T>(work: () => T extends Promise<unknown> ? never : T) => T
  onError: (error: unknown) => void
}): Deliver {
  type Waiting = { prepared: Prepared; answer: (answer: Answer) => void }
  let waiting: Waiting[] = []

  function commit(batch: readonly Waiting[]): Answer[] {
    return deps.change<Answer[]>(() => batch.map(({ prepared }) => prepared()))
  }

  /** One bad delivery must not take the others down with it: each gets its own transaction. */
  function alone(one: Waiting): Answer {
    try {
      const [answer] = commit([one])
      return answer ?? unexpected()
    } catch (error) {
      if (storeProblemOf(error) !== null) return notNow()
      deps.onError(error)
      return unexpected()
    }
  }

  function flush(): void {
    const batch = waiting
    waiting = []
    let answers: Answer[]
    try {
      answers = commit(batch)
    } catch (error) {
      // What ails the store ails every delivery: trying each would only hold all of them up.
      answers = storeProblemOf(error) === null ? batch.map(alone) : batch.map(notNow)
    }
    batch.forEach((one, index) => one.answer(answers[index] ?? unexpected()))
  }

  return (message) =>
    new Promise<Answer>((resolve) => {
      const prepared = deps.prepare(message)
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ prepared, answer: resolve })
    })
}

function unexpected(): Answer {
  return {
    status: 500,
    body: { error: { code: 'INTERNAL', message: 'The delivery could not be processed.', path: null } },
  }
}

/** DoorDash sends it again. */
function notNow(): Answer {
  return {
    status: 503,
    body: {
      error: {
        code: 'STORE_UNAVAILABLE',
        message: 'The order could not be stored. Send it again.',
        path: null,
      },
    },
  }
}
