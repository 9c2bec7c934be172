import type { KV } from '@nats-io/kv'
import { z } from 'zod'
import { callAnswer, type CallAnswer } from '#shared/gateway/call.ts'
import { tokenOf } from '#shared/gateway/subjects.ts'

/** Who waits for a call that another gateway makes looks this often, in ms, and no longer than that. */
const lookEveryMs = 200
const waitMs = 15_000
/** An answer waits so long to be kept, in ms, before it is given; keeping it is tried for so long, and so often. */
const keepsWithinMs = 1_000
const keepForMs = 60_000
const keepAgainMs = 500
/** Longer answers are not kept: whoever asks again has the call made again. In characters. */
const longestKept = 256 * 1024

const kept = z.discriminatedUnion('state', [
  z.object({ state: z.literal('begun'), at: z.number() }),
  z.object({ state: z.literal('done'), answer: callAnswer }),
])

/** Makes a call, unless one with this id was made: then answers as that was answered. */
export type Once = (deviceId: string, id: string, make: () => Promise<CallAnswer>) => Promise<CallAnswer>

/**
 * Calls that change something are made once for an id, whichever gateway is asked. What brought no verdict (no answer, 429,
 * 5xx) is not kept: asking again is trying again. A gateway that ended in the middle is waited for in vain: then whether
 * the channel heard it is not known, as where a device itself is cut off.
 */
export function createOnce(deps: {
  bucket: KV
  now: () => number
  onForgotten: (error: unknown) => void
}): Once {
  const { bucket } = deps
  const look = async (key: string) => {
    const entry = await bucket.get(key)
    return entry?.operation === 'PUT' ? kept.parse(JSON.parse(entry.string())) : null
  }

  async function wait(key: string): Promise<CallAnswer | null> {
    const until = deps.now() + waitMs
    for (;;) {
      const found = await look(key)
      if (found === null) return null
      if (found.state === 'done') return found.answer
      if (deps.now() - found.at > waitMs) {
        // Whoever began it is gone: the next one to ask makes it again.
        await bucket.delete(key)
        return { kind: 'unreachable', message: 'the gateway ended during the call', maybeHeard: true }
      }
      if (deps.now() > until) return { kind: 'unreachable', message: 'no answer in time', maybeHeard: true }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
    }
  }

  /** Notes a verdict, however long the servers agree on nothing: forgotten, the call would be made again. */
  async function keep(key: string, answer: CallAnswer): Promise<void> {
    const text = JSON.stringify({ state: 'done', answer })
    // What is not deleted now counts as given up after a while.
    if (!isVerdict(answer) || text.length > longestKept) return bucket.delete(key).catch(() => {})
    const until = deps.now() + keepForMs
    for (;;)
      try {
        return void (await bucket.put(key, text))
      } catch (error) {
        if (deps.now() > until) return deps.onForgotten(error)
        await new Promise((resolve) => setTimeout(resolve, keepAgainMs))
      }
  }

  return async (deviceId, id, make) => {
    const key = `${tokenOf(deviceId)}.${tokenOf(id)}`
    for (;;) {
      try {
        await bucket.create(key, JSON.stringify({ state: 'begun', at: deps.now() }))
        break
      } catch (error) {
        const found = await wait(key)
        if (found !== null) return found
        // It brought no verdict, and is free again; anything else is an error of the bucket's own.
        if ((await look(key)) === null && !isTaken(error)) throw error
      }
    }
    const answer = await make()
    const keeping = keep(key, answer)
    const late = new Promise((resolve) => setTimeout(resolve, keepsWithinMs).unref())
    // Servers that choose a leader just then keep nobody from hearing what the channel said.
    await Promise.race([keeping, late])
    return answer
  }
}

/** The server's word for a key that is there already. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && /wrong last sequence/i.test(error.message)
}

function isVerdict(answer: CallAnswer): boolean {
  return answer.kind === 'answered' && answer.status < 500 && answer.status !== 429 && answer.isCut !== true
}
