import { besideShort } from './beside-short.ts'
import type { Deal, DealCase, DealInput, DealtKey } from './deal-types.ts'
import { grown, told } from './fit.ts'
import { finished, groundOf, headRow, heightOf, laneEdges, widthOf } from './ground.ts'
import { pack } from './pack.ts'
import { place } from './place.ts'
import { type Shelf, shelfOf } from './ready-shelf.ts'
import { type ScrollRoom, scrolling, seen } from './scrolling.ts'
import { shareLanes } from './share-lanes.ts'
import { shelfHeight } from './shelf.ts'
import { cardsOf } from './sized-cards.ts'
import { unfolded } from './unfold.ts'

/**
 * When no case fits: the smallest allowed cards, and whatever overflows scrolls by itself over a bar. Where it keeps more orders
 * in sight, Ready that needs more than one row of the shelf has more of them, or stands in lanes, and a column of a few
 * orders leaves what it does not need of its lane to the one beside it.
 */
export function overflowing(input: DealInput, which: DealCase): Deal {
  const shelf = which === 'd' || which === 'e' ? shelfOf(input, true) : null
  const usual = overflowingOver(input, which, shelf)
  if (input.isEndless === true) return usual
  const shelves = shelf === null || shelf.needed <= shelf.rows ? [shelf] : [shelf, shelfOf(input), null]
  const others = shelves.flatMap((other) => [
    ...(other === shelf ? [] : [overflowingOver(input, which, other)]),
    ...sharedWithShort(input, which, other),
  ])
  // Finished orders take no sight from those to accept.
  const isBetter = (other: Deal, best: Deal) =>
    inSight(other) > inSight(best) && inSight(other, 'new') >= inSight(usual, 'new')
  return others.reduce((best, other) => (isBetter(other, best) ? other : best), usual)
}

/** Two columns over one another's lanes, where the cards are strips and one of the columns has but a few. */
function sharedWithShort(input: DealInput, which: DealCase, shelf: Shelf | null): Deal[] {
  const ground = groundOf(input, which, 2, shelf === null ? 0 : shelfHeight(shelf.rows))
  if (ground.size !== 'strip' || ground.piles.length !== 2) return []
  const cards = cardsOf(input, ground, 2)
  const columns = ground.piles.map(({ key }, at) => ({ key, cards: cards[at] ?? [] }))
  const room = {
    laneCount: ground.laneCount,
    width: widthOf(ground, 2),
    top: headRow(input),
    height: heightOf(input, ground, [0, 1]),
    edgesOf: (counts: readonly number[]) => laneEdges(ground, counts),
  }
  return besideShort(columns, room).map((piles) => finished(input, ground, piles, shelf))
}

/** How many orders, of all piles or of one, are seen whole before anybody scrolls. */
function inSight({ piles }: Deal, of?: DealtKey): number {
  return piles
    .filter(({ key }) => of === undefined || key === of)
    .reduce((sum, { cards, scroller, pinned }) => {
      const still = pinned?.count ?? 0
      return sum + still + seen(cards.slice(still), scroller?.height ?? Number.POSITIVE_INFINITY)
    }, 0)
}

function overflowingOver(input: DealInput, which: DealCase, shelf: Shelf | null): Deal {
  const shelfRoom = shelf === null ? 0 : shelfHeight(shelf.rows)
  const all = groundOf(input, which, 1, shelfRoom)
  const own = all.piles.map((_, at) => [at])
  const ground = groundOf(input, which, Math.max(1, own.length), shelfRoom)
  const laneCount = Math.max(ground.laneCount, own.length)
  const wide = { ...ground, laneCount }
  const least = cardsOf(input, wide, own.length)
  const heights = own.map((group) => heightOf(input, wide, group))
  const { counts } = shareLanes(
    wide.run,
    least.map((pile) => [pile]),
    laneCount,
    heights,
  )
  // A column that fits all the same has room to say more.
  const placed = { ground: wide, groups: own, counts, cards: least }
  const roomier = input.isEndless === true ? placed : grown(input, told(input, placed))
  const { cards } = input.isEndless === true ? roomier : unfolded(input, roomier)
  const edges = laneEdges(wide, counts)
  const width = widthOf(wide, own.length)
  const piles = place(input, { ground: wide, groups: own, counts, cards }).map((pile, at) => {
    const each = cards[at] ?? []
    const height = heights[at] ?? wide.height
    const fits = input.isEndless !== true && pack(wide.run, [each], counts[at] ?? 1, height).fits
    const room: ScrollRoom = {
      xs: edges[at] ?? [],
      width,
      top: headRow(input),
      height,
      isEndless: input.isEndless === true,
    }
    return fits ? pile : scrolling(pile.key, each, room)
  })
  const dealt = finished(input, wide, piles, shelf)
  if (input.isEndless !== true) return dealt
  const foot = Math.max(...dealt.piles.flatMap(({ cards }) => cards.map(({ y, height }) => y + height)), 0)
  return { ...dealt, height: foot + (input.footOfNew ?? 0) }
}
