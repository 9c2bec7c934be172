import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import { isPartlyUnread, type OrderLine } from '#shared/order/order.ts'
import { type CookedOption, multiplied } from '#shared/order/quantities.ts'
import { made } from '#shared/order/reads.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { boundedName, writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { mentionsAllergy } from '#shared/order/allergy.ts'
import { type AllergyWords, saidIn } from '#shared/order/said-allergy.ts'
import { allergenNames, allergyNotes, restOfNote } from '#renderer/station/shown/order/allergies.ts'
import { allergySaid, bannerRow } from './allergy-said.ts'
import { stripAllergens } from './strip-allergens.ts'
import { type CardSize, sizes } from './deal-types.ts'
import { marksOf } from './order-marks.ts'
import { stripLines } from './strip-lines.ts'
import { iconWidth } from './strip-marks.ts'
import { rowsOf, textWidth } from './text-width.ts'

/** Below this width (px) the name stands under the code, and the utensils above the buttons. */
export const narrowBelow = 340

/** What the style sheets of the cards say (px). */
const full = { edge: 6, pads: 4 + 2 + 8, side: 12, gap: 6, head: 50, narrowHead: 74, button: 56 }
const item = { size: 24, row: 29, count: 40, gap: 3, small: 18, smallRow: 23, person: 18 + 4 }
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
  count: 18 + 8,
  moreRow: 25,
  note: 25,
  noteRow: 22,
  noteSize: 17,
  besideNote: 41,
  foot: 25,
  /** The row of the button where it stands below the dishes. */
  footRow: 48,
  footGap: 5,
}
/**
 * The letters of the dishes of a compact card and of what belongs to them, and the rows they stand on (px): smaller ones rather
 * than that a word is folded away.
 */
export const compactLetters = {
  usual: { size: 20, row: 26, small: 16, smallRow: 21 },
  small: { size: 18, row: 22, small: 15, smallRow: 18 },
} as const
export type Letters = keyof typeof compactLetters

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
 * `stations` are the words of the stations that are marked on it; `isLow` where the page scrolls as a whole.
 */
export function needOf(
  order: BoardOrder,
  size: CardSize,
  width: number,
  stations: readonly string[] = [],
  isLow = false,
): number {
  switch (size) {
    case 'full':
      return fullHeight(order, width, false, stations)
    case 'compact':
      return compactHeight(order, width, stations, isLow)
    case 'strip':
      return stripHeight(order, width)
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
  isLow = false,
): number {
  return size === 'compact'
    ? wholeCompactHeight(order, width, stations, isLow)
    : wholeStripHeight(order, width)
}

/** How tall a compact card is that says every word: its options, what was written to its dishes, and its note whole (px). */
export function wordsNeedOf(
  order: BoardOrder,
  width: number,
  stations: readonly string[] = [],
  isLow = false,
  letters: Letters = 'usual',
): number {
  return leastOf(isLow, (layout) => {
    const room = dishRoom(width, layout)
    const lines = sum(made(order.lines).map((line) => compactLineWhole(line, room, letters)))
    const note = restOfNote(order)
    const moreRows = note === null ? 0 : noteRows(note, compactRoom(width)) - 1
    return inSteps(lines + besidesItems(order, width, stations, { layout, moreRows, items: lines }))
  })
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
  // Whose dish it is stands behind its name, after the sign of a person.
  const person =
    line.consumerName === null ? 0 : item.person + textWidth(personWords(line.consumerName), item.small, 650)
  return (
    rowsOf(boundedName(line.name, 'card').line, width, item.size, 600, person) * item.row +
    (line.isQuantityAssumed ? item.smallRow : 0) +
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

function compactHeight(
  order: BoardOrder,
  width: number,
  stations: readonly string[],
  isLow: boolean,
): number {
  // However much there is to warn of, the first dish stands on it, and how many more there are.
  const least = leastOf(isLow, (layout) => {
    const heights = compactLines(order, width, layout)
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

function wholeCompactHeight(
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

function compactLines(order: BoardOrder, width: number, layout: CompactLayout): number[] {
  return made(order.lines).map((line) => compactLine(line, dishRoom(width, layout)))
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
  return above + compact.gap + foot + Math.max(0, sizes.bar - items - compact.gap - foot)
}

/** How wide the rows of a strip are, beside its button (px). */
export function stripRoom(width: number): number {
  return width - 6 - 9 - besideButton - 8 - sideButton(width)
}

/** What the mark of the utensils and the gap behind it take on a strip (px). */
export const stripUtensils = 40

/** Further rows than this say more than a strip is read for. */
const mostStripRows = 3

/** With as many rows of dishes between its first and its marks as say them all (px). */
function wholeStripHeight(order: BoardOrder, width: number): number {
  if (needsEndingSeen(order)) return sizes.strip
  const least = stripHeight(order, width)
  const room = stripRoom(width)
  const marks = marksOf(order, false).length * (iconWidth + 6)
  const allergens = allergensOnStrip(order, width)
  const last = room - utensilsOnStrip(order) - marks - (allergens?.beside ?? 0)
  let rows = 0
  while (rows < mostStripRows && stripLines(order, room, last, rows).more > 0) rows += 1
  return least + rows * sizes.stripRow
}

/** What the utensils and the gap behind them take of the row of marks (px). */
function utensilsOnStrip({ cutlery }: BoardOrder): number {
  return cutlery === 'unknown' ? 0 : stripUtensils
}

/** The least height of a strip (px): its allergens have rows of their own where they do not stand whole among its marks. */
function stripHeight(order: BoardOrder, width: number): number {
  return sizes.strip + (allergensOnStrip(order, width)?.ownRows ?? 0) * sizes.stripRow
}

/** What the allergens take at most: rows of their own, and what they take of the row of marks (px); null where none is named. */
function allergensOnStrip(order: BoardOrder, width: number): { ownRows: number; beside: number } | null {
  if (needsEndingSeen(order) || allergenNames(order) === null) return null
  const room = stripRoom(width)
  const said = inEachLanguage(order).map((words) =>
    stripAllergens(allergenNames(order, words) ?? [], room, room - utensilsOnStrip(order)),
  )
  return {
    ownRows: Math.max(...said.map(({ isOwn, rows }) => (isOwn ? rows.length : 0))),
    beside: Math.max(...said.map(({ isOwn, width: wide }) => (isOwn ? 0 : wide + 6))),
  }
}

/**
 * Where the button of a compact card stands: beside its dishes, or below them, so that these have the whole width. In a window
 * so low that the page scrolls as a whole (`low`) it stands beside the allergy as well, to be in sight with the head.
 */
export type CompactLayout = 'beside' | 'below' | 'low'

/** Those a card may choose from. */
export function compactLayouts(isLow: boolean): readonly CompactLayout[] {
  return isLow ? ['low'] : ['beside', 'below']
}

/** How wide what stands beside the button of a compact card may be (px). */
export function compactRoom(width: number): number {
  return width - compact.side - compact.right - besideButton - sideButton(width)
}

/** How wide the dishes of a compact card may be (px). */
export function dishRoom(width: number, layout: CompactLayout): number {
  return layout === 'below' ? width - 2 * compact.side : compactRoom(width)
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

/** In whichever language a screen says what its channel lists: the height of a card is the same on every screen. */
function inEachLanguage({ channel }: BoardOrder): (AllergyWords | null)[] {
  return channel === 'uber-eats' ? [null, ...Object.values(saidIn)] : [null]
}

/** A dish on a compact card (px): its name whole, its options counted. */
export function compactLine(line: OrderLine, room: number, letters: Letters = 'usual'): number {
  const counted = line.options.length === 0 ? 0 : textWidth('+2 opciones', compactLetters[letters].small)
  return compactName(line, room, counted, letters)
}

/** The same with all that belongs to it below it, one behind the other: whose it is, its options, what was written to it (px). */
export function compactLineWhole(line: OrderLine, room: number, letters: Letters = 'usual'): number {
  const note = dishNote(line)
  const words = [
    line.consumerName === null || isPersonBeside(line, room, letters) ? '' : personWords(line.consumerName),
    optionWords(multiplied(line)),
    note === null ? '' : `›\u00a0${note}`,
  ].filter((each) => each !== '')
  const width = room - countWidth(line, letters)
  return compactName(line, room, 0, letters) + smallRows(words.join('  '), width, letters)
}

/** Whether whose dish it is stands behind its name on a compact card, and so takes no row of its own. */
export function isPersonBeside(line: OrderLine, room: number, letters: Letters): boolean {
  if (line.consumerName === null) return false
  const { size, small } = compactLetters[letters]
  const width = room - countWidth(line, letters)
  const { line: name } = boundedName(line.name, 'card')
  const person = textWidth(personWords(line.consumerName), small, 650)
  return person <= width && rowsOf(name, width, size, 650, person) === rowsOf(name, width, size, 650)
}

/** In the language that takes most room for it. */
function personWords(name: string): string {
  return `para\u00a0${boundedName(name, 'card').line}`
}

/** What was written to a dish, on one line; null for nothing, and for an allergy, which the head of the card says. */
export function dishNote({ note }: OrderLine): string | null {
  const lines = mentionsAllergy(note) ? [] : writtenLines(note, 'card')
  return lines.length === 0 ? null : lines.join(' · ')
}

function compactName(line: OrderLine, room: number, after: number, letters: Letters): number {
  const { size, row } = compactLetters[letters]
  const width = room - countWidth(line, letters)
  const { line: name } = boundedName(line.name, 'card')
  const removed = removedNames(multiplied(line)).map((each) => `No\u00a0${each}`)
  return rowsOf(name, width, size, 650, after) * row + smallRows(removed.join(' · '), width, letters)
}

/** The number of pieces before a dish, and the gap behind it (px). */
function countWidth({ quantity }: OrderLine, letters: Letters): number {
  return Math.max(compact.count, textWidth(String(quantity), compactLetters[letters].size, 800) + 8)
}

/** A browser keeps the two spaces between options together with the word before them (px). */
const spaces = 8

function smallRows(words: string, width: number, letters: Letters): number {
  const { small, smallRow } = compactLetters[letters]
  return words === '' ? 0 : rowsOf(words, width - spaces, small, 700) * smallRow
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
