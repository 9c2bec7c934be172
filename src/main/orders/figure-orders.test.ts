import { expect, onTestFinished, test } from 'vitest'
import type { Order } from '#shared/order/order.ts'
import type { PartialFigure } from '#shared/reports/order-filter.ts'
import { boardOrder } from '../../../tests/fixtures/orders.ts'
import { tempDir } from '../../../tests/support/core.ts'
import { contributionOf } from '../reports/contribution.ts'
import { hourCounters } from '../store/sales.ts'
import { openStore } from '../store/open.ts'
import { createFindOrders } from './find-orders.ts'

const at = Date.parse('2026-11-24T17:40:00Z')
const arrival = { date: '2026-11-24', hour: 12, firstTotalCents: 1_150 }
const counterOf: Record<PartialFigure, keyof typeof hourCounters> = {
  accepted: 'accepted',
  readied: 'readied',
  'courier-waited': 'courierWaits',
  tip: 'tipCents',
  fee: 'feeCents',
  discount: 'discountCents',
  refund: 'refundedCents',
}

const plain: Partial<Order> = {
  status: 'new',
  receivedAt: at,
  acceptedAt: null,
  readyBy: null,
  readyAt: null,
  pickedUpAt: null,
  dasher: null,
  otherAmounts: [],
  subtotalCents: 1_000,
  taxCents: 150,
  tipCents: 0,
}
const courier = {
  step: 'arrived_at_store',
  name: null,
  phone: null,
  vehicle: null,
  at,
  arrivedAt: at,
} as const

test('a figure opens exactly the orders that have a part in it (R8)', () => {
  const orders = [
    plain,
    { acceptedAt: at, status: 'preparing' as const },
    { acceptedAt: at, readyAt: at + 1, status: 'ready' as const, dasher: courier },
    { acceptedAt: at, readyAt: at + 1, pickedUpAt: at + 2, status: 'picked_up' as const, dasher: courier },
    { tipCents: 200 },
    { otherAmounts: [{ kind: 'bag-fee' as const, cents: 10 }] },
    {
      otherAmounts: [
        { kind: 'small-order-fee' as const, cents: 250 },
        { kind: 'bag-fee' as const, cents: 0 },
      ],
    },
    { otherAmounts: [{ kind: 'discount-by-merchant' as const, cents: 90 }] },
    { otherAmounts: [{ kind: 'courier-tip' as const, cents: 90 }] },
    { status: 'cancelled' as const, pickedUpAt: at },
    { subtotalCents: 500 },
    {
      status: 'failed' as const,
      tipCents: 200,
      otherAmounts: [
        { kind: 'bag-fee' as const, cents: 10 },
        { kind: 'discount-by-merchant' as const, cents: 90 },
      ],
    },
  ].map((more, index) => boardOrder({ ...plain, ...more, id: `order-${index}` }))
  const store = openStore(tempDir())
  onTestFinished(() => store.close())
  store.transaction(() => {
    for (const order of orders) store.orders.add(order, arrival)
  })
  const find = createFindOrders(store.reading)
  const counters = Object.keys(hourCounters)
  for (const [figure, counter] of Object.entries(counterOf)) {
    const counted = orders.filter((order) => {
      const hour = contributionOf(order, arrival).find(({ table }) => table === 'sales_by_hour')
      return hour?.counts[counters.indexOf(counter)] !== 0
    })
    const filter = { from: arrival.date, to: arrival.date, figure: figure as PartialFigure }
    const found = find({ filter, limit: 50 }).orders.map(({ id }) => id)
    expect(found.toSorted(), figure).toEqual(counted.map(({ id }) => id).toSorted())
    expect(found.length, figure).toBeGreaterThan(0)
  }
})
