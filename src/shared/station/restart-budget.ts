/** How often a station that failed is started again by itself. */
export const mostRestarts = 5
/** Within how long, in ms. */
export const restartsWithinMs = 10 * 60_000

export type RestartDecision = {
  /** Whether it may start again by itself; else a person has to say so. */
  mayRestart: boolean
  /** The restarts that count from now on, this one among them where it may; epoch ms, the oldest first. */
  restarts: number[]
}

/**
 * Whether a station that failed at `now` (epoch ms) starts again by itself after the restarts of before: at most
 * `mostRestarts` within `restartsWithinMs`. One that lies in the future counts as one of now: the clock was set back, and
 * that gives no further tries. Pure.
 */
export function decideRestart(before: readonly number[], now: number): RestartDecision {
  const counting = before
    .map((at) => Math.min(at, now))
    .filter((at) => now - at < restartsWithinMs)
    .toSorted((one, other) => one - other)
  const mayRestart = counting.length < mostRestarts
  return { mayRestart, restarts: mayRestart ? [...counting, now] : counting }
}
