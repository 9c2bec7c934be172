import { newOrder } from '../order/new-order.ts'
import type { Order } from '../order/order.ts'

const minute = 60_000

/** An order with everything a ticket may have to say, for trying what one looks like. `now` in epoch ms. */
export function sampleOrder(location: { id: string; currency: string }, now: number): Order {
  const dish = {
    itemId: null,
    lineId: null,
    category: null,
    consumerName: null,
    options: [],
    substitution: null,
    note: null,
  }
  const option = { group: null, itemId: null, lineId: null, options: [], removed: [], quantity: 1 }
  const order = newOrder({
    lines: [
      {
        ...dish,
        name: 'Grilled Cheese',
        quantity: 2,
        priceCents: 1_095,
        note: 'Severe peanut allergy',
        consumerName: 'Nadia',
        options: [{ ...option, name: 'Crème brûlée', priceCents: 250 }],
      },
      { ...dish, name: 'Root Beer', quantity: 1, priceCents: 325 },
    ],
    subtotalCents: 2_765,
    taxCents: 221,
    tipCents: 0,
    otherAmounts: [],
    customerNote: 'Ring the lower bell',
    cutlery: 'requested',
    customerName: 'Nadia F.',
    customerPhone: null,
    customerId: null,
    fulfillment: 'dasher-delivery',
    estimatedPickupAt: now + 15 * minute,
    deliveryAddress: null,
    experience: null,
    warnings: [],
    id: 'sample',
    channel: 'doordash',
    platformOrderId: 'sample',
    displayNumber: '5821',
    ticketNumber: 42,
    locationId: location.id,
    currency: location.currency,
    placedAt: now - 2 * minute,
    receivedAt: now - minute,
    confirmBy: now + minute,
  })
  return { ...order, status: 'preparing', confirmation: 'confirmed', acceptedAt: now }
}
