const firstMs = 250
const longestMs = 8_000

/** How long to wait before trying again (ms), doubling from a quarter second; `random` in [0, 1) spreads screens out. */
export function backoffMs(attempt: number, random: number): number {
  const wait = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10))
  return Math.round(wait * (0.75 + random / 2))
}
