import type { Answer, Deliver, Message } from './message.ts'
import type { Prepared } from './prepare.ts'

/** Why the store could not take a delivery, as SQLite names it. */
function isStoreTrouble(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && code.startsWith('SQLITE_') && code !== 'SQLITE_CONSTRAINT'
}

/**
 * Group commit: deliveries that wait while one commit is on its way to the disk share the next one, so throughput
 * is not bound to one fsync each. A delivery is answered only after the commit it was part of.
 */
export function createDeliver(deps: {
  prepare: (message: Message) => Prepared
  change: <T>(work: () => T extends Promise<unknown> ? never : T) => T
  onStoreTrouble: (problem: string | null) => void
  onError: (error: unknown) => void
}): Deliver {
  type Waiting = { prepared: Prepared; answer: (answer: Answer) => void }
  let waiting: Waiting[] = []

  function commit(batch: readonly Waiting[]): Answer[] {
    return deps.change<Answer[]>(() => batch.map(({ prepared }) => prepared()))
  }

  function flush(): void {
    const batch = waiting
    waiting = []
    let answers: Answer[]
    try {
      answers = commit(batch)
      deps.onStoreTrouble(null)
    } catch {
      // One bad delivery must not take the others down with it: each gets its own transaction.
      answers = batch.map((one) => {
        try {
          const [answer] = commit([one])
          deps.onStoreTrouble(null)
          return answer ?? unexpected()
        } catch (error) {
          if (!isStoreTrouble(error)) {
            deps.onError(error)
            return unexpected()
          }
          deps.onStoreTrouble((error as { code: string }).code)
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
      })
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
