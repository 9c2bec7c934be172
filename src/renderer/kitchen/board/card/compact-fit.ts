import type { BoardOrder } from '#shared/api/orders.ts'
import type { OrderLine } from '#shared/order/order.ts'
import { made } from '#shared/order/reads.ts'
import { restOfNote } from '#renderer/station/shown/order/allergies.ts'
import {
  compact,
  compactItemsRoom,
  compactLine,
  compactLineWhole,
  compactRoom,
  isStrikable,
} from '../deal/needs.ts'
import { textWidth } from '../deal/text-width.ts'

/**
 * What a compact card shows of an order: so many of its dishes, their options in words, its note on two lines; and whether
 * each dish is as tall as a finger, so that a touch strikes it off.
 */
export type CompactFit = {
  lines: readonly OrderLine[]
  hasOptions: boolean
  hasLongNote: boolean
  isStruck: boolean
}

/** The least height of what a finger finds (px). */
const finger = 48

/** A second line of a note (px). */
const noteRow = 22

/** What there is room for on a card of this size (px): all dishes first, then the options in words, then fingers, then the whole note. */
export function compactFit(
  order: BoardOrder,
  width: number,
  height: number,
  stations: readonly string[] = [],
): CompactFit {
  const lines = made(order.lines)
  const room = compactRoom(width)
  let left = compactItemsRoom(order, width, height, stations)
  const heights = lines.map((line) => compactLine(line, room))
  const counted = sum(heights)
  if (counted > left)
    return {
      lines: lines.slice(0, shown(heights, left)),
      hasOptions: false,
      hasLongNote: false,
      isStruck: false,
    }
  const whole = sum(lines.map((line) => compactLineWhole(line, room)))
  const hasOptions = whole <= left
  const tall = sum(
    lines.map((line) =>
      Math.max(finger, hasOptions ? compactLineWhole(line, room) : compactLine(line, room)),
    ),
  )
  const isStruck = isStrikable(order) && tall <= left
  left -= isStruck ? tall : hasOptions ? whole : counted
  const note = restOfNote(order)
  const isLong = note !== null && textWidth(note, 17) > room - 41
  return { lines, hasOptions, hasLongNote: isLong && left >= noteRow, isStruck }
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
