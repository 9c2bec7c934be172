import { type Box, type CardSize, type DealtCard, type Fold, sizes } from './deal-types.ts'
import { pileOfHead } from './due-piles.ts'

/** A card in a lane, before its height grows into what is left of the lane. */
type Stacked = Sized & { y: number }
export type Lane = { cards: Stacked[]; end: number }

/** The two ways cards are read: lane by lane, or in rows, left to right and then down. */
export type Run = 'lanes' | 'rows'

export type Packed = {
  run: Run
  lanes: Lane[]
  /** Where the head of each pile stands: at the top of a lane, or inside one behind its neighbour's cards. */
  heads: { lane: number; y: number; isInside: boolean }[]
  fits: boolean
}

/**
 * A card and the height it needs (px), and those at which it leaves no dish out, no word in smaller letters, and no word, where
 * they are more (px).
 */
export type Sized = {
  id: string
  size: CardSize
  fold: Fold
  need: number
  whole?: number
  smallWords?: number
  words?: number
}

/** The piles in their lanes the way asked for. In rows runs one pile by itself: a head inside would not say what stands under it. */
export function pack(
  run: Run,
  piles: readonly (readonly Sized[])[],
  laneCount: number,
  height: number,
): Packed {
  const [only, ...others] = piles
  const isOne = only !== undefined && others.length === 0 && only.every(({ id }) => pileOfHead(id) === null)
  return run === 'rows' && isOne ? inRows(only, laneCount, height) : inLanes(piles, laneCount, height)
}

/** The next card goes to the lane that is shortest so far: what stands higher is sooner, and of the same height what is left. */
function inRows(cards: readonly Sized[], laneCount: number, height: number): Packed {
  const lanes: Lane[] = Array.from({ length: laneCount }, () => ({ cards: [], end: 0 }))
  for (const card of cards) {
    const footOf = ({ end }: Lane) => (end === 0 ? 0 : end + sizes.cardGap)
    const lane = lanes.reduce((one, two) => (footOf(two) < footOf(one) ? two : one))
    const y = footOf(lane)
    lane.cards.push({ ...card, y })
    lane.end = y + card.need
  }
  const heads = [{ lane: 0, y: 0, isInside: false }]
  return { run: 'rows', lanes, heads, fits: lanes.every(({ end }) => end <= height) }
}

/** Fills lanes top to bottom, then left to right; a second pile begins where the first ends, its head inside the lane. */
function inLanes(piles: readonly (readonly Sized[])[], laneCount: number, height: number): Packed {
  const lanes: Lane[] = [{ cards: [], end: 0 }]
  const heads: Packed['heads'] = []
  for (const cards of piles) {
    let isFirst = true
    for (const [at, card] of cards.entries()) {
      const { need } = card
      // A head among the cards goes with the first card under it, and lies close upon it.
      const withNext = pileOfHead(card.id) === null ? 0 : (cards[at + 1]?.need ?? 0)
      let lane = lanes.at(-1) as Lane
      const above = lane.end === 0 || isUnderHead(lane) ? 0 : sizes.cardGap
      const head = isFirst && lane.end > 0 ? sizes.head : 0
      if (lane.end > 0 && lane.end + above + head + need + withNext > height) {
        lane = { cards: [], end: 0 }
        lanes.push(lane)
      }
      const isInside = isFirst && lane.end > 0
      if (isFirst) heads.push({ lane: lanes.length - 1, y: lane.end, isInside })
      const gap = lane.end === 0 ? 0 : above
      const y = lane.end + (isInside ? sizes.head + 2 : gap)
      lane.cards.push({ ...card, y })
      lane.end = y + need
      isFirst = false
    }
  }
  const fits = lanes.length <= laneCount && lanes.every(({ end }) => end <= height)
  return { run: 'lanes', lanes, heads, fits }
}

function isUnderHead({ cards }: Lane): boolean {
  const last = cards.at(-1)
  return last !== undefined && pileOfHead(last.id) !== null
}

/** How far a card may grow into the room that is left, as a share of what it needs. */
const mostGrowth: Record<CardSize, number> = { full: 0.35, compact: 0.3, strip: 0.34, shelf: 0 }

/**
 * The cards of a lane at their places: what is left of it goes to the cards, not below them. In rows to the last of them alone:
 * a card that is pushed down would stand below a later one.
 */
export function placeLane(run: Run, lane: Lane, box: Box): DealtCard[] {
  let left = Math.max(0, box.height - lane.end)
  const growing = run === 'rows' ? lane.cards.slice(-1) : lane.cards
  const extra = new Map<string, number>()
  // Soonest first, before any card is merely taller: what still leaves dishes out, and then what leaves words out.
  for (const heightOf of [wholeOf, smallWordsOf, wordsOf])
    for (const card of growing) {
      const has = extra.get(card.id) ?? 0
      const more = Math.max(0, heightOf(card) - card.need - has)
      // Half of the room for words says none of them.
      if (more > left && heightOf !== wholeOf) continue
      extra.set(card.id, has + Math.min(left, more))
      left -= Math.min(left, more)
    }
  // Twice: what one card may not take goes to the others.
  for (let round = 0; round < 2 && left >= 1; round += 1) {
    const open = growing.filter((card) => (extra.get(card.id) ?? 0) < most(card))
    for (const [at, card] of open.entries()) {
      const has = extra.get(card.id) ?? 0
      const more = Math.min(left / (open.length - at), most(card) - has)
      extra.set(card.id, has + more)
      left -= more
    }
  }
  let down = 0
  return lane.cards.map(({ id, size, fold, y, need }) => {
    const top = Math.round(box.y + y + down)
    down += extra.get(id) ?? 0
    return {
      id,
      size,
      fold,
      x: box.x,
      y: top,
      width: box.width,
      height: Math.round(box.y + y + need + down) - top,
    }
  })
}

function most(card: Stacked): number {
  if (pileOfHead(card.id) !== null) return 0
  const said = wordsOf(card)
  return said - card.need + said * mostGrowth[card.size]
}

/** At which height a card leaves no dish out (px). */
export function wholeOf({ need, whole = need }: Sized): number {
  return Math.max(need, whole)
}

/** At which height a card leaves no word out, in smaller letters where that is lower (px). */
export function smallWordsOf(card: Sized): number {
  return Math.max(card.need, card.smallWords ?? wordsOf(card))
}

/** At which height a card leaves no word out (px). */
export function wordsOf(card: Sized): number {
  return Math.max(wholeOf(card), card.words ?? 0)
}

/**
 * For a pile that scrolls: the next card goes to the lane that is shortest so far, so that the soonest stand on top. A head
 * among them takes a row of its own.
 */
export function packInRows(cards: readonly Sized[], xs: readonly number[], width: number): DealtCard[] {
  const ends = xs.map(() => 0)
  return cards.map(({ id, size, fold, need }) => {
    if (pileOfHead(id) !== null) {
      const y = Math.max(...ends)
      ends.fill(y + need)
      return {
        id,
        size,
        fold,
        x: xs[0] ?? 0,
        y,
        width: (xs.at(-1) ?? 0) - (xs[0] ?? 0) + width,
        height: need,
      }
    }
    const lane = ends.indexOf(Math.min(...ends))
    const y = ends[lane] ?? 0
    ends[lane] = y + need + sizes.cardGap
    return { id, size, fold, x: xs[lane] ?? 0, y, width, height: need }
  })
}

/**
 * The same of strips in piles: every row of them is full, and one head is never alone in its row. Where a pile begins in a
 * row, its head stands over its first card and reaches to the next head.
 */
export function stripsInRows(cards: readonly Sized[], xs: readonly number[], width: number): DealtCard[] {
  const rows: { heads: ReadonlyMap<number, Sized>; strips: readonly Sized[] }[] = []
  let heads = new Map<number, Sized>()
  let strips: Sized[] = []
  for (const [at, card] of cards.entries()) {
    if (pileOfHead(card.id) === null) strips.push(card)
    else heads.set(strips.length, card)
    if (strips.length < xs.length && at < cards.length - 1) continue
    rows.push({ heads, strips })
    heads = new Map()
    strips = []
  }
  let y = 0
  return rows.flatMap((row) => {
    const top = y + Math.max(0, ...[...row.heads.values()].map(({ need }) => need))
    // As tall as the tallest: one with several allergens needs more than the others.
    const tall = Math.max(0, ...row.strips.map(({ need }) => need))
    const even = { ...row, strips: row.strips.map((strip) => ({ ...strip, need: tall })) }
    const placed = rowOfStrips(even, y, top, xs, width)
    y = top + tall + sizes.cardGap
    return placed
  })
}

function rowOfStrips(
  { heads, strips }: { heads: ReadonlyMap<number, Sized>; strips: readonly Sized[] },
  y: number,
  top: number,
  xs: readonly number[],
  width: number,
): DealtCard[] {
  const starts = [...heads.keys(), xs.length]
  return strips.flatMap(({ id, size, fold, need }, at) => {
    const x = xs[at] ?? 0
    const card = { id, size, fold, x, y: top, width, height: need }
    const head = heads.get(at)
    if (head === undefined) return [card]
    const last = (starts.find((start) => start > at) ?? xs.length) - 1
    const wide = (xs[last] ?? x) + width - x
    return [{ id: head.id, size: head.size, fold: head.fold, x, y, width: wide, height: head.need }, card]
  })
}
