import type { CallAnswer } from '#main/channels/protocol/call.ts'
import type { Call } from './permitted.ts'

type Send = (call: Call) => Promise<CallAnswer>

/** So many calls go out at once; the others wait for their turn, so long at most (ms). */
const mostAtOnce = 64
const waitMs = 2_000

/** Nobody heard it: the device tries again, and another gateway may have room. */
const busy: CallAnswer = { kind: 'unreachable', message: 'the gateway is busy', maybeHeard: false }

/**
 * Bounds how many calls a gateway makes at once: a channel that is slow for all holds up no more than these. In the order
 * they came; one whose turn does not come in time was not made, and says so.
 */
export function createSlots({ most = mostAtOnce, patienceMs = waitMs } = {}) {
  let underWay = 0
  const waiting = new Set<(hasTurn: boolean) => void>()

  function turn(): Promise<boolean> {
    if (underWay < most) {
      underWay += 1
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const decide = (hasTurn: boolean) => {
        clearTimeout(timer)
        waiting.delete(decide)
        resolve(hasTurn)
      }
      const timer = setTimeout(decide, patienceMs, false)
      waiting.add(decide)
    })
  }

  /** Whoever waits longest takes over the turn. */
  function end(): void {
    const [next] = waiting
    if (next) next(true)
    else underWay -= 1
  }

  return {
    /** The same, in its turn. */
    inTurn:
      (send: Send): Send =>
      async (call) => {
        if (!(await turn())) return busy
        try {
          return await send(call)
        } finally {
          end()
        }
      },
  }
}
