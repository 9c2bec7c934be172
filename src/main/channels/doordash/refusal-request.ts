import type { ConfirmOrderRequest, ErrorCode } from '#shared/doordash/api.ts'
import type { Order } from '#shared/order/order.ts'
import type { RefusalReason } from '#shared/order/reasons.ts'

const codes: Record<RefusalReason, ErrorCode> = {
  'item-out-of-stock': 'ITEM_OUT_OF_STOCK',
  'too-busy': 'CAPACITY_THROTTLING',
  'store-closed': 'STORE_CLOSED',
  'closed-early': 'STORE_CLOSED_EARLY',
  'hours-wrong': 'STORE_HOURS_ISSUE',
  'item-unknown': 'INVALID_ORDER',
  'price-mismatch': 'INVALID_ORDER',
  'pickup-time-gone': 'STALE_PICKUP_TIME',
  connectivity: 'CONNECTIVITY_ISSUE',
  other: 'OTHER',
}

/**
 * The `fail` answer in the words DoorDash expects (doordash-marketplace.md section 6): its own tables sort by these
 * texts, so they are not translated.
 */
export function refusalRequest(
  order: Order,
  storeName: string,
  refusal: { reason: RefusalReason; itemId: string | null; details: string | null },
): ConfirmOrderRequest {
  const item = order.lines.find((line) => line.itemId !== null && line.itemId === refusal.itemId)
  const itemText = `${item?.name ?? 'Item'} - ${item?.itemId ?? 'unknown'}`
  const texts: Record<RefusalReason, string> = {
    'item-out-of-stock': `Item Unavailable - ${itemText} - Out of stock`,
    'too-busy': `${storeName} is experiencing high order volume and cannot prepare your order for ${new Date(order.placedAt).toISOString()}`,
    'store-closed': 'Store Unavailable - Closed or Remodel',
    'closed-early': 'Store Unavailable - Closed or Remodel',
    'hours-wrong': 'Store Unavailable - Hours out of Sync',
    'item-unknown': `Item Missing - ${itemText} - This item is no longer on the Menu`,
    'price-mismatch': `Pricing Mismatch - ${itemText}`,
    'pickup-time-gone': 'Pickup time sent in the order is no longer available.',
    connectivity: 'Store Unavailable - Connectivity Issue',
    other: refusal.details || 'The restaurant cannot prepare this order.',
  }
  const text = texts[refusal.reason]
  return {
    merchant_supplied_id: order.id,
    order_status: 'fail',
    failure_reason: text,
    errors: [
      {
        code: codes[refusal.reason],
        merchant_supplied_id: item?.itemId ?? order.locationId,
        message: refusal.details || text,
      },
    ],
  }
}
