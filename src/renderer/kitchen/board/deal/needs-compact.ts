import { restOfNote } from '#renderer/views/order/allergies.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import { made } from '#shared/order/reads.ts'
import { allergySaid, bannerRow } from './allergy-said.ts'
import { sizes } from './deal-types.ts'
import { rowsOf } from './text-width.ts'
import { type Letters, compactLine, compactLineWhole } from './needs-compact-lines.ts'
import { besideButton, inEachLanguage, narrowBelow, sideButton, stationsHeight, sum } from './needs-parts.ts'

/** What the style sheet of the compact card says (px). */
export const compact = {
  edge: 6,
  side: 12,
  right: 8,
  gap: 3,
  head: 46,
  who: 27,
  /** Where the name stands beside the code. */
  wideHead: 54,
  ended: 52,
  bannerPads: 7,
  pads: 3 + 8,
  moreRow: 25,
  note: 25,
  noteRow: 22,
  noteSize: 17,
  besideNote: 41,
  foot: 25,
  /** The row of the button where it stands below the dishes. */
  footRow: 48,
  footGap: 5,
  /** So far above its row the button reaches where the last dish stands beside it: one row of options, and the gap. */
  rise: 23,
}

/** A compact card shows all its items up to this height (px), and then as many as fit. */
const tallestCompact = 250

/** On how many rows a note stands on a compact card. */
export function noteRows(note: string, room: number): number {
  return rowsOf(note, room - compact.besideNote, compact.noteSize)
}

/** How tall a compact card is that says what it must (px). */
export function compactHeight(
  order: BoardOrder,
  width: number,
  stations: readonly string[],
  isLow: boolean,
): number {
  // However much there is to warn of, the first dish stands on it, and how many more there are.
  const least = leastOf(isLow, (layout) => {
    const heights = compactLines(order, width, layout)
    if (heights.length > 1 && layout === 'around') return Number.POSITIVE_INFINITY
    const items = (heights[0] ?? 0) + (heights.length > 1 ? compact.moreRow : 0)
    return items + besidesItems(order, width, stations, { layout, items })
  })
  return inSteps(Math.max(Math.min(tallestCompact, wholeCompactHeight(order, width, stations, isLow)), least))
}

/** Compact cards are drawn for heights in steps of this (px): what they need is told so that none is lost. */
export const compactStep = 4

function inSteps(height: number): number {
  return Math.ceil(height / compactStep) * compactStep
}

/** How tall a compact card is that says every dish (px). */
export function wholeCompactHeight(
  order: BoardOrder,
  width: number,
  stations: readonly string[],
  isLow: boolean,
): number {
  return leastOf(isLow, (layout) => {
    const items = sum(compactLines(order, width, layout))
    return inSteps(items + besidesItems(order, width, stations, { layout, items }))
  })
}

/** How tall a compact card is that says every word (px). */
export function compactWordsHeight(
  order: BoardOrder,
  width: number,
  stations: readonly string[],
  isLow: boolean,
  letters: Letters,
): number {
  return leastOf(isLow, (layout) => {
    const all = made(order.lines)
    const rooms = dishRooms(width, layout, all.length)
    const lines = sum(all.map((line, at) => compactLineWhole(line, rooms[at] ?? 0, letters)))
    const note = restOfNote(order)
    const moreRows = note === null ? 0 : noteRows(note, compactRoom(width)) - 1
    return inSteps(lines + besidesItems(order, width, stations, { layout, moreRows, items: lines }))
  })
}

function compactLines(order: BoardOrder, width: number, layout: CompactLayout): number[] {
  const all = made(order.lines)
  const rooms = dishRooms(width, layout, all.length)
  return all.map((line, at) => compactLine(line, rooms[at] ?? 0))
}

function leastOf(isLow: boolean, heightIn: (layout: CompactLayout) => number): number {
  return Math.min(...compactLayouts(isLow).map(heightIn))
}

type Besides = {
  layout: CompactLayout
  /** Rows of the note besides its first. */
  moreRows?: number
  /** Height of the dishes (px): the button beside them is as tall as a finger, however few they are. */
  items?: number
}

/** Of a compact card what is no dish (px). */
function besidesItems(
  order: BoardOrder,
  width: number,
  stations: readonly string[],
  { layout, moreRows = 0, items = sizes.bar }: Besides,
): number {
  const banner = bannerHeight(order, layout === 'low' ? compactRoom(width) : width - 2 * compact.side)
  const head = width < narrowBelow ? compact.head + compact.who : compact.wideHead
  const above = compact.edge + head + banner + compact.pads
  const foot = footParts(order, width, stations) + moreRows * compact.noteRow
  if (layout === 'below') return above + compact.footGap + Math.max(compact.footRow, foot)
  if (layout === 'around') return above + compact.footGap + Math.max(compact.footRow - compact.rise, foot)
  return above + compact.gap + foot + Math.max(0, sizes.bar - items - compact.gap - foot)
}

/**
 * Where the button of a compact card stands: beside its dishes, or below them, so that these have the whole width, or below all
 * but the last, which ends beside it (`around`). In a window so low that the page scrolls as a whole (`low`) it stands beside
 * the allergy as well, to be in sight with the head.
 */
export type CompactLayout = 'beside' | 'below' | 'around' | 'low'

/** Those a card may choose from. */
export function compactLayouts(isLow: boolean): readonly CompactLayout[] {
  return isLow ? ['low'] : ['beside', 'below', 'around']
}

/** How wide what stands beside the button of a compact card may be (px). */
export function compactRoom(width: number): number {
  return width - compact.side - compact.right - besideButton - sideButton(width)
}

/** How wide each of so many dishes of a compact card may be (px). */
export function dishRooms(width: number, layout: CompactLayout, count: number): number[] {
  const isBeside = (at: number) =>
    layout === 'around' ? at === count - 1 : layout === 'beside' || layout === 'low'
  return Array.from({ length: count }, (_, at) =>
    isBeside(at) ? compactRoom(width) : width - 2 * compact.side,
  )
}

/** What a compact card of this height has for its dishes (px), its note having so many rows besides the first. */
export function compactItemsRoom(
  order: BoardOrder,
  width: number,
  height: number,
  stations: readonly string[] = [],
  layout: CompactLayout = 'beside',
  moreRows = 0,
): number {
  return height - besidesItems(order, width, stations, { layout, moreRows })
}

/** The note, the stations and the utensils at the foot of a compact card (px). */
function footParts(order: BoardOrder, width: number, stations: readonly string[]): number {
  const marks = stationsHeight(stations, compactRoom(width))
  return (
    (restOfNote(order) === null ? 0 : compact.note + compact.gap) +
    (marks === 0 ? 0 : marks + compact.gap) +
    compact.foot
  )
}

/** What to be careful with, before the dishes: every word of it, on as many rows as it takes. */
function bannerHeight(order: BoardOrder, room: number): number {
  if (needsEndingSeen(order)) return compact.ended
  const said = inEachLanguage(order).flatMap((words) => {
    const line = allergySaid(order, words, room)
    return line === null ? [] : [compact.bannerPads + line.rows * bannerRow(line.size)]
  })
  return Math.max(0, ...said)
}
