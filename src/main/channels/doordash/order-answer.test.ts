import { expect, test } from 'vitest'
import { newOrder } from '#shared/order/new-order.ts'
import type { Order } from '#shared/order/order.ts'
import { answerAbout } from './order-answer.ts'
import { dasherMoved } from './read-courier.ts'

const now = Date.parse('2026-11-24T17:40:00Z')

function order(over: Partial<Order> = {}): Order {
  const arrived = newOrder({
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
    id: 'id',
    channel: 'doordash',
    platformOrderId: 'dd-1',
    displayNumber: 'A1',
    ticketNumber: 7,
    locationId: 'port',
    currency: 'CAD',
    status: 'new',
    placedAt: now,
    receivedAt: now,
    confirmBy: now + 3 * 60_000,
    inDoubt: false,
  })
  return { ...arrived, ...over }
}

const accepted = { acceptedAt: now, readyBy: now + 15 * 60_000, status: 'preparing' } as Partial<Order>

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
