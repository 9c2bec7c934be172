/**
 * Which of a few fixed places each offer to take a step back stands in. An offer never changes its place, so that
 * one running out does not move another under a finger; when all are taken the oldest gives way.
 */
export function undoSlots(
  before: readonly (string | null)[],
  offers: readonly { id: string; until: number }[],
  count: number,
): (string | null)[] {
  const newest = [...offers].sort((a, b) => b.until - a.until).slice(0, count)
  const wanted = new Set(newest.map(({ id }) => id))
  const slots = Array.from({ length: count }, (_, at) => {
    const id = before[at] ?? null
    return id !== null && wanted.has(id) ? id : null
  })
  const placed = new Set(slots)
  for (const { id } of newest.toReversed()) if (!placed.has(id)) slots[slots.lastIndexOf(null)] = id
  return slots
}
