import { type Box, type CardSize, type DealtCard, type Fold, sizes } from './deal-types.ts'
import { pileOfHead } from './due-piles.ts'

/** A card in a lane, before its height grows into what is left of the lane. */
type Stacked = Sized & { y: number }
export type Lane = { cards: Stacked[]; end: number }

export type Packed = {
  lanes: Lane[]
  /** Where the head of each pile stands: at the top of a lane, or inside one behind its neighbour's cards. */
  heads: { lane: number; y: number; isInside: boolean }[]
  fits: boolean
}

/** A card and the height it needs (px), and the one at which it leaves no dish out, where that is more (px). */
export type Sized = { id: string; size: CardSize; fold: Fold; need: number; whole?: number }

/** Fills lanes top to bottom, then left to right; a second pile begins where the first ends, its head inside the lane. */
export function pack(piles: readonly (readonly Sized[])[], laneCount: number, height: number): Packed {
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
  return { lanes, heads, fits: lanes.length <= laneCount && lanes.every(({ end }) => end <= height) }
}

function isUnderHead({ cards }: Lane): boolean {
  const last = cards.at(-1)
  return last !== undefined && pileOfHead(last.id) !== null
}

/** How far a card may grow into the room that is left, as a share of what it needs. */
const mostGrowth: Record<CardSize, number> = { full: 0.35, compact: 0.3, strip: 0.34, shelf: 0 }

/** The cards of a lane at their places: what is left of it goes to the cards, not below them. */
export function placeLane(lane: Lane, box: Box): DealtCard[] {
  let left = Math.max(0, box.height - lane.end)
  const extra = new Map<string, number>()
  // Soonest first, before any card is merely taller: what still leaves dishes out.
  for (const { id, need, whole = need } of lane.cards) {
    const more = Math.min(left, Math.max(0, whole - need))
    extra.set(id, more)
    left -= more
  }
  // Twice: what one card may not take goes to the others.
  for (let round = 0; round < 2 && left >= 1; round += 1) {
    const open = lane.cards.filter((card) => (extra.get(card.id) ?? 0) < most(card))
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

function most({ id, need, size, whole = need }: Stacked): number {
  if (pileOfHead(id) !== null) return 0
  return Math.max(0, whole - need) + Math.max(need, whole) * mostGrowth[size]
}

/**
 * For a pile that scrolls: the next card goes to the lane that is shortest so far, so that the soonest stand on top. A head
 * among them takes a row of its own.
 */
export function packInRows(cards: readonly Sized[], laneCount: number, xs: readonly number[], width: number) {
  const ends = Array.from({ length: laneCount }, () => 0)
  const placed: DealtCard[] = cards.map(({ id, size, fold, need }) => {
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
  return { cards: placed, height: Math.max(0, Math.max(...ends) - sizes.cardGap) }
}
