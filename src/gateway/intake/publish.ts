import { JetStreamApiError, type JetStreamClient } from '@nats-io/jetstream'
import type { MsgHdrs } from '@nats-io/transport-node'
import type { Link } from '../nats/connect.ts'

/** How long a channel may wait until the stream has its delivery, in ms; then it is answered 503 and sends again. */
const patienceMs = 6_000
/** One try takes so long at most, in ms: a cluster that chooses a new leader says nothing meanwhile. */
const tryMs = 2_000

export type Publish = (subject: string, body: Uint8Array, about: MsgHdrs) => Promise<'kept' | 'not-kept'>

/**
 * Puts a message into its stream; `kept` once enough servers have it on disk. A message has an id of its own in `about`:
 * tried again, also by another gateway, it is kept once.
 */
export function createPublish(deps: {
  link: Pick<Link, 'whenUp'>
  stream: Pick<JetStreamClient, 'publish'>
  steady: () => number
  onTrouble: (error: unknown) => void
}): Publish {
  const gathered = createGathering()
  return async (subject, body, about) => {
    const until = deps.steady() + patienceMs
    await gathered()
    for (;;) {
      const left = until - deps.steady()
      if (left <= 0 || !(await deps.link.whenUp(left))) return 'not-kept'
      try {
        await deps.stream.publish(subject, body, {
          headers: about,
          timeout: Math.min(tryMs, left),
          retries: 0,
        })
        return 'kept'
      } catch (error) {
        deps.onTrouble(error)
        // The server itself says that it has no room: asking again at once would hear the same.
        if (error instanceof JetStreamApiError && error.status !== 503) return 'not-kept'
        await pause(Math.min(100, Math.max(0, until - deps.steady())))
      }
    }
  }
}

/**
 * Has all that came in one turn of the event loop go on together at its end: the connection then writes them at once, and the
 * server takes them in one read and agrees on them together. Alone, nothing waits longer for it.
 */
function createGathering(): () => Promise<void> {
  let turn: Promise<void> | null = null
  return () =>
    (turn ??= new Promise((resolve) => {
      setImmediate(() => {
        turn = null
        resolve()
      })
    }))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
