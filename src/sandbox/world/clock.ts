/** Time, passed in so that a test can let minutes go by at once. */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number
  /** Runs once after so many milliseconds; the result takes it back. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** A clock whose pending timers can all be dropped: at a reset, and at the end. */
export type Timers = Clock & {
  sleep(ms: number): Promise<void>
  clear(): void
}

/** What sleeps when the timers are cleared wakes at once: nobody waits for ever on a dropped timer. */
export function createTimers(clock: Clock): Timers {
  const pending = new Map<() => void, (() => void) | null>()
  const start = (ms: number, run: () => void, dropped: (() => void) | null) => {
    const cancel = clock.after(ms, () => {
      pending.delete(cancel)
      run()
    })
    pending.set(cancel, dropped)
    return () => {
      pending.delete(cancel)
      cancel()
    }
  }
  return {
    now: () => clock.now(),
    after: (ms, run) => start(ms, run, null),
    sleep: (ms) =>
      new Promise((resolve) => {
        start(ms, resolve, resolve)
      }),
    clear() {
      const all = [...pending]
      pending.clear()
      for (const [cancel, dropped] of all) {
        cancel()
        dropped?.()
      }
    },
  }
}
