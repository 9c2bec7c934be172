import { sizes } from './deal-types.ts'
import { pack, type Run, type Sized } from './pack.ts'

/** Piles that follow each other in the same lanes; every group begins at the top of a lane. */
export type Group = readonly number[]

/**
 * The ways neighbours may share lanes, fewest shared first. A pile that needs less than half a lane may share its
 * neighbour's; in a rush (`anyPile`) every one may.
 */
export function groupings(
  piles: readonly (readonly Sized[])[],
  height: number,
  anyPile: boolean,
): readonly Group[][] {
  const isSmall = piles.map((cards) => sizes.head + total(cards) < height / 2)
  const seams = piles.slice(1).map((_, at) => anyPile || isSmall[at] === true || isSmall[at + 1] === true)
  const ways = Array.from({ length: 2 ** seams.length }, (_, bits) =>
    seams.map((_, at) => (bits & (1 << at)) > 0),
  )
  return ways
    .filter((joined) => joined.every((is, at) => !is || seams[at] === true))
    .sort((one, two) => one.filter(Boolean).length - two.filter(Boolean).length)
    .map((joined) => {
      const groups: number[][] = [[0]]
      for (const [at, is] of joined.entries()) {
        if (is) groups.at(-1)?.push(at + 1)
        else groups.push([at + 1])
      }
      return groups
    })
}

/**
 * How many lanes each group has, whose room in height is `heights` (px): as many as it needs, and each that is left goes to
 * the one that stands tallest per lane.
 */
export function shareLanes(
  run: Run,
  groups: readonly (readonly (readonly Sized[])[])[],
  laneCount: number,
  heights: readonly number[],
): { counts: number[]; fits: boolean } {
  const counts = groups.map(() => 1)
  const packed = (at: number, lanes: number) => pack(run, groups[at] ?? [], lanes, heights[at] ?? 0)
  const needs = groups.map((_, at) => packed(at, laneCount))
  const missing = (at: number) => (needs[at]?.lanes.length ?? 1) > (counts[at] ?? 1)
  for (let spare = laneCount - groups.length; spare > 0; spare -= 1) {
    const all = groups.map((_, at) => at)
    const short = all.filter(missing)
    const tallest = (short.length > 0 ? short : all).toSorted((a, b) => tall(b) - tall(a))[0] ?? 0
    counts[tallest] = (counts[tallest] ?? 1) + 1
  }
  function tall(at: number): number {
    return (groups[at] ?? []).reduce((sum, cards) => sum + total(cards), 0) / (counts[at] ?? 1)
  }
  const fits = groups.length <= laneCount && groups.every((_, at) => packed(at, counts[at] ?? 1).fits)
  return { counts, fits }
}

/** Height of cards one under the other (px). */
export function total(cards: readonly Sized[]): number {
  return cards.reduce((sum, { need }) => sum + need, 0) + Math.max(0, cards.length - 1) * sizes.cardGap
}
