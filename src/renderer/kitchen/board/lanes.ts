/** Which of several lanes of a column each card stands in. */
export type Lanes = ReadonlyMap<string, number>

/**
 * Spreads a column's cards over `count` lanes, shortest first. A card never changes its lane (B5); only when the
 * number of lanes changes, because the window did, is everything dealt again.
 */
export function dealLanes(
  before: Lanes,
  ids: readonly string[],
  count: number,
  heightOf: (id: string) => number,
): Lanes {
  const keeps = [...before.values()].every((lane) => lane < count) ? before : new Map<string, number>()
  const heights = Array.from({ length: count }, () => 0)
  const lanes = new Map<string, number>()
  const put = (id: string, lane: number) => {
    lanes.set(id, lane)
    heights[lane] = (heights[lane] ?? 0) + heightOf(id)
  }
  for (const id of ids) {
    const lane = keeps.get(id)
    if (lane !== undefined) put(id, lane)
  }
  for (const id of ids) if (!lanes.has(id)) put(id, heights.indexOf(Math.min(...heights)))
  return lanes
}
