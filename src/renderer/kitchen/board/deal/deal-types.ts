import type { BoardColumn } from '#renderer/station/orders/layout.ts'

/** How much a card shows. A shelf card is a Ready order in a row along the foot of the board. */
export const cardSizes = ['full', 'compact', 'strip', 'shelf'] as const
export type CardSize = (typeof cardSizes)[number]

/**
 * The ways to deal a board, roomiest first.
 * - `a`, `b`: full cards, in wide and in narrow lanes
 * - `c`: compact cards
 * - `d`: strips, of which the soonest grow into compact cards; Ready stands on the shelf
 * - `e`: as `d`, and what does not fit scrolls
 */
export const dealCases = ['a', 'b', 'c', 'd', 'e'] as const
export type DealCase = (typeof dealCases)[number]

/** A group of cards under one head: a column, or `all` where cards of every column stand in order of due time. */
export type DealtKey = BoardColumn | 'all'

/** What is no order and stands among the cards all the same: its id begins with this. */
export const noOrder = '@'

/** In px, from the top left corner of the board, or of the box that scrolls. */
export type Box = { x: number; y: number; width: number; height: number }

/** What a full card leaves out of what it would show: nothing, its options, or also what does not fit its height. */
export type Fold = 'none' | 'options' | 'lines'
export type DealtCard = Box & { id: string; size: CardSize; fold: Fold }

/** Ids soonest first. */
export type Pile = { key: DealtKey; ids: readonly string[] }

export type DealtPile = {
  key: DealtKey
  /** Null for a pile without cards: its head stands with the others of its kind at the right end. */
  head: Box | null
  cards: readonly DealtCard[]
  /** Set where the pile scrolls by itself: its cards are placed from this box's corner. */
  scroller: Box | null
  /** The bar under it that says what is below. */
  bar: Box | null
  /**
   * Set where it runs on below a column of a few orders: so many of its first cards stand still beside that column, placed
   * from the board's corner, and a line parts that column from what runs on below it.
   */
  pinned?: { count: number; seam: Box }
}

export type Deal = {
  case: DealCase
  laneWidth: number
  piles: readonly DealtPile[]
  /** Reaches beyond the room only while nothing may move, or where the page scrolls as a whole (px). */
  height: number
}

/** What the full card of an order alone says in words: what changed for the cook, or another thing that asks for a person. */
export type OnlyFull = 'change' | 'trouble' | null

/** What a card needs (px), by its size and the width of its lane. */
export type Need = (id: string, size: CardSize, laneWidth: number) => number

export type DealInput = {
  piles: readonly Pile[]
  /** For heads and lanes (px). */
  room: { width: number; height: number }
  /** Height of the row of heads, where it is not as drawn: tabs stand above the lanes, not in them (px). */
  headRow?: number
  need: Need
  /** As `need`, of a full card that folds its options. */
  foldedNeed: (id: string, laneWidth: number) => number
  /** As `need`, of a full card that folds its dishes as well: lower it cannot be read; where not given, however low. */
  leastNeed?: (id: string, laneWidth: number) => number
  /** As `need`, so that a compact card or a strip leaves no dish out; where not given, what it needs. */
  wholeNeed?: (id: string, size: 'compact' | 'strip', laneWidth: number) => number
  /** As `need`, so that a compact card says every word: its options and its note whole; where not given, none is asked to. */
  wordsNeed?: (id: string, laneWidth: number) => number
  /** The same in smaller letters. */
  smallWordsNeed?: (id: string, laneWidth: number) => number
  /** What would be but a mark on a smaller card of it; where not given, nothing. */
  onlyFull?: (id: string) => OnlyFull
  /** No roomier than this: cards grow back only after a while. */
  atLeast?: DealCase
  /** A size chosen by hand. */
  only?: 'full' | 'compact' | 'strip' | null
  /** What stands at the foot of the lanes of New, or of the one grid, besides its cards (px). */
  footOfNew?: number
  /** Whether Ready may fold to the shelf. */
  mayShelve?: boolean
  /** Heads of piles by due time stand among the cards. */
  isPiled?: boolean
  /** The page scrolls as a whole, so that the board takes the height it needs. */
  isEndless?: boolean
  /** The font is there that cards are measured in: what they were taken to need before was a guess. */
  isInFont?: boolean
}

/** A window this low (200 % zoom) scrolls as a whole: fixed rows would leave nothing. */
export const lowWindow = '(max-height: 560px)'

/** Measures of the drawing (px). */
export const sizes = {
  head: 34,
  wideLane: 380,
  narrowLane: 284,
  laneGap: 10,
  pileGap: 18,
  cardGap: 8,
  strip: 88,
  /** Where strips scroll and so one more row of them is seen. */
  lowStrip: 82,
  lowHead: 28,
  tallStrip: 96,
  shelfCard: 72,
  shelfHead: 68,
  shelfLane: 350,
  bar: 48,
  /** A row of dishes on a strip. */
  stripRow: 23,
} as const

/** So many more rows of dishes than its first a strip of this height (px) has. */
export function extraStripRows(height: number): number {
  return Math.max(0, Math.floor((height - sizes.strip) / sizes.stripRow))
}
