import { experienceOf } from '#shared/order/eaten-here.ts'
import type { Fulfillment } from '#shared/order/order.ts'

/** Who brings it, in the words of either generation; null for a word this version does not know. Pure. */
export function fulfillmentOf(said: string | null | undefined): Fulfillment | null {
  switch (said?.toUpperCase()) {
    case 'DELIVERY_BY_UBER':
      return 'dasher-delivery'
    case 'DELIVERY_BY_MERCHANT':
    case 'DELIVERY_BY_RESTAURANT':
      return 'merchant-delivery'
    case 'PICKUP':
    case 'PICK_UP':
    case 'DINE_IN':
      return 'customer-pickup'
    default:
      return null
  }
}

/** Uber's other storefront by its own name, its own needs none; and whether it is eaten at a table. Pure. */
export function soldAs(
  platform: string | null | undefined,
  fulfillment: string | null | undefined,
): string | null {
  const storefront = platform && platform.toUpperCase() !== 'UBER_EATS' ? platform.toUpperCase() : null
  return experienceOf(storefront, fulfillment?.toUpperCase() === 'DINE_IN')
}
