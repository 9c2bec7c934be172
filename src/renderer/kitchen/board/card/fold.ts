import type { BoardOrder } from '#shared/api/orders.ts'
import type { OrderLine } from '#shared/order/order.ts'
import { foldedWords, itemsHeight, leastLine, leastShown, lineHeight } from '../deal/needs-full.ts'
import { needOf } from '../deal/needs.ts'

/** How many of an order's lines a full card of this height (px) shows, its options folded. */
export function linesThatFit(
  order: BoardOrder,
  lines: readonly OrderLine[],
  room: number,
  height: number,
  stations: readonly string[] = [],
): number {
  const least = leastLine(order)
  const besides = needOf(order, 'full', room + 24, stations) - itemsHeight(lines, room, false, least)
  if (besides + itemsHeight(lines, room, true, least) <= height) return lines.length
  let used = besides + foldedWords
  let fit = 0
  for (const line of lines) {
    used += Math.max(least, lineHeight(line, room, true)) + 3
    if (used > height) break
    fit += 1
  }
  return Math.max(Math.min(leastShown, lines.length), fit)
}
