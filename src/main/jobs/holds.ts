import type { Clock } from '../base/clock.ts'
import { backoffMs } from '../base/backoff.ts'

/** A key that runs more often than this within `windowMs` does not come to rest, unless more is usual for it. */
const usuallyMostRuns = 20
const windowMs = 1_000

/** Which keys are held back after an error nobody expected, and until when; no clock that is set moves that. */
export function createHolds(deps: { clock: Clock; random: () => number; mostRuns?: number }) {
  const { clock, mostRuns = usuallyMostRuns } = deps
  const held = new Map<string, { failures: number; until: number }>()
  const runs = new Map<string, { since: number; count: number }>()

  function failed(key: string): void {
    const failures = (held.get(key)?.failures ?? 0) + 1
    held.set(key, { failures, until: clock.steady() + backoffMs(failures, deps.random()) })
  }

  return {
    /** When this key may run again, in steady ms; no time at all when it is not held back. */
    until: (key: string): number => held.get(key)?.until ?? -Infinity,
    /** Holds the key back, longer each time. */
    failed,
    /** The key's work ended as it should. False, and the key is held back, when it ends so again and again at once. */
    rested: (key: string): boolean => {
      const now = clock.steady()
      const recent = runs.get(key)
      const isRecent = recent !== undefined && now - recent.since < windowMs
      const run = isRecent ? { since: recent.since, count: recent.count + 1 } : { since: now, count: 1 }
      runs.set(key, run)
      if (run.count <= mostRuns) {
        held.delete(key)
        return true
      }
      runs.delete(key)
      failed(key)
      return false
    },
    /** Forgets the keys there is nothing to do for any more. */
    keepOnly: (keys: ReadonlySet<string>): void => {
      for (const map of [held, runs]) for (const key of map.keys()) if (!keys.has(key)) map.delete(key)
    },
    isEmpty: (): boolean => held.size === 0,
  }
}
