import { type Deal, type DealCase, type DealInput, type DealtPile, type Pile, sizes } from './deal-types.ts'
import type { Run, Sized } from './pack.ts'
import type { Shelf } from './ready-shelf.ts'
import type { Group } from './share-lanes.ts'

/** What the lanes of one case are made of. */
export type Ground = {
  case: DealCase
  width: number
  height: number
  laneCount: number
  size: 'full' | 'compact' | 'strip'
  run: Run
  piles: readonly Pile[]
}

/** How wide lanes are, and how cards run in them. */
export type Way = { isWide: boolean; run: Run }

/** The lanes of one case, parted between so many groups of columns, above a shelf of this height (px). */
export function groundOf(
  input: DealInput,
  which: DealCase,
  groupCount: number,
  shelf: number,
  { isWide, run }: Way = { isWide: which === 'a', run: 'lanes' },
): Ground {
  const { room } = input
  const least = isWide ? sizes.wideLane : sizes.narrowLane
  const between = (groupCount - 1) * (sizes.pileGap - sizes.laneGap)
  const fit = Math.floor((room.width + sizes.laneGap - between) / (least + sizes.laneGap))
  return {
    case: which,
    width: room.width,
    height: room.height - headRow(input) - shelf,
    laneCount: Math.max(1, fit),
    size: which === 'c' ? 'compact' : which === 'a' || which === 'b' ? 'full' : 'strip',
    run,
    piles: input.piles.filter(({ ids, key }) => ids.length > 0 && !(shelf > 0 && key === 'ready')),
  }
}

/** The row of the heads of the columns (px). */
export function headRow(input: DealInput): number {
  return input.headRow ?? sizes.head
}

/** How wide one lane is, parted between so many groups of columns (px). */
export function widthOf({ width, laneCount }: Ground, groupCount: number): number {
  const gaps = (laneCount - 1) * sizes.laneGap + (groupCount - 1) * (sizes.pileGap - sizes.laneGap)
  return Math.floor((width - gaps) / laneCount)
}

/** The room of lanes these piles share (px): what stands at the foot of New, or of the one grid, is not for cards. */
export function heightOf(input: DealInput, { height, piles }: Ground, group: Group): number {
  const hasFoot = group.some((at) => piles[at]?.key === 'new' || piles[at]?.key === 'all')
  return hasFoot ? height - (input.footOfNew ?? 0) : height
}

/** Cards that have their lanes, before each has its place in them. */
export type Placed = { ground: Ground; groups: readonly Group[]; counts: readonly number[]; cards: Sized[][] }

/** Left edges of all lanes, and of which group each is. */
export function laneEdges(ground: Ground, counts: readonly number[]): number[][] {
  const width = widthOf(ground, counts.length)
  let x = 0
  return counts.map((count) => {
    const edges = Array.from({ length: count }, (_, at) => x + at * (width + sizes.laneGap))
    x += count * (width + sizes.laneGap) - sizes.laneGap + sizes.pileGap
    return edges
  })
}

/** The deal of these piles, with an empty pile for each column that has no cards. */
export function finished(
  input: DealInput,
  ground: Ground,
  piles: readonly DealtPile[],
  shelf: Shelf | null,
): Deal {
  const all = shelf === null ? piles : [...piles, shelf.place()]
  return {
    case: ground.case,
    laneWidth: widthOf(ground, 1),
    piles: inOrder(input, all),
    height: input.room.height,
  }
}

/** As asked, with the piles that have no cards. */
function inOrder({ piles }: DealInput, dealt: readonly DealtPile[]): DealtPile[] {
  return piles.map(
    ({ key }) =>
      dealt.find((each) => each.key === key) ?? { key, head: null, cards: [], scroller: null, bar: null },
  )
}
