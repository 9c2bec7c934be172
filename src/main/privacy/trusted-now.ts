/** How many of the newest orders must name a time before they are believed. */
const fewest = 3

/**
 * The moment by which data is old enough to be deleted, in epoch ms; null while only this device's own clock tells. A
 * clock that was set wrong by years would have everything deleted: so it goes by the time the channel's servers state
 * and, without them, by the pickup times of the newest orders, and never by later than this device thinks. Pure.
 */
export function trustedNow(seen: {
  now: number
  /** How far this device's clock is ahead of a server's, in ms; null while nobody knows. */
  aheadMs: number | null
  /** The pickup times the channels stated for the newest orders. */
  stated: readonly number[]
}): number | null {
  if (seen.aheadMs !== null) return Math.min(seen.now, seen.now - seen.aheadMs)
  if (seen.stated.length < fewest) return null
  // The middle one: a single order may be for next month, or name nonsense.
  const middle = seen.stated.toSorted((a, b) => a - b)[Math.floor(seen.stated.length / 2)] ?? 0
  return Math.min(seen.now, middle)
}
