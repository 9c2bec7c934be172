import { type DealInput, type DealtPile, noOrder } from './deal-types.ts'
import { pileOfHead } from './due-piles.ts'
import { type Ground, type Placed, heightOf, widthOf } from './ground.ts'
import { type Sized, pack } from './pack.ts'
import { place } from './place.ts'
import { type Group, shareLanes } from './share-lanes.ts'
import { allDishes, onlyFullOf, pileAt, smallCard } from './sized-cards.ts'
import { unfolded } from './unfold.ts'

/** The cards in their lanes if they fit: as they are, or with the one long order that breaks the fit folded. */
export function fitted(
  input: DealInput,
  ground: Ground,
  groups: readonly Group[],
  cards: Sized[][],
): DealtPile[] | null {
  const heights = groups.map((group) => heightOf(input, ground, group))
  const inGroups = (each: Sized[][]) => groups.map((group) => group.map((at) => each[at] ?? []))
  for (const tried of [cards, ...longestFolded(input, ground, groups, cards)]) {
    const { counts, fits } = shareLanes(ground.run, inGroups(tried), ground.laneCount, heights)
    if (fits) {
      const placed = { ground, groups, counts, cards: tried }
      return place(input, unfolded(input, grown(input, told(input, placed))))
    }
  }
  return null
}

/** So much lower is each further try to fold one order's dishes: about one dish (px). */
const dish = 32

/**
 * With one order alone folded: the options of the longest; then the longest that may be compact, with every dish; then as few
 * dishes of the longest as make the others fit, and no more than leaves half a lane to them.
 */
function longestFolded(
  input: DealInput,
  ground: Ground,
  groups: readonly Group[],
  cards: Sized[][],
): Sized[][][] {
  // Where the page scrolls as a whole nothing has to be folded: the card would lose its head in a window so low.
  if (ground.size !== 'full' || input.only === 'full' || input.isEndless === true) return []
  const orders = cards.flat().filter(({ id }) => !id.startsWith(noOrder))
  const byLength = orders.toSorted((a, b) => b.need - a.need)
  const longest = byLength[0]
  if (longest === undefined) return []
  const { id } = longest
  const width = widthOf(ground, groups.length)
  const roomOf = (each: string) => heightOf(input, ground, [pileAt(cards, each)])
  const room = roomOf(id)
  const folded = input.foldedNeed(id, width)
  const foldable = byLength.find((card) => onlyFullOf(input, card.id) === null)
  const compact = foldable === undefined ? null : allDishes(input, foldable.id, width, roomOf(foldable.id))
  const lowest = Math.floor(room / 2)
  const highest = Math.min(folded, longest.need, room)
  const steps = Math.max(0, Math.ceil((highest - lowest) / dish))
  const with_ = (change: Sized) =>
    cards.map((pile) => pile.map((card) => (card.id === change.id ? change : card)))
  return [
    ...(folded < longest.need ? [with_({ id, size: 'full', fold: 'options', need: folded })] : []),
    ...(compact !== null && compact.need < Math.min(foldable?.need ?? 0, highest) ? [with_(compact)] : []),
    ...Array.from({ length: steps }, (_, at) =>
      with_({
        id,
        size: 'full',
        fold: 'lines',
        need: Math.max(lowest, highest - (at + 1) * dish),
        whole: folded,
      }),
    ),
  ]
}

/** Among smaller cards, soonest first, an order that changed has its full one while everything still fits. */
export function told(input: DealInput, placed: Placed): Placed {
  const { ground, groups } = placed
  // What was chosen by hand stays.
  if (ground.size === 'full' || input.only) return placed
  const width = widthOf(ground, groups.length)
  let next = placed
  for (const { id } of placed.cards.flat()) {
    if (onlyFullOf(input, id) !== 'change') continue
    const room = heightOf(input, ground, groupOf(groups, pileAt(placed.cards, id)))
    const need = input.need(id, 'full', width)
    const folded = input.foldedNeed(id, width)
    next =
      changed(input, next, { id, size: 'full', fold: 'none', need }) ??
      changed(input, next, { id, size: 'full', fold: 'options', need: folded }) ??
      // Rather than that nothing is read of it, as tall as a lane and with as many of its dishes as fit; where not even the
      // first do, a smaller card says more.
      (folded > room && (input.leastNeed?.(id, width) ?? 0) <= room
        ? changed(input, next, { id, size: 'full', fold: 'lines', need: room })
        : null) ??
      next
  }
  return next
}

/** Soonest first, a strip becomes a compact card while everything still fits. */
export function grown(input: DealInput, placed: Placed): Placed {
  const { ground, groups } = placed
  // Strips that were chosen by hand stay.
  if (ground.size !== 'strip' || input.only === 'strip') return placed
  const width = widthOf(ground, groups.length)
  let next = placed
  for (const pile of placed.cards)
    for (const { id, size } of pile) {
      if (pileOfHead(id) !== null || size !== 'strip') continue
      const tried = changed(input, next, smallCard(input, id, 'compact', width))
      if (tried === null) break
      next = tried
    }
  return next
}

function groupOf(groups: readonly Group[], pile: number): Group {
  return groups.find((each) => each.includes(pile)) ?? []
}

/** With this card in the place of the one of the same order; null where its group would not fit any more. */
function changed(input: DealInput, placed: Placed, change: Sized): Placed | null {
  const { ground, groups, counts } = placed
  const cards = placed.cards.map((pile) => pile.map((card) => (card.id === change.id ? change : card)))
  const group = groupOf(groups, pileAt(cards, change.id))
  const height = heightOf(input, ground, group)
  const inGroup = group.map((each) => cards[each] ?? [])
  const fits =
    change.need <= height && pack(ground.run, inGroup, counts[groups.indexOf(group)] ?? 1, height).fits
  return fits ? { ...placed, cards } : null
}
