import { type Box, type DealInput, type DealtCard, type DealtPile, sizes } from './deal-types.ts'
import { type Placed, headRow, heightOf, laneEdges, widthOf } from './ground.ts'
import { pack, placeLane } from './pack.ts'

/** Where every card of the piles stands in its lanes. */
export function place(input: DealInput, { ground, groups, counts, cards }: Placed): DealtPile[] {
  const width = widthOf(ground, groups.length)
  const edges = laneEdges(ground, counts)
  return groups.flatMap((group, at) => {
    const height = heightOf(input, ground, group)
    const xs = edges[at] ?? []
    const packed = pack(
      ground.run,
      group.map((each) => cards[each] ?? []),
      counts[at] ?? 1,
      height,
    )
    const placed = packed.lanes.map((lane, n) =>
      placeLane(packed.run, lane, { x: xs[n] ?? 0, y: headRow(input), width, height }),
    )
    const byId = new Map(placed.flat().map((card) => [card.id, card]))
    return group.map((each, n): DealtPile => {
      // In their order, which in rows is not that of the lanes.
      const own = (cards[each] ?? []).flatMap(({ id }) => byId.get(id) ?? [])
      const head = packed.heads[n]
      const nextLane = packed.heads[n + 1]?.lane ?? counts[at] ?? 1
      return {
        key: ground.piles[each]?.key ?? 'new',
        head: headBox(head, own, xs, width, nextLane),
        cards: own,
        scroller: null,
        bar: null,
      }
    })
  })
}

/** Over its lanes at the top, or inside the one where it begins behind a neighbour. */
function headBox(
  head: { lane: number; isInside: boolean } | undefined,
  cards: readonly DealtCard[],
  xs: readonly number[],
  width: number,
  nextLane: number,
): Box {
  const lane = head?.lane ?? 0
  const x = xs[lane] ?? 0
  if (head?.isInside === true) return { x, y: (cards[0]?.y ?? 0) - sizes.head, width, height: sizes.head }
  const last = xs[Math.max(lane, nextLane - 1)] ?? x
  return { x, y: 0, width: last + width - x, height: sizes.head }
}
