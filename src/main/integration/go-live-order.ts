import type { Location } from '#shared/location/location.ts'
import type { Channel } from '#shared/channel.ts'
import { newOrder } from '#shared/order/new-order.ts'
import type { Order } from '#shared/order/order.ts'
import { testOrderId } from '#shared/order/test-order.ts'
import { confirmPlanMs } from '#shared/order/transition.ts'

/**
 * An order nobody placed, marked as a test: no channel and no figure ever sees it. Its letters prove that the printer has
 * them.
 */
export function testOrder(location: Location, channel: Channel, id: string, now: number): Order {
  return newOrder({
    id,
    channel,
    platformOrderId: testOrderId(id),
    displayNumber: 'TEST 0000',
    ticketNumber: 0,
    locationId: location.id,
    currency: location.currency,
    placedAt: now,
    receivedAt: now,
    confirmBy: now + confirmPlanMs,
    lines: [
      {
        name: 'TEST',
        itemId: null,
        lineId: null,
        category: null,
        quantity: 1,
        priceCents: 0,
        note: 'Éàç ñ ß',
        consumerName: null,
        options: [],
        substitution: null,
      },
    ],
    subtotalCents: 0,
    taxCents: 0,
    tipCents: 0,
    otherAmounts: [],
    customerNote: null,
    cutlery: 'requested',
    customerName: 'TEST',
    customerPhone: null,
    customerId: null,
    fulfillment: 'customer-pickup',
    estimatedPickupAt: null,
    deliveryAddress: null,
    experience: null,
    warnings: [],
  })
}
