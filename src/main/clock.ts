/** The only source of time in the core; tests pass one they turn by hand. */
export type Clock = {
  /** Epoch milliseconds. */
  now: () => number
  /** Runs `work` once after `ms`; the answer cancels it. */
  after: (ms: number, work: () => void) => () => void
}

/** Longest delay a Node timer takes; beyond it would fire at once. */
const longestTimer = 2 ** 31 - 1

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, Math.min(Math.max(ms, 0), longestTimer))
    return () => clearTimeout(timer)
  },
}
