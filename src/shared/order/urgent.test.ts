import { expect, test } from 'vitest'
import {
  boardOrder,
  cancelledOrder,
  dinnerTime,
  preparingOrder,
  readyOrder,
  scheduledOrder,
} from '../../../tests/fixtures/orders.ts'
import { accepted, after, plainOrder, t0 } from '../../../tests/fixtures/order-events.ts'
import { ringOf } from './board.ts'
import { urgencyOf, urgentAmong, urgentPlaces, wentLate } from './urgent.ts'

const now = dinnerTime
const atDoor = { step: 'arrived_at_store', name: 'Marc', phone: null, vehicle: null, at: now } as const

test('what ended, expires, changed, waits at the door or is late comes in this order (R3)', () => {
  const orders = [
    preparingOrder(20, 15, { id: 'late' }),
    preparingOrder(30, 15, { id: 'later' }),
    boardOrder({ id: 'expiring', confirmBy: now + 24_000 }),
    preparingOrder(1, 15, { id: 'door', dasher: atDoor }),
    preparingOrder(1, 15, { id: 'untold', confirmation: 'unconfirmed' }),
    preparingOrder(1, 15, { id: 'changed', unseen: ['changed'] }),
    cancelledOrder({ id: 'cancelled' }),
    boardOrder({ id: 'new' }),
    preparingOrder(1, 15, { id: 'in-time' }),
    readyOrder(20, { id: 'standing', dasher: atDoor }),
    scheduledOrder(2),
  ]
  expect(urgentAmong(orders, now).map(({ orderId }) => orderId)).toEqual([
    'cancelled',
    'expiring',
    'changed',
    'untold',
    'door',
    'later',
    'late',
  ])
})

test('what to do about an ending fits how far the kitchen came (E40)', () => {
  const todo = (more: Parameters<typeof cancelledOrder>[0]) => urgencyOf(cancelledOrder(more), now)
  expect(todo({ readyAt: now - 1 })).toMatchObject({ todo: 'keep' })
  expect(todo({})).toMatchObject({ todo: 'stop-cooking' })
  expect(todo({ acceptedAt: null })).toMatchObject({ todo: 'never-cook' })
  expect(todo({ endingSeenAt: now })).toBeNull()
})

test('orders that ended and leave no food take one place together, others each its own (R26)', () => {
  const ended = (id: string) => cancelledOrder({ id, acceptedAt: null })
  const placesOf = (...orders: ReturnType<typeof ended>[]) =>
    urgentPlaces(urgentAmong(orders, now)).map((place) =>
      'ended' in place ? place.ended.map(({ orderId }) => orderId) : place.urgent.orderId,
    )
  expect(placesOf(ended('a'), cancelledOrder({ id: 'stove' }))).toEqual(['a', 'stove'])
  expect(placesOf(ended('a'), cancelledOrder({ id: 'stove' }), ended('b'), ended('c'))).toEqual([
    ['a', 'b', 'c'],
    'stove',
  ])
})

test('what was cancelled and what nobody answered are told apart, each with its codes (R26)', () => {
  const cancelled = ['a', 'b'].map((id) => cancelledOrder({ id, acceptedAt: null }))
  const missed = ['c', 'd', 'e'].map((id) =>
    cancelledOrder({
      id,
      acceptedAt: null,
      status: 'failed',
      ending: { by: 'system', kind: 'not-answered-in-time' },
    }),
  )
  expect(
    urgentPlaces(urgentAmong([...missed, ...cancelled], now)).map((place) =>
      'ended' in place
        ? [place.isUnanswered, ...place.ended.map(({ orderId }) => orderId)]
        : place.urgent.orderId,
    ),
  ).toEqual([
    [false, 'a', 'b'],
    [true, 'c', 'd', 'e'],
  ])
})

test('several that ended put nothing that can still be saved out of sight, and what is late comes after them', () => {
  const orders = [
    cancelledOrder({ id: 'stove' }),
    cancelledOrder({ id: 'stove 2' }),
    cancelledOrder({ id: 'stove 3' }),
    boardOrder({ id: 'expiring', confirmBy: now + 9_000 }),
    preparingOrder(1, 15, { id: 'courier', dasher: atDoor }),
    preparingOrder(30, -15, { id: 'late' }),
  ]
  expect(
    urgentPlaces(urgentAmong(orders, now)).map((place) =>
      'ended' in place ? 'together' : place.urgent.orderId,
    ),
  ).toEqual(['stove', 'expiring', 'courier', 'stove 2', 'stove 3', 'late'])
})

test('an order is about to expire below three quarters of a minute, and still when its time is over', () => {
  const left = (ms: number) => urgencyOf(boardOrder({ confirmBy: now + ms }), now)?.kind
  expect([left(45_000), left(44_999), left(-1)]).toEqual([undefined, 'expiring', 'expiring'])
})

test('an order with a courier at the door is urgent only until its food is ready', () => {
  const order = preparingOrder(1, 15, { dasher: atDoor })
  expect(urgencyOf(order, now)?.kind).toBe('courier')
  expect(urgencyOf({ ...order, status: 'ready', readyAt: now }, now)).toBeNull()
})

test('a change does not hide the courier at the door of an order that is not ready', () => {
  const order = preparingOrder(1, 15, { dasher: atDoor, unseen: ['changed'] })
  expect(urgencyOf(order, now)).toMatchObject({ kind: 'courier', does: 'see' })
  const others = [preparingOrder(1, 15, { id: 'untold', confirmation: 'unconfirmed' }), order]
  expect(urgentAmong(others, now)[0]?.orderId).toBe(order.id)
  expect(urgencyOf({ ...order, unseen: undefined }, now)).toMatchObject({ does: 'make-ready' })
  const ready = { ...order, status: 'ready', readyAt: now } as const
  expect(urgencyOf(ready, now)).toMatchObject({ kind: 'changed', does: 'see' })
})

test('a change does not hide that an order nobody answered is about to expire', () => {
  const changed = boardOrder({ confirmBy: now + 44_000, unseen: ['changed'] })
  expect(urgencyOf(changed, now)).toMatchObject({ kind: 'expiring', does: 'accept' })
  expect(urgencyOf(changed, now - 10_000)).toMatchObject({ kind: 'changed', does: 'see' })
  // Once it is accepted the change is still to be read.
  const taken = preparingOrder(1, 15, { unseen: ['changed'] })
  expect(urgencyOf(taken, now)).toMatchObject({ kind: 'changed', does: 'see' })
})

test('a change the kitchen asked for stands behind couriers and late orders', () => {
  const asked = { unseen: ['changed'], isChangeAsked: true } satisfies Parameters<typeof boardOrder>[0]
  const orders = [
    preparingOrder(1, 15, { id: 'asked', ...asked }),
    preparingOrder(20, 15, { id: 'late', ...asked }),
    preparingOrder(1, 15, { id: 'door', dasher: atDoor, ...asked }),
  ]
  expect(urgentAmong(orders, now).map(({ orderId, kind }) => [orderId, kind])).toEqual([
    ['door', 'courier'],
    ['late', 'late'],
    ['asked', 'changed'],
  ])
})

test('an order is late after its promised time, not at it', () => {
  const order = preparingOrder(15, 15)
  expect(urgencyOf(order, now)).toBeNull()
  expect(urgencyOf(order, now + 1)?.kind).toBe('late')
})

test('an order goes late once: in the look after its promised time, not in those before or after (B18)', () => {
  const order = preparingOrder(15, 15)
  const looks = [now - 2_000, now - 1_000, now, now + 1_000, now + 2_000]
  expect(looks.map((to) => wentLate(order, to - 1_000, to))).toEqual([false, false, false, true, false])
  // A screen that is opened, or comes back, tells at once of what went late while it did not look.
  expect(wentLate(order, now - 600_000, now + 60_000)).toBe(true)
  expect(wentLate({ ...order, status: 'ready', readyAt: now }, now, now + 1)).toBe(false)
})

test('a change that the kitchen reads, and a courier who arrives, ring until somebody looks (B1)', () => {
  const order = after(plainOrder(), accepted)
  const changed = after(order, {
    type: 'adjusted',
    content: { ...order, lines: order.lines.map((line) => ({ ...line, quantity: line.quantity + 1 })) },
  })
  expect(ringOf(changed, t0)).toBe('changed')
  const both = after(changed, { type: 'dasher-moved', dasher: { ...atDoor, at: t0 } })
  expect(both.unseen).toEqual(['changed', 'courier'])
  const seen = after(both, { type: 'acknowledged' })
  expect([ringOf(seen, t0), seen.unseen]).toEqual([null, undefined])
  const readied = after(both, { type: 'readied' })
  expect(ringOf(readied, t0)).toBe('changed')
})

test('a change nobody reads in the kitchen does not ring, nor one of an order nobody has seen yet', () => {
  const order = after(plainOrder(), accepted)
  expect(
    ringOf(after(order, { type: 'adjusted', content: { ...order, taxCents: order.taxCents + 5 } }), t0),
  ).toBeNull()
  const unseen = plainOrder()
  const changed = after(unseen, {
    type: 'adjusted',
    content: { ...unseen, customerNote: 'no onions' },
  })
  expect(ringOf(changed, t0)).toBe('new')
})
