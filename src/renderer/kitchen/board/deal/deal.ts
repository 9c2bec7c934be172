import {
  type Box,
  type Deal,
  type DealCase,
  dealCases,
  type DealInput,
  type DealtCard,
  type DealtKey,
  type DealtPile,
  noOrder,
  type OnlyFull,
  type Pile,
  sizes,
} from './deal-types.ts'
import { pack, placeLane, type Run, type Sized, smallWordsOf, wholeOf, wordsOf } from './pack.ts'
import { scrolling, type ScrollRoom, seen } from './scrolling.ts'
import { besideShort } from './beside-short.ts'
import { type Group, groupings, shareLanes } from './share-lanes.ts'
import { pileOfHead } from './due-piles.ts'
import { dealShelf, mostRows, shelfHeight } from './shelf.ts'

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

/** What the lanes of one case are made of. */
type Ground = {
  case: DealCase
  width: number
  height: number
  laneCount: number
  size: 'full' | 'compact' | 'strip'
  run: Run
  piles: readonly Pile[]
}

/** How wide lanes are, and how cards run in them. */
type Way = { isWide: boolean; run: Run }

function groundOf(
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

function headRow(input: DealInput): number {
  return input.headRow ?? sizes.head
}

function widthOf({ width, laneCount }: Ground, groupCount: number): number {
  const gaps = (laneCount - 1) * sizes.laneGap + (groupCount - 1) * (sizes.pileGap - sizes.laneGap)
  return Math.floor((width - gaps) / laneCount)
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

/** How much of their order compact cards have to say: what they must, every dish, or every word, if need be in smaller letters. */
type Says = 'least' | 'dishes' | 'small' | 'words'

/**
 * What is tried at a time in one case, and whether any pile may share its neighbour's lanes for it. Of several ways the first is
 * taken in which the most cards say every word.
 */
type Try = { says: Says; anyPile: boolean; ways: readonly Way[] }

const narrowLanes: Way = { isWide: false, run: 'lanes' }
const wideLanes: Way = { isWide: true, run: 'lanes' }
/** A long order leaves less room unused where the next ones stand beside it and not below. */
const rows: readonly Way[] = [
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

/** The room of lanes these piles share (px): what stands at the foot of New, or of the one grid, is not for cards. */
function heightOf(input: DealInput, { height, piles }: Ground, group: Group): number {
  const hasFoot = group.some((at) => piles[at]?.key === 'new' || piles[at]?.key === 'all')
  return hasFoot ? height - (input.footOfNew ?? 0) : height
}

/** The pile that has the card of this order among these. */
function pileAt(cards: readonly (readonly Sized[])[], id: string): number {
  return cards.findIndex((pile) => pile.some((card) => card.id === id))
}

function cardsOf(input: DealInput, ground: Ground, groupCount: number, says: Says = 'least'): Sized[][] {
  const width = widthOf(ground, groupCount)
  return ground.piles.map(({ ids }, at) => {
    const room = heightOf(input, ground, [at])
    return ids.map((id): Sized => {
      const need = input.need(id, ground.size, width)
      if (ground.size !== 'full') {
        const small = smallCard(input, id, ground.size, width)
        if (input.isEndless === true)
          return { ...small, need: Math.max(need, Math.min(wordsOf(small), tallestEndless)) }
        const asked = {
          least: small.need,
          dishes: wholeOf(small),
          small: smallWordsOf(small),
          words: wordsOf(small),
        }[says]
        return { ...small, need: Math.min(asked, room) }
      }
      // Chosen by hand it is whole, and its column scrolls.
      if (input.isEndless === true || input.only === 'full' || need <= room)
        return { id, size: 'full', fold: 'none', need }
      const folded = input.foldedNeed(id, width)
      if (folded <= room) return { id, size: 'full', fold: 'options', need: folded }
      return allDishes(input, id, width, room) ?? { id, size: 'full', fold: 'lines', need: room }
    })
  })
}

/** Where the page scrolls as a whole a longer order folds all the same: the next one is not to be screens away (px). */
const tallestEndless = 520

/** A compact card or a strip, with what it needs to say more than it must. */
function smallCard(input: DealInput, id: string, size: 'compact' | 'strip', width: number): Sized {
  const need = input.need(id, size, width)
  const whole = input.wholeNeed?.(id, size, width) ?? need
  const words = size === 'compact' ? (input.wordsNeed?.(id, width) ?? whole) : whole
  const smallWords = size === 'compact' ? Math.min(words, input.smallWordsNeed?.(id, width) ?? words) : whole
  return { id, size, fold: 'none', need, whole, smallWords, words }
}

function onlyFullOf(input: DealInput, id: string): OnlyFull {
  return input.onlyFull?.(id) ?? null
}

/**
 * Among full cards: a compact one that says every dish, where the full one would have to leave some out. None where it would
 * say by a mark alone what changed, or that a ticket failed: that is read without a touch, and dishes are folded instead.
 */
function allDishes(input: DealInput, id: string, width: number, room: number): Sized | null {
  if (onlyFullOf(input, id) !== null) return null
  const card = smallCard(input, id, 'compact', width)
  const need = card.whole ?? card.need
  return need <= room ? { ...card, need } : null
}

type Placed = { ground: Ground; groups: readonly Group[]; counts: readonly number[]; cards: Sized[][] }

/** The cards in their lanes if they fit: as they are, or with the one long order that breaks the fit folded. */
function fitted(
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
function told(input: DealInput, placed: Placed): Placed {
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
      // Rather than that nothing is read of it, as tall as a lane and with as many of its dishes as fit.
      (folded > room ? changed(input, next, { id, size: 'full', fold: 'lines', need: room }) : null) ??
      next
  }
  return next
}

/** Soonest first, a strip becomes a compact card while everything still fits. */
function grown(input: DealInput, placed: Placed): Placed {
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

/**
 * A card that leaves dishes out, and then one that leaves words out, has the room for them while everything fits: soonest
 * first, or those that need least for it first where more orders are read whole that way.
 */
function unfolded(input: DealInput, placed: Placed): Placed {
  const soonest = unfoldedBy(input, placed, () => 0)
  if (placed.ground.size !== 'compact') return soonest
  const least = unfoldedBy(input, placed, ({ more }) => more)
  return wholeCards(least) > wholeCards(soonest) ? least : soonest
}

function wholeCards({ cards }: Placed): number {
  return cards.flat().filter((card) => card.need >= smallWordsOf(card)).length
}

type Unfolding = { pile: Sized[]; nth: number; card: Sized; more: number }

function unfoldedBy(input: DealInput, placed: Placed, rank: (each: Unfolding) => number): Placed {
  const { ground, groups, counts } = placed
  const cards = placed.cards.map((pile) => [...pile])
  for (const [at, group] of groups.entries()) {
    const height = heightOf(input, ground, group)
    const inGroup = group.map((each) => cards[each] ?? [])
    const fits = () => pack(ground.run, inGroup, counts[at] ?? 1, height).fits
    if (!fits()) continue
    for (const heightFor of [wholeOf, smallWordsOf, wordsOf]) {
      const open = inGroup.flatMap((pile) =>
        pile.map((card, nth): Unfolding => ({ pile, nth, card, more: heightFor(card) - card.need })),
      )
      for (const each of open.toSorted((one, two) => rank(one) - rank(two))) {
        const { pile, nth, card, more } = each
        const need = card.need + more
        if (more <= 0 || need > height) continue
        pile[nth] = { ...card, need }
        if (!fits()) pile[nth] = card
      }
    }
  }
  return { ...placed, cards }
}

/** Left edges of all lanes, and of which group each is. */
function laneEdges(ground: Ground, counts: readonly number[]): number[][] {
  const width = widthOf(ground, counts.length)
  let x = 0
  return counts.map((count) => {
    const edges = Array.from({ length: count }, (_, at) => x + at * (width + sizes.laneGap))
    x += count * (width + sizes.laneGap) - sizes.laneGap + sizes.pileGap
    return edges
  })
}

function place(input: DealInput, { ground, groups, counts, cards }: Placed): DealtPile[] {
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

function finished(input: DealInput, ground: Ground, piles: readonly DealtPile[], shelf: Shelf | null): Deal {
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

type Shelf = { rows: number; needed: number; place: () => DealtPile }

/** Ready in rows along the foot; null where it does not fold to one. */
function shelfOf(input: DealInput, isOverflowing = false): Shelf | null {
  const ready = input.piles.find(({ key }: { key: DealtKey }) => key === 'ready')
  if (input.mayShelve !== true || ready === undefined || ready.ids.length === 0) return null
  const isAlone = input.piles.every(({ key, ids }) => key === 'ready' || ids.length === 0)
  const { rows: most, needed } = mostRows(ready.ids.length, input.room, isAlone)
  // Where orders to accept are out of sight, finished ones do not take a second row from them.
  const rows = isOverflowing && !isAlone ? 1 : most
  return { rows, needed, place: () => dealShelf(ready.ids, input.room, rows) }
}

/**
 * When no case fits: the smallest allowed cards, and whatever overflows scrolls by itself over a bar. Where it keeps more orders
 * in sight, Ready that needs more than one row of the shelf has more of them, or stands in lanes, and a column of a few
 * orders leaves what it does not need of its lane to the one beside it.
 */
function overflowing(input: DealInput, which: DealCase): Deal {
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
