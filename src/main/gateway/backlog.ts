import type { GatewayLink } from '#shared/station/gateway-link.ts'
import type { Clock } from '../base/clock.ts'

/** In a rush, how far the stream is ahead is told no more often than this, in ms. */
const tellEveryMs = 1_000

/** How far the stream is ahead of this device: what waits there, and what came and is not settled. */
export function createBacklog(deps: {
  clock: Pick<Clock, 'now' | 'steady'>
  onBehind: (behind: GatewayLink['behind']) => void
}) {
  const { clock } = deps
  /** When the gateway had what came and is not settled, as this device counts time; by its number in the stream. */
  const open = new Map<number, number>()
  let waiting = 0
  let toldAt = -Infinity

  function tell(): void {
    const count = waiting + open.size
    if (count > 0 && clock.steady() - toldAt < tellEveryMs) return
    toldAt = clock.steady()
    // What is not here yet came later than what is.
    deps.onBehind(count === 0 ? null : { count, oldestAt: Math.min(clock.now(), ...open.values()) })
  }

  return {
    /** It came, and so many wait behind it. */
    came: (sequence: number, at: number, behindIt: number): void => {
      open.set(sequence, at)
      waiting = behindIt
    },
    /** It never comes again. */
    settled: (sequence: number): void => {
      open.delete(sequence)
      tell()
    },
    tell,
    /** What the gateway knows to wait, while nothing comes. */
    waits: (count: number): void => {
      if (open.size > 0) return
      waiting = count
      tell()
    },
    /** Whose deliveries come changed: what was handed back may come to another device. */
    forget: (): void => {
      open.clear()
      waiting = 0
      tell()
    },
  }
}
