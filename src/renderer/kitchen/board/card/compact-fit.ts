import type { BoardOrder } from '#shared/api/orders.ts'
import type { OrderLine } from '#shared/order/order.ts'
import { made } from '#shared/order/reads.ts'
import { restOfNote } from '#renderer/station/shown/order/allergies.ts'
import { compact, compactItemsRoom, compactLine, compactLineWhole, compactRoom } from '../deal/needs.ts'
import { textWidth } from '../deal/text-width.ts'

/** What a compact card shows of an order: so many of its dishes, their options in words, its note on two lines. */
export type CompactFit = { lines: readonly OrderLine[]; hasOptions: boolean; hasLongNote: boolean }

/** A second line of a note (px). */
const noteRow = 22

/** What there is room for on a card of this size (px): all dishes first, then the options in words, then the whole note. */
export function compactFit(order: BoardOrder, width: number, height: number): CompactFit {
  const lines = made(order.lines)
  const room = compactRoom(width)
  let left = compactItemsRoom(order, width, height)
  const heights = lines.map((line) => compactLine(line, room))
  const counted = sum(heights)
  if (counted > left)
    return { lines: lines.slice(0, shown(heights, left)), hasOptions: false, hasLongNote: false }
  const whole = sum(lines.map((line) => compactLineWhole(line, room)))
  const hasOptions = whole <= left
  left -= hasOptions ? whole : counted
  const note = restOfNote(order)
  const isLong = note !== null && textWidth(note, 17) > room - 41
  return { lines, hasOptions, hasLongNote: isLong && left >= noteRow }
}

/** How many dishes stand above the count of the others; one at least. */
function shown(heights: readonly number[], room: number): number {
  let used = compact.moreRow
  const over = heights.findIndex((height) => (used += height) > room)
  return Math.max(1, over)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
