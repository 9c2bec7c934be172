import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import { isPartlyUnread, type OrderLine } from '#shared/order/order.ts'
import { type CookedOption, multiplied } from '#shared/order/quantities.ts'
import { made } from '#shared/order/reads.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { boundedName, writtenLines } from '#renderer/kit/ui/written-lines.ts'
import {
  allergenNames,
  allergyLine,
  allergyNotes,
  restOfNote,
} from '#renderer/station/shown/order/allergies.ts'
import { leastChipWidth } from './allergens-that-fit.ts'
import { type CardSize, sizes } from './deal-types.ts'
import { marksOf } from './order-marks.ts'
import { stripLines } from './strip-lines.ts'
import { iconWidth } from './strip-marks.ts'
import { rowsOf, textWidth } from './text-width.ts'

/** Below this width (px) the name stands under the code, and the utensils above the buttons. */
export const narrowBelow = 340

/** What the style sheets of the cards say (px). */
const full = { edge: 6, pads: 4 + 2 + 8, side: 12, gap: 6, head: 50, narrowHead: 74, button: 56 }
const item = { size: 24, row: 29, count: 40, gap: 3, small: 18, smallRow: 23 }
export const compact = {
  edge: 6,
  side: 12,
  right: 8,
  gap: 3,
  head: 46,
  who: 27,
  ended: 52,
  banner: 30,
  bannerRow: 23,
  pads: 3 + 8,
  row: 26,
  size: 20,
  count: 18 + 8,
  small: 16,
  smallRow: 21,
  moreRow: 25,
  note: 25,
  noteRow: 22,
  noteSize: 17,
  besideNote: 41,
  foot: 25,
}
/** A compact card shows all its items up to this height (px), and then as many as fit. */
const tallestCompact = 250
/** Width of the button at the right edge of a small card, in a lane of this width (px): its word wants air beside it. */
export function sideButton(width: number): number {
  return width < narrowBelow ? 82 : 98
}
/** Between what a small card says and its button (px). */
const besideButton = 8

/** The marks of the stations that work on an order (px). */
const station = { icon: 20 + 5, between: 14, size: 18, row: 24, gap: 2 }

/**
 * How tall a card is that shows all of its kind (px). Close enough to choose a size; the card itself then tells exactly.
 * `stations` are the words of the stations that are marked on it.
 */
export function needOf(
  order: BoardOrder,
  size: CardSize,
  width: number,
  stations: readonly string[] = [],
): number {
  switch (size) {
    case 'full':
      return fullHeight(order, width, false, stations)
    case 'compact':
      return compactHeight(order, width, stations)
    case 'strip':
      return sizes.strip
    case 'shelf':
      return sizes.shelfCard
  }
}

/** How tall a compact card or a strip is that leaves no dish out (px). */
export function wholeNeedOf(
  order: BoardOrder,
  size: 'compact' | 'strip',
  width: number,
  stations: readonly string[] = [],
): number {
  return size === 'compact' ? wholeCompactHeight(order, width, stations) : wholeStripHeight(order, width)
}

/** How tall a compact card is that says every word: its options and its note whole (px). */
export function wordsNeedOf(order: BoardOrder, width: number, stations: readonly string[] = []): number {
  const room = compactRoom(width)
  const lines = sum(made(order.lines).map((line) => compactLineWhole(line, room)))
  const items = Math.max(sizes.bar - belowItems(order, width, stations), lines)
  const note = restOfNote(order)
  const moreRows = note === null ? 0 : noteRows(note, room) - 1
  return inSteps(items + besidesItems(order, width, stations) + moreRows * compact.noteRow)
}

/** On how many rows a note stands on a compact card. */
export function noteRows(note: string, room: number): number {
  return rowsOf(note, room - compact.besideNote, compact.noteSize)
}

/** How tall a full card is whose options are folded (px). */
export function foldedNeedOf(order: BoardOrder, width: number, stations: readonly string[] = []): number {
  return fullHeight(order, width, true, stations)
}

function fullHeight(
  order: BoardOrder,
  width: number,
  isFolded: boolean,
  stations: readonly string[],
): number {
  const room = width - 2 * full.side
  const isNarrow = width < narrowBelow
  const parts = [
    isNarrow ? full.narrowHead : full.head,
    ...warningHeights(order, room),
    itemsHeight(made(order.lines), room, isFolded, leastLine(order)),
    stationsHeight(stations, room),
    ...boxed(restOfNote(order), room - 44, 19, 24),
    ...troubles(order, room),
    isNarrow && order.cutlery !== 'unknown' ? 32 : 0,
    full.button,
  ].filter((height) => height > 0)
  return full.edge + full.pads + sum(parts) + (parts.length - 1) * full.gap
}

/** The marks of stations, one behind the other in as many rows as they need (px). */
function stationsHeight(words: readonly string[], room: number): number {
  if (words.length === 0) return 0
  let rows = 1
  let used = 0
  for (const word of words) {
    const wide = station.icon + textWidth(word, station.size, 650)
    if (used > 0 && used + station.between + wide > room) {
      rows += 1
      used = 0
    }
    used += (used > 0 ? station.between : 0) + wide
  }
  return rows * station.row + (rows - 1) * station.gap
}

function warningHeights(order: BoardOrder, room: number): number[] {
  const allergies = allergyNotes(order)
  const changes = order.changes
  return [
    needsEndingSeen(order) ? 64 : 0,
    allergies.length === 0
      ? 0
      : 8 +
        sum(
          allergies.map(
            ({ text, item: dish }) =>
              written(`${dish === null ? '' : `${dish}: `}${text}`, room - 56, 20) * 26,
          ),
        ),
    isPartlyUnread(order) || isTestOrder(order) || order.inDoubt ? 16 + 4 * 23 : 0,
    changes === null
      ? 0
      : 16 +
        (1 + changes.facts.length) * 27 +
        sum(changes.lines.map(({ line }) => rowsOf(boundedName(line.name, 'card').line, room - 80, 20) * 27)),
    order.conflict ? 16 + 3 * 26 : 0,
  ]
}

function troubles(order: BoardOrder, room: number): number[] {
  const { state, problem } = order.paper
  const isOnPaper = order.ending !== null || state === 'none' || state === 'printed'
  const paper = isOnPaper
    ? 0
    : state === 'sent' || (state === 'waiting' && problem === null)
      ? 28
      : 23 * Math.ceil(90 / (room / 9))
  const send = order.sendProblem === null || needsEndingSeen(order) ? 0 : 23 * Math.ceil(50 / (room / 9)) + 20
  return [paper, send]
}

function boxed(text: string | null, room: number, size: number, row: number): number[] {
  if (text === null) return []
  return [8 + written(text, room, size) * row]
}

/** Rows of a customer's text: it keeps the lines it was written on. */
function written(text: string, room: number, size: number): number {
  return sum(writtenLines(text, 'card').map((line) => rowsOf(line, room, size)))
}

/** Where a touch strikes a line off, it is as tall as a finger needs (px). */
export function leastLine(order: BoardOrder): number {
  return isStrikable(order) ? 48 : 0
}

/** Whether its lines are struck off on its card: while it is cooked. */
export function isStrikable(order: BoardOrder): boolean {
  return order.status === 'preparing' && !needsEndingSeen(order)
}

/** How tall items are (px) on a full card. */
export function itemsHeight(lines: readonly OrderLine[], room: number, isFolded: boolean, least = 0): number {
  if (lines.length === 0) return 0
  return (
    sum(lines.map((line) => Math.max(least, lineHeight(line, room, isFolded)))) +
    (lines.length - 1) * item.gap
  )
}

/** One dish on a full card, with its options and note (px). */
export function lineHeight(line: OrderLine, room: number, isFolded: boolean): number {
  const width = room - item.count
  const options = multiplied(line)
  return (
    rowsOf(boundedName(line.name, 'card').line, width, item.size) * item.row +
    (line.isQuantityAssumed ? item.smallRow : 0) +
    (line.consumerName === null ? 0 : item.smallRow) +
    (isFolded
      ? (options.length > 0 ? item.smallRow : 0) + removedNames(options).length * item.smallRow
      : optionRows(options, width) * item.smallRow) +
    (writtenLines(line.note, 'card').length === 0
      ? 0
      : 8 + written(line.note ?? '', width - 40, 18) * item.smallRow)
  )
}

/** Options stand one behind the other; what was taken off, and options of options, begin a row. */
function optionRows(options: readonly CookedOption[], width: number): number {
  let rows = 0
  let used = Number.POSITIVE_INFINITY
  for (const option of options) {
    const wide = textWidth(`+ ${option.count} ${option.name}`, item.small, 600) + 14
    if (used + wide > width) {
      rows += Math.max(1, Math.ceil(wide / width))
      used = 0
    }
    used += wide
    if (option.removed.length + option.options.length > 0) {
      rows += option.removed.length + optionRows(option.options, width - 16)
      used = Number.POSITIVE_INFINITY
    }
  }
  return rows
}

function removedNames(options: readonly CookedOption[]): string[] {
  return options.flatMap((option) => [...option.removed, ...removedNames(option.options)])
}

function compactHeight(order: BoardOrder, width: number, stations: readonly string[]): number {
  const heights = compactLines(order, width)
  const besides = besidesItems(order, width, stations)
  // However much there is to warn of, the first dish stands on it, and how many more there are.
  const least = (heights[0] ?? 0) + (heights.length > 1 ? compact.moreRow : 0) + besides
  return inSteps(Math.max(Math.min(tallestCompact, wholeCompactHeight(order, width, stations)), least))
}

/** Compact cards are drawn for heights in steps of this (px): what they need is told so that none is lost. */
export const compactStep = 4

function inSteps(height: number): number {
  return Math.ceil(height / compactStep) * compactStep
}

function wholeCompactHeight(order: BoardOrder, width: number, stations: readonly string[]): number {
  const below = belowItems(order, width, stations)
  const items = Math.max(sizes.bar - below, sum(compactLines(order, width)))
  return inSteps(items + besidesItems(order, width, stations))
}

function compactLines(order: BoardOrder, width: number): number[] {
  return made(order.lines).map((line) => compactLine(line, compactRoom(width)))
}

/** Of a compact card what is no dish (px). */
function besidesItems(order: BoardOrder, width: number, stations: readonly string[]): number {
  return aboveBody(order, width - 2 * compact.side) + belowItems(order, width, stations)
}

/** How wide the rows of a strip are, beside its button (px). */
export function stripRoom(width: number): number {
  return width - 6 - 9 - besideButton - 8 - sideButton(width)
}

/** Further rows than this say more than a strip is read for. */
const mostStripRows = 3

/** With as many rows of dishes between its first and its marks as say them all (px). */
function wholeStripHeight(order: BoardOrder, width: number): number {
  if (needsEndingSeen(order)) return sizes.strip
  const room = stripRoom(width)
  const marks = marksOf(order, false).length * (iconWidth + 6)
  const names = allergenNames(order)
  const allergens = names === null ? 0 : leastChipWidth(names) + 6
  const last = room - (order.cutlery === 'unknown' ? 0 : 40) - marks - allergens
  let rows = 0
  while (rows < mostStripRows && stripLines(order, room, last, rows).more > 0) rows += 1
  return sizes.strip + rows * sizes.stripRow
}

/** How wide the items of a compact card may be, beside its button (px). */
export function compactRoom(width: number): number {
  return width - compact.side - compact.right - besideButton - sideButton(width)
}

/** What a compact card of this height has for its items (px). */
export function compactItemsRoom(
  order: BoardOrder,
  width: number,
  height: number,
  stations: readonly string[] = [],
): number {
  return height - aboveBody(order, width - 2 * compact.side) - belowItems(order, width, stations)
}

/** Edge, head, customer and banner of a compact card, and the padding of what stands below them (px). */
function aboveBody(order: BoardOrder, room: number): number {
  return compact.edge + compact.head + compact.who + bannerHeight(order, room) + compact.pads
}

/** The note, the stations and the utensils at the foot of a compact card (px). */
function belowItems(order: BoardOrder, width: number, stations: readonly string[]): number {
  const marks = stationsHeight(stations, compactRoom(width))
  return (
    (restOfNote(order) === null ? 0 : compact.gap + compact.note) +
    (marks === 0 ? 0 : compact.gap + marks) +
    compact.gap +
    compact.foot
  )
}

/** The one thing to read before the items, on two lines at most. */
function bannerHeight(order: BoardOrder, room: number): number {
  const allergy = allergyLine(order)
  if (needsEndingSeen(order)) return compact.ended
  if (allergy === null) return 0
  return compact.banner + (rowsOf(allergy, room - 54, 18, 700) > 1 ? compact.bannerRow : 0)
}

/** A dish on a compact card (px): its name whole, its options counted. */
export function compactLine(line: OrderLine, room: number): number {
  const counted = line.options.length === 0 ? 0 : textWidth('+2 opciones', compact.small)
  return compactName(line, room, counted)
}

/** The same with the words of its options below it, one behind the other (px). */
export function compactLineWhole(line: OrderLine, room: number): number {
  const words = optionWords(multiplied(line))
  return compactName(line, room, 0) + smallRows(words, room - countWidth(line))
}

function compactName(line: OrderLine, room: number, after: number): number {
  const width = room - countWidth(line)
  const { line: name } = boundedName(line.name, 'card')
  const removed = removedNames(multiplied(line)).map((each) => `No\u00a0${each}`)
  return rowsOf(name, width, compact.size, 650, after) * compact.row + smallRows(removed.join(' · '), width)
}

/** The number of pieces before a dish, and the gap behind it (px). */
function countWidth({ quantity }: OrderLine): number {
  return Math.max(compact.count, textWidth(String(quantity), compact.size, 800) + 8)
}

function smallRows(words: string, width: number): number {
  return words === '' ? 0 : rowsOf(words, width, compact.small, 700) * compact.smallRow
}

/** The options of a dish, and those of its options, as one line. */
export function optionWords(options: readonly CookedOption[]): string {
  return options
    .flatMap(({ count, name, options: more }) => [`+\u00a0${count}\u00a0${name}`, optionWords(more)])
    .filter((words) => words !== '')
    .join('  ')
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
