/** How a figure moved against an earlier one. `ratio` is null where the earlier one was nothing: no percentage says that. */
export type Change = { direction: 'up' | 'down' | 'same'; difference: number; ratio: number | null }

/**
 * The change from one figure to the next; null where either is not known. What is shown as nothing is the same: less than
 * half a `step`, or with `asShare` less than half a percent.
 */
export function changeOf(
  now: number | null,
  before: number | null,
  { step = 1, asShare = false }: { step?: number; asShare?: boolean } = {},
): Change | null {
  if (now === null || before === null) return null
  const difference = now - before
  const ratio = before > 0 ? difference / before : null
  const isSeen = asShare && ratio !== null ? Math.abs(ratio) >= 0.005 : Math.abs(difference) * 2 >= step
  const direction = isSeen && difference !== 0 ? (difference > 0 ? 'up' : 'down') : 'same'
  return { direction, difference, ratio }
}
