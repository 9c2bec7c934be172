import type { OrderLine, OrderOption } from '../order/order.ts'
import type { SoldOut } from './sold-out.ts'

/**
 * Names of what an order holds although it is sold out where it is cooked: dishes and, at any depth, options. A
 * customer's basket may be older than the 86. Each name once, in the order of the ticket.
 */
export function soldOutLines(
  order: { locationId: string; lines: readonly OrderLine[] },
  soldOut: readonly SoldOut[],
): string[] {
  const items = new Set<string>()
  const options = new Set<string>()
  for (const { kind, sellableId, locationId, state } of soldOut) {
    if (locationId !== order.locationId || state === 'returning') continue
    ;(kind === 'item' ? items : options).add(sellableId)
  }
  if (items.size === 0 && options.size === 0) return []
  const names = new Set<string>()
  const look = (option: OrderOption): void => {
    if (option.itemId !== null && options.has(option.itemId)) names.add(option.name)
    option.options.forEach(look)
  }
  for (const line of order.lines) {
    if (line.itemId !== null && items.has(line.itemId)) names.add(line.name)
    line.options.forEach(look)
  }
  return [...names]
}
