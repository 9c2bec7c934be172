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
  noteRows,
} from '../deal/needs.ts'

/**
 * What a compact card shows of an order: so many of its dishes, their options in words, its note on so many rows; and whether
 * each dish is as tall as a finger, so that a touch strikes it off.
 */
export type CompactFit = {
  lines: readonly OrderLine[]
  hasOptions: boolean
  noteRows: number
  isStruck: boolean
}

/** The least height of what a finger finds (px). */
const finger = 48

/** What there is room for on a card of this size (px): all dishes first, then the options in words, then the whole note, then fingers. */
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
      noteRows: 1,
      isStruck: false,
    }
  const whole = sum(lines.map((line) => compactLineWhole(line, room)))
  const hasOptions = whole <= left
  left -= hasOptions ? whole : counted
  const note = restOfNote(order)
  const moreRows = note === null ? 0 : Math.min(noteRows(note, room) - 1, Math.floor(left / compact.noteRow))
  left -= moreRows * compact.noteRow
  const asTallAs = lines.map((line) => (hasOptions ? compactLineWhole(line, room) : compactLine(line, room)))
  const forFingers = sum(asTallAs.map((height) => Math.max(0, finger - height)))
  return { lines, hasOptions, noteRows: 1 + moreRows, isStruck: isStrikable(order) && forFingers <= left }
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
