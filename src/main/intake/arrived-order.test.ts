import { expect, test } from 'vitest'
import type { Order } from '#shared/order/order.ts'
import type { FollowingEvent, IncomingOrder } from '../channels/delivery.ts'
import { arrivedOrder } from './arrived-order.ts'
import { provesAccepted } from './follow.ts'

const now = Date.parse('2026-11-24T17:40:00Z')

const incoming: IncomingOrder = {
  platformOrderId: 'dd-1',
  storeId: 'port',
  displayNumber: 'A1',
  placedAt: null,
  isScheduled: false,
  content: {
    lines: [],
    subtotalCents: 0,
    taxCents: 0,
    tipCents: 0,
    otherAmounts: [],
    customerNote: null,
    cutlery: 'unknown',
    customerName: 'Ada',
    customerPhone: null,
    customerId: null,
    fulfillment: 'dasher-delivery',
    estimatedPickupAt: null,
    deliveryAddress: null,
    experience: null,
    warnings: [],
  },
}

function order(over: Partial<Order> = {}, heldMs = 0): Order {
  const location = { id: 'port', currency: 'CAD' }
  const doubt = { heldMs, inDoubt: false }
  const about = { id: 'id', channel: 'doordash', ticketNumber: 7, location, doubt } as const
  return { ...arrivedOrder(incoming, about, now), ...over }
}

const accepted = { acceptedAt: now, readyBy: now + 15 * 60_000, status: 'preparing' } as Partial<Order>

test('an order is new with the time it has left: what its delivery lay here is gone from it', () => {
  expect(order({}, 30_000).confirmBy).toBe(order().confirmBy - 30_000)
  expect(order()).toMatchObject({ status: 'new', confirmation: 'open', placedAt: now, revision: 1 })
})

test('a courier on the way proves that an open order was accepted elsewhere; a cancellation proves nothing (R26)', () => {
  const moved: FollowingEvent = {
    type: 'dasher-moved',
    dasher: { step: 'dasher_confirmed', name: null, phone: null, vehicle: null, at: now },
  }
  expect(provesAccepted(order(), moved)).toBe(true)
  expect(provesAccepted(order({ ...accepted, confirmation: 'confirmed' }), moved)).toBe(false)
  expect(provesAccepted(order({ ...accepted, confirmation: 'confirmed', inDoubt: true }), moved)).toBe(true)
  expect(provesAccepted(order(), { type: 'cancelled-by-platform' })).toBe(false)
})
