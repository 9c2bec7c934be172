import type { Order, OrderContent, OrderLine } from '#shared/order/order.ts'
import type { IntakeDeps } from './intake-deps.ts'

const dishOf = ({ itemId, name }: Pick<OrderLine, 'itemId' | 'name'>) => JSON.stringify([itemId, name])

/**
 * What a channel sent, each dish it names no category of with that of the menu of its location: the stations of the kitchen
 * and the reports go by it. It is looked up once. Whatever was found of a dish the order had before stays, so that a menu
 * that has changed meanwhile is no change of the order.
 */
export function withCategories(
  { categoriesAt }: Pick<IntakeDeps, 'categoriesAt'>,
  content: OrderContent,
  locationId: string,
  before: Pick<Order, 'lines'> | null,
): OrderContent {
  if (content.lines.every(({ category }) => category !== null)) return content
  const known = new Map((before?.lines ?? []).map((line) => [dishOf(line), line.category]))
  const categoryOf = categoriesAt(locationId)
  const lines = content.lines.map((line) => {
    if (line.category !== null) return line
    const had = known.get(dishOf(line))
    return { ...line, category: had === undefined ? categoryOf(line) : had }
  })
  return { ...content, lines }
}
