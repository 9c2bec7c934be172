import type { BoardOrder } from '#shared/api/orders.ts'
import { toMake } from '#shared/order/work.ts'
import { cleanLine } from '#shared/text/sanitise.ts'
import { textWidth } from './text-width.ts'

/** `key` is the line's, by which it is struck off. */
export type StripItem = { key: string; count: number; name: string }
export type StripLines = {
  /** Rows of dishes above the marks: the first always, and those of a strip with room for more. */
  rows: StripItem[][]
  /** What stands behind the marks. */
  last: StripItem[]
  /** Pieces that had no room. */
  more: number
}

const size = 18
const between = 18

/** What the number of those that had no room takes (px). */
export const moreRoom = 34

/**
 * Which items a strip shows in rows of `room` px, of which it has `extraRows` besides the first, and in what its marks leave
 * of theirs (`lastRoom`, px): the first item always, then what fits whole. How many had no room is said behind the marks, or
 * at the end of the last row where they leave none.
 */
export function stripLines(order: BoardOrder, room: number, lastRoom: number, extraRows = 0): StripLines {
  const rooms = Array<number>(extraRows + 1).fill(room)
  const lines = inRows(order, rooms, lastRoom)
  if (lines.more === 0 || lastRoom >= moreRoom) return lines
  return inRows(order, [...rooms.slice(0, -1), room - moreRoom], 0)
}

function inRows(order: BoardOrder, rooms: readonly number[], lastRoom: number): StripLines {
  const items = toMake(order).map(({ key, line: { quantity, name } }) => ({
    key,
    count: quantity,
    name: cleanLine(name, 200),
  }))
  let next = 0
  const take = (room: number, isFirst: boolean, keeps: number): StripItem[] => {
    const row: StripItem[] = []
    let used = 0
    for (let item = items[next]; item !== undefined; item = items[next]) {
      const width = widthOf(item) + (row.length > 0 ? between : 0)
      const kept = next + 1 === items.length ? 0 : keeps
      if (used + width + kept > room && !(isFirst && row.length === 0)) break
      row.push(item)
      used += width
      next += 1
    }
    return row
  }
  // Further rows have a name that is longer than they are, cut, as the first has.
  const rows = rooms.map((room) => take(room, true, 0)).filter((row) => row.length > 0)
  const last = take(lastRoom, false, moreRoom)
  return { rows, last, more: items.slice(next).reduce((sum, { count }) => sum + count, 0) }
}

function widthOf({ count, name }: Omit<StripItem, 'key'>): number {
  return textWidth(`${count} ${name}`, size, 680) + 4
}
