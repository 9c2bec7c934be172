import type { Clock } from '#sandbox/world/clock.ts'

/** A clock that stands still until told: minutes go by at once, in order. */
export type ManualClock = Clock & { advance(ms: number): void }

export function createManualClock(startAt = Date.parse('2026-11-24T17:30:00Z')): ManualClock {
  let now = startAt
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run }
      timers = [...timers, timer]
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    advance(ms) {
      const end = now + ms
      for (;;) {
        const [next] = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)
        if (!next) break
        timers = timers.filter((other) => other !== next)
        now = Math.max(now, next.at)
        next.run()
      }
      now = end
    },
  }
}
