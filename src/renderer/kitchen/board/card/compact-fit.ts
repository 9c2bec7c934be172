import type { BoardOrder } from '#shared/api/orders.ts'
import type { OrderLine } from '#shared/order/order.ts'
import { made } from '#shared/order/reads.ts'
import { restOfNote } from '#renderer/views/order/allergies.ts'
import {
  compact,
  compactItemsRoom,
  type CompactLayout,
  compactLayouts,
  compactRoom,
  dishRooms,
  noteRows,
} from '../deal/needs-compact.ts'
import { compactLine, compactLineWhole, type Letters } from '../deal/needs-compact-lines.ts'
import { isStrikable } from '../deal/needs-full.ts'

/**
 * What a compact card shows of an order: so many of its dishes, their options and what was written to them in words, its note on
 * so many rows; and whether each dish is as tall as a finger, so that a touch strikes it off.
 */
export type CompactFit = {
  lines: readonly OrderLine[]
  hasOptions: boolean
  noteRows: number
  isStruck: boolean
  layout: CompactLayout
  letters: Letters
  /** Not even its first dish has room: it stands there all the same, and its foot is cut. */
  isCut: boolean
}

/** The least height of what a finger finds (px). */
const finger = 48

/**
 * What there is room for on a card of this size (px): all dishes first, then the options in words, then the whole note, then
 * fingers. The button stands below the dishes, and the letters are smaller, where more is read that way.
 */
export function compactFit(
  order: BoardOrder,
  width: number,
  height: number,
  stations: readonly string[] = [],
  isLow = false,
): CompactFit {
  const best = (letters: Letters) =>
    compactLayouts(isLow)
      .map((layout) => fitIn({ order, width, height, stations, layout, letters }))
      .reduce((one, two) => (saysMore(two, one, true) ? two : one))
  const usual = best('usual')
  const small = best('small')
  return saysMore(small, usual, false) ? small : usual
}

function saysMore(one: CompactFit, two: CompactFit, countsFingers: boolean): boolean {
  const says = (fit: CompactFit) => [
    Number(!fit.isCut),
    fit.lines.length,
    Number(fit.hasOptions),
    fit.noteRows,
    Number(fit.isStruck && countsFingers),
  ]
  const [a, b] = [says(one), says(two)]
  const at = a.findIndex((each, nth) => each !== b[nth])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}

type Asked = {
  order: BoardOrder
  width: number
  height: number
  stations: readonly string[]
  layout: CompactLayout
  letters: Letters
}

function fitIn({ order, width, height, stations, layout, letters }: Asked): CompactFit {
  const lines = made(order.lines)
  const rooms = dishRooms(width, layout, lines.length)
  const roomFor = (moreRows: number) => compactItemsRoom(order, width, height, stations, layout, moreRows)
  const counted = lines.map((line, at) => compactLine(line, rooms[at] ?? 0, letters))
  const drawn = { layout, letters }
  if (sum(counted) > roomFor(0)) {
    // The last that is shown stands above the count of the others, and not beside the button.
    if (layout === 'around') return fitIn({ order, width, height, stations, layout: 'below', letters })
    const count = shown(counted, roomFor(0))
    const first = lines.slice(0, Math.max(1, count))
    return { lines: first, hasOptions: false, noteRows: 1, isStruck: false, ...drawn, isCut: count === 0 }
  }
  const inWords = lines.map((line, at) => compactLineWhole(line, rooms[at] ?? 0, letters))
  const hasOptions = sum(inWords) <= roomFor(0)
  const heights = hasOptions ? inWords : counted
  const note = restOfNote(order)
  let moreRows = note === null ? 0 : noteRows(note, compactRoom(width)) - 1
  while (moreRows > 0 && sum(heights) > roomFor(moreRows)) moreRows -= 1
  const forFingers = sum(heights.map((each) => Math.max(finger, each)))
  const isStruck = isStrikable(order) && forFingers <= roomFor(moreRows)
  return { lines, hasOptions, noteRows: 1 + moreRows, isStruck, ...drawn, isCut: false }
}

/** How many dishes have room above the count of the others. */
function shown(heights: readonly number[], room: number): number {
  let used = compact.moreRow
  return heights.findIndex((height) => (used += height) > room)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
