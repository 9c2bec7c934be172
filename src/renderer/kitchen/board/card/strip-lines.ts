import type { BoardOrder } from '#shared/api/orders.ts'
import { made } from '#shared/order/reads.ts'
import { cleanLine } from '#shared/text/sanitise.ts'
import { textWidth } from '../deal/text-width.ts'

export type StripItem = { count: number; name: string }
export type StripLines = {
  first: StripItem[]
  second: StripItem[]
  /** Pieces that had no room. */
  more: number
}

const size = 18
const between = 18

/** What the number of those that had no room takes (px). */
export const moreRoom = 34

/**
 * Which items a strip shows in the room of its two rows (px): the first always, then what fits whole. How many had no room
 * is said in the second row, or at the end of the first where the marks leave none there.
 */
export function stripLines(order: BoardOrder, firstRoom: number, secondRoom: number): StripLines {
  const lines = inRows(order, firstRoom, secondRoom)
  return lines.more > 0 && secondRoom < moreRoom ? inRows(order, firstRoom - moreRoom, 0) : lines
}

function inRows(order: BoardOrder, firstRoom: number, secondRoom: number): StripLines {
  const items = made(order.lines).map(({ quantity, name }) => ({
    count: quantity,
    name: cleanLine(name, 200),
  }))
  const first: StripItem[] = []
  let used = 0
  for (const item of items) {
    const width = widthOf(item) + (first.length > 0 ? between : 0)
    if (first.length > 0 && used + width > firstRoom) break
    first.push(item)
    used += width
  }
  const second: StripItem[] = []
  used = 0
  for (const item of items.slice(first.length)) {
    const isLast = first.length + second.length + 1 === items.length
    const width = widthOf(item) + (second.length > 0 ? between : 0)
    if (used + width + (isLast ? 0 : moreRoom) > secondRoom) break
    second.push(item)
    used += width
  }
  const rest = items.slice(first.length + second.length)
  return { first, second, more: rest.reduce((sum, { count }) => sum + count, 0) }
}

function widthOf({ count, name }: StripItem): number {
  return textWidth(`${count} ${name}`, size, 680) + 4
}
