import type { AdjustOrderRequest } from '#shared/doordash/api.ts'
import type { Order } from '#shared/order/order.ts'
import { toMake } from '#shared/order/work.ts'

/**
 * The body that asks for a change of the order (doordash-marketplace.md section 7); null when there is nothing left to ask:
 * the channel has changed that line meanwhile, or never gave it an id.
 */
export function adjustmentRequest(order: Order, nth: number): AdjustOrderRequest | null {
  const asked = order.asked?.find((each) => each.nth === nth)
  const line = toMake(order).find(({ key }) => key === asked?.line)?.line
  if (!asked || !line || line.lineId === null) return null
  const { quantity, substitute } = asked
  const line_item_id = line.lineId
  if (substitute !== null) {
    const { name, itemId: merchant_supplied_id, priceCents: price } = substitute
    const substituted_item = { name, merchant_supplied_id, price, quantity: quantity || line.quantity }
    return { items: [{ line_item_id, adjustment_type: 'ITEM_SUBSTITUTE', substituted_item }] }
  }
  if (quantity === 0) return { items: [{ line_item_id, adjustment_type: 'ITEM_REMOVE' }] }
  return { items: [{ line_item_id, adjustment_type: 'ITEM_UPDATE', quantity }] }
}
