import { type Deal, type DealCase, type DealInput, type DealtPile, dealCases, sizes } from './deal-types.ts'
import { fitted } from './fit.ts'
import { type Ground, type Way, finished, groundOf, widthOf } from './ground.ts'
import { overflowing } from './overflow.ts'
import { shelfOf } from './ready-shelf.ts'
import { type Group, groupings } from './share-lanes.ts'
import { shelfHeight } from './shelf.ts'
import { type Says, cardsOf } from './sized-cards.ts'

/** Deals the live orders over the room there is: the first case in which every one fits, and else one that scrolls. */
export function deal(input: DealInput): Deal {
  const cases = casesFor(input)
  // Where the page scrolls as a whole the height of the board is what the cards need, not what they have to fit.
  const isRoomy = input.isEndless === true && input.piles.some(({ ids }) => ids.length > 0)
  for (const each of isRoomy ? [] : cases) {
    const dealt = tryCase(input, each)
    if (dealt !== null) return dealt
  }
  return overflowing(input, cases.at(-1) ?? 'e')
}

function casesFor({ only, atLeast, isEndless }: DealInput): DealCase[] {
  // A window so low shows the head of a whole card and not its button: a compact one has it beside its items.
  if (isEndless === true && !only) return ['c']
  if (only === 'full') return ['a', 'b']
  if (only === 'compact') return ['c']
  if (only === 'strip') return ['d', 'e']
  return dealCases.slice(dealCases.indexOf(atLeast ?? 'a'))
}

function tryCase(input: DealInput, which: DealCase): Deal | null {
  if (which === 'e') return null
  const wanted = which === 'd' ? shelfOf(input) : null
  // More than a shelf holds stand in lanes like the others.
  const shelf = wanted !== null && wanted.needed > wanted.rows ? null : wanted
  const shelfRoom = shelf === null ? 0 : shelfHeight(shelf.rows)
  const least = groundOf(input, which, 1, shelfRoom)
  if (least.piles.length === 0) return finished(input, least, [], shelf)
  if (isFarTooMuch(input, least)) return null
  const lanesOf =
    (way: Way): LanesOf =>
    (count) =>
      groundOf(input, which, count, shelfRoom, way)
  for (const { says, anyPile, ways } of triesOf(input, which)) {
    const found = ways.flatMap((way) => fittedIn(input, lanesOf(way), says, anyPile) ?? [])
    const best = found.reduce<Found | null>(
      (one, two) => (one !== null && readWhole(input, one) >= readWhole(input, two) ? one : two),
      null,
    )
    if (best !== null) return finished(input, best.ground, best.piles, shelf)
  }
  return null
}

/** The lanes of a case, parted between so many groups of columns. */
type LanesOf = (groupCount: number) => Ground

type Found = { ground: Ground; piles: readonly DealtPile[] }

/** The first way to share these lanes in which every card fits. */
function fittedIn(input: DealInput, lanesOf: LanesOf, says: Says, anyPile: boolean): Found | null {
  for (const groups of groupingsOf(input, lanesOf(1), anyPile)) {
    const ground = lanesOf(groups.length)
    const piles = fitted(input, ground, groups, cardsOf(input, ground, groups.length, says))
    if (piles !== null) return { ground, piles }
  }
  return null
}

/** How many compact cards are tall enough to say every word. */
function readWhole(input: DealInput, { piles }: Found): number {
  return piles
    .flatMap(({ cards }) => cards)
    .filter(({ id, size, width, height }) => {
      if (size !== 'compact') return true
      // Two pixels: heights are rounded to whole ones.
      return (
        height + 2 >=
        Math.min(...[input.wordsNeed, input.smallWordsNeed].map((need) => need?.(id, width) ?? 0))
      )
    }).length
}

/**
 * What is tried at a time in one case, and whether any pile may share its neighbour's lanes for it. Of several ways the first is
 * taken in which the most cards say every word.
 */
type Try = { says: Says; anyPile: boolean; ways: readonly Way[] }

const narrowLanes: Way = { isWide: false, run: 'lanes' }

const wideLanes: Way = { isWide: true, run: 'lanes' }

/** A long order leaves less room unused where the next ones stand beside it and not below. */
export const rows: readonly Way[] = [
  { isWide: false, run: 'rows' },
  { isWide: true, run: 'rows' },
]

/**
 * What is tried in one case, in this order: rather than that compact cards leave out dishes or words, columns share lanes, or
 * have fewer and wider ones, where a name stands beside its code and few dishes need a second row; then cards run in rows;
 * then letters are smaller.
 */
function triesOf({ wordsNeed, isEndless }: DealInput, which: DealCase): Try[] {
  if (which !== 'c' || wordsNeed === undefined || isEndless === true)
    return [{ says: 'least', anyPile: which === 'd', ways: [{ isWide: which === 'a', run: 'lanes' }] }]
  const all = [narrowLanes, wideLanes, ...rows]
  return [
    { says: 'words', anyPile: true, ways: [narrowLanes] },
    { says: 'words', anyPile: true, ways: [wideLanes] },
    { says: 'words', anyPile: true, ways: rows },
    { says: 'small', anyPile: true, ways: all },
    { says: 'dishes', anyPile: true, ways: all },
    { says: 'least', anyPile: false, ways: all },
  ]
}

/**
 * Whether the cards need so much more than all lanes have that no way of sharing them can fit: seen after a few of them, where
 * trying every way asks for the needs of all. One long order may fold, and a need differs a little by the width of its lane,
 * so only twice the room is too much for certain.
 */
function isFarTooMuch(input: DealInput, ground: Ground): boolean {
  const width = widthOf(ground, 1)
  let left = 2 * ground.laneCount * (ground.height + sizes.cardGap)
  for (const { ids } of ground.piles)
    for (const id of ids) {
      left -= Math.min(input.need(id, ground.size, width), ground.height) + sizes.cardGap
      if (left < 0) return true
    }
  return false
}

function groupingsOf(input: DealInput, ground: Ground, anyPile: boolean): readonly Group[][] {
  const cards = cardsOf(input, ground, ground.piles.length)
  return groupings(cards, ground.height, anyPile).filter((groups) => groups.length <= ground.laneCount)
}
