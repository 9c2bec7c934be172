import { expect, test } from 'vitest'
import type { Order } from '#shared/order/order.ts'
import { boardOrder, line } from '../../../tests/fixtures/orders.ts'
import { hourCounters } from '../store/sales.ts'
import { contributionOf } from './contribution.ts'

const minute = 60_000
const at = Date.parse('2026-11-24T17:40:00Z')
const arrival = { date: '2026-11-24', hour: 12, firstTotalCents: 1_150 }

const order = (over: Partial<Order> = {}): Order =>
  boardOrder({
    status: 'new',
    receivedAt: at,
    acceptedAt: null,
    readyAt: null,
    readyBy: null,
    lines: [],
    otherAmounts: [],
    subtotalCents: 1_000,
    taxCents: 150,
    tipCents: 0,
    ...over,
  })

/** The figures of its hour, by name. */
function figuresOf(one: Order) {
  const counts = contributionOf(one, arrival).find(({ table }) => table === 'sales_by_hour')?.counts ?? []
  return Object.fromEntries(Object.keys(hourCounters).map((name, index) => [name, counts[index]]))
}
const rowsOf = (one: Order, table: string) =>
  contributionOf(one, arrival)
    .filter((row) => row.table === table)
    .map(({ key, counts }) => [...key.slice(4), ...counts])

const accepted = { acceptedAt: at + minute, readyBy: at + 16 * minute, status: 'preparing' } as const
const readied = { ...accepted, readyAt: at + 17 * minute, status: 'ready' } as const

test('a new order counts once, with its amounts', () => {
  expect(figuresOf(order())).toMatchObject({ orders: 1, subtotalCents: 1_000, taxCents: 150 })
})

test('what nobody counts changes no day', () => {
  expect(contributionOf(order({ acknowledgedAt: at }), arrival)).toEqual(contributionOf(order(), arrival))
})

test('accepting counts how long the order waited', () => {
  expect(figuresOf(order(accepted))).toMatchObject({ accepted: 1, acceptMs: minute, readied: 0, readyMs: 0 })
})

test('ready counts how long it took, what was promised, and whether it was late', () => {
  const figures = { readied: 1, readyMs: 16 * minute, promisedMs: 15 * minute, lateOrders: 1 }
  expect(figuresOf(order(readied))).toMatchObject(figures)
})

test('a cancelled order is lost with all it was worth; a changed one counts the difference', () => {
  const cancelled = order({ status: 'cancelled', ending: { by: 'platform', kind: 'cancelled' } })
  expect(figuresOf(cancelled)).toMatchObject({
    cancelled: 1,
    refused: 0,
    lostCents: 1_150,
    orders: 1,
    items: 0,
    subtotalCents: 0,
    taxCents: 0,
    totalCents: 0,
  })
  expect(rowsOf(cancelled, 'endings_by_reason')).toEqual([['cancelled', 'platform', '', 1, 1_150]])
  const changed = order({ revision: 2, subtotalCents: 700, taxCents: 105 })
  expect(figuresOf(changed)).toMatchObject({
    subtotalCents: 700,
    taxCents: 105,
    refundedCents: 345,
    lostCents: 0,
  })
})

test('an order cancelled after it was picked up is refunded whole, whatever it was changed to before', () => {
  const gone = order({ ...readied, status: 'cancelled', pickedUpAt: at + 20 * minute, subtotalCents: 700 })
  expect(figuresOf(gone)).toMatchObject({ refundedCents: 1_150, lostCents: 850 })
})

test.each([
  [
    { by: 'merchant', kind: 'refused', reason: 'too-busy', details: null },
    'cancelled',
    ['refused', 'merchant', 'too-busy'],
  ],
  [
    { by: 'merchant', kind: 'cancelled', reason: 'OTHER', details: null },
    'cancelled',
    ['cancelled', 'merchant', 'OTHER'],
  ],
  [{ by: 'system', kind: 'not-answered-in-time' }, 'failed', ['missed', 'system', 'not-answered-in-time']],
  [{ by: 'system', kind: 'confirm-too-late' }, 'failed', ['failed', 'system', 'confirm-too-late']],
  [null, 'failed', ['failed', 'platform', '']],
] as const)('why an order was lost: %j', (ending, status, key) => {
  expect(rowsOf(order({ ending, status }), 'endings_by_reason')).toEqual([[...key, 1, 1_150]])
})

test('a dish sold in two categories and on two lines is one order of it; a line at 0 was taken off', () => {
  const side = { ...line('Fries').options[0], group: null, itemId: null, lineId: null, removed: [] }
  const option = { ...side, name: 'Fries', quantity: 2, priceCents: 150, options: [] }
  const sauce = { ...option, name: 'Sauce', quantity: 1, priceCents: 50 }
  const lines = [
    { ...line('Soup'), category: 'Lunch', quantity: 2, priceCents: 500, options: [] },
    {
      ...line('Soup'),
      category: 'Evening',
      quantity: 1,
      priceCents: 600,
      options: [{ ...option, options: [sauce] }],
    },
    { ...line('Pie'), category: null, quantity: 0, priceCents: 900, options: [] },
  ]
  expect(rowsOf(order({ lines }), 'sales_by_dish')).toEqual([['Soup', 1, 3, 1_000 + 600 + 2 * (150 + 50), 0]])
  expect(rowsOf(order({ lines }), 'sales_by_category')).toEqual([
    ['Lunch', 1, 2, 1_000],
    ['Evening', 1, 1, 1_000],
  ])
})

test("a courier's wait is from his arrival to the handing over", () => {
  const dasher = { step: 'dasher_out_for_delivery', name: null, phone: null, vehicle: null, at } as const
  const there = { ...readied, pickedUpAt: at + 20 * minute, status: 'picked_up' } as const
  expect(figuresOf(order({ ...there, dasher: { ...dasher, arrivedAt: at + 12 * minute } }))).toMatchObject({
    courierWaits: 1,
    courierWaitMs: 8 * minute,
  })
  expect(figuresOf(order({ ...there, dasher }))).toMatchObject({ courierWaits: 0, courierWaitMs: 0 })
})

test.each(['cancelled', 'failed'] as const)('nothing of an order that is %s was sold (R8)', (status) => {
  const otherAmounts = [
    { kind: 'bag-fee' as const, cents: 10 },
    { kind: 'discount-by-merchant' as const, cents: 90 },
  ]
  const lost = order({ status, lines: [line('Soup')], tipCents: 200, otherAmounts })
  const nothing = {
    items: 0,
    subtotalCents: 0,
    taxCents: 0,
    totalCents: 0,
    tipCents: 0,
    feeCents: 0,
    discountCents: 0,
  }
  expect(figuresOf(lost)).toMatchObject({ ...nothing, orders: 1, lostCents: 1_150 })
  expect(rowsOf(lost, 'sales_by_dish')).toEqual([])
  expect(rowsOf(lost, 'sales_by_category')).toEqual([])
})
