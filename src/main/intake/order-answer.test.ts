import { expect, test } from 'vitest'
import type { Order } from '#shared/order/order.ts'
import { provesAccepted } from './follow.ts'
import { arrivedOrder } from './arrived-order.ts'
import { answerAbout } from './order-answer.ts'
import type { IncomingOrder } from '../channels/doordash/read-order.ts'
import { dasherMoved } from './take-courier.ts'

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

test('an order a person has to take is received, and confirmed later', () => {
  expect(answerAbout(order(), { autoAccept: false }, 0)).toMatchObject({ status: 202, orderId: 'id' })
  expect(answerAbout(order(accepted), { autoAccept: false }, 0).status).toBe(202)
  expect(answerAbout(order(accepted), undefined, 0).status).toBe(202)
})

test('an order taken by itself is confirmed by the answer, in the time of DoorDash', () => {
  const answer = answerAbout(order(accepted), { autoAccept: true }, 60_000)
  expect(answer).toMatchObject({
    status: 200,
    body: { order_status: 'success', prep_time: '2026-11-24T17:54:00.000Z' },
  })
})

test('an order for later is confirmed without a time', () => {
  const answer = answerAbout(order({ ...accepted, status: 'scheduled' }), { autoAccept: true }, 0)
  expect(answer.status).toBe(200)
  expect(answer.body).not.toHaveProperty('prep_time')
})

test('an order in doubt is not confirmed by an answer that may be read by nobody (E37a)', () => {
  expect(answerAbout(order({ ...accepted, inDoubt: true }), { autoAccept: true }, 0).status).toBe(202)
})

test('a courier has the name and the vehicle that were sent, or none', () => {
  const delivery = { external_order_id: 'dd-1', dasher_status: 'dasher_confirmed' } as const
  const named = {
    ...delivery,
    dasher: { first_name: 'Noé', last_name: null, vehicle: { color: 'red', make: null, model: 'Bike' } },
  }
  type Delivery = Parameters<typeof dasherMoved>[0]
  expect(dasherMoved(named as Delivery, now).dasher).toMatchObject({
    name: 'Noé',
    vehicle: 'red Bike',
    at: now,
  })
  expect(dasherMoved(delivery as Delivery, now).dasher).toMatchObject({
    name: null,
    phone: null,
    vehicle: null,
  })
})

test('a courier on the way proves that an open order was accepted elsewhere; a cancellation proves nothing (R26)', () => {
  const moved = dasherMoved({ external_order_id: 'dd-1', dasher_status: 'dasher_confirmed' }, now)
  expect(provesAccepted(order(), moved)).toBe(true)
  expect(provesAccepted(order({ ...accepted, confirmation: 'confirmed' }), moved)).toBe(false)
  expect(provesAccepted(order({ ...accepted, confirmation: 'confirmed', inDoubt: true }), moved)).toBe(true)
  expect(provesAccepted(order(), { type: 'cancelled-by-platform' })).toBe(false)
})
