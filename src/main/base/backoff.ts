/** Longest wait between two attempts, in ms: an order cannot wait much longer. */
const longestMs = 30_000

/** Doubling from one second, with jitter so that many devices do not come back at once. `random` in [0, 1). */
export function backoffMs(attempts: number, random: number): number {
  const base = Math.min(longestMs, 1000 * 2 ** Math.max(0, attempts - 1))
  return Math.round(base * (0.5 + random / 2))
}
