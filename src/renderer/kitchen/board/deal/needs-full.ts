import { boundedName, writtenLines } from '#renderer/kit/ui/written-lines.ts'
import { allergyNotes, restOfNote } from '#renderer/views/order/allergies.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import { type OrderLine, isPartlyUnread } from '#shared/order/order.ts'
import { type CookedOption, multiplied } from '#shared/order/quantities.ts'
import { made } from '#shared/order/reads.ts'
import { isTestOrder } from '#shared/order/test-order.ts'
import { rowsOf, textWidth } from './text-width.ts'
import { narrowBelow, personWords, removedNames, stationsHeight, sum } from './needs-parts.ts'

/** What the style sheets of the cards say (px). */
const full = { edge: 6, pads: 4 + 2 + 8, side: 12, gap: 6, head: 50, narrowHead: 74, button: 56 }

const item = { size: 24, row: 29, count: 40, gap: 3, small: 18, smallRow: 23, person: 18 + 4 }

/** How tall a full card is, with its options or without (px). */
export function fullHeight(
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

/** Folding a full card to fewer dishes than this hides more than it helps. */
export const leastShown = 2
/** Room for the words that say how many dishes are folded (px). */
export const foldedWords = 54

/** How low a full card may be that still reads its warnings whole and the first of its dishes (px). */
export function leastFullHeight(order: BoardOrder, width: number, stations: readonly string[]): number {
  const lines = made(order.lines)
  const folded = fullHeight(order, width, true, stations)
  if (lines.length <= leastShown) return folded
  const room = width - 2 * full.side
  const itemsOf = (shown: readonly OrderLine[]) => itemsHeight(shown, room, true, leastLine(order))
  return Math.min(
    folded,
    folded - itemsOf(lines) + itemsOf(lines.slice(0, leastShown)) + item.gap + foldedWords,
  )
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
