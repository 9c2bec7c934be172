import { allergenNames } from '#renderer/views/order/allergies.ts'
import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import { sizes } from './deal-types.ts'
import { marksOf } from './order-marks.ts'
import { stripAllergens } from './strip-allergens.ts'
import { stripLines } from './strip-lines.ts'
import { iconWidth } from './strip-marks.ts'
import { besideButton, inEachLanguage, sideButton } from './needs-parts.ts'

/** How wide the rows of a strip are, beside its button (px). */
export function stripRoom(width: number): number {
  return width - 6 - 9 - besideButton - 8 - sideButton(width)
}

/** What the mark of the utensils and the gap behind it take on a strip (px). */
export const stripUtensils = 40

/** Further rows than this say more than a strip is read for. */
const mostStripRows = 3

/** With as many rows of dishes between its first and its marks as say them all (px). */
export function wholeStripHeight(order: BoardOrder, width: number): number {
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
export function stripHeight(order: BoardOrder, width: number): number {
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
