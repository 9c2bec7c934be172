import { expect, test } from 'vitest'
import { endpoints, receive } from './receive.ts'

const now = Date.parse('2026-11-24T17:40:00Z')
const received = (endpoint: string, body: unknown) =>
  receive({ endpoint, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) }, now)

const order = {
  id: 'dd-1',
  store: { merchant_supplied_id: 'port' },
  subtotal: 900,
  tax: 0,
  categories: [{ name: 'Mains', items: [{ name: 'Soup', quantity: 1, price: 900 }] }],
}

test('an order and a change of one are told apart by the type of the event', () => {
  expect(received('orders', { event: { type: 'OrderCreate' }, order })).toMatchObject({
    kind: 'order',
    order: { platformOrderId: 'dd-1', storeId: 'port', content: { lines: [{ name: 'Soup' }] } },
  })
  expect(received('orders', { event: { type: 'OrderAdjust' }, order })).toMatchObject({
    kind: 'event',
    platformOrderId: 'dd-1',
    event: { type: 'adjusted', content: { subtotalCents: 900 } },
  })
})

test('a store that is paused says since when; other word of it stops no orders', () => {
  const store = { merchant_supplied_id: 'port' }
  const paused = { store, event: { type: 'Store Temporarily Deactivated' }, reason: 'Too busy' }
  expect(received('store-status', paused)).toMatchObject({
    kind: 'notice',
    notice: { about: 'store', locationId: 'port', pause: { reason: 'Too busy', since: now, until: null } },
  })
  expect(received('store-status', { store, event: { type: 'Store Opened' } })).toMatchObject({
    notice: { about: 'store', pause: null },
  })
})

test.each(endpoints)(
  '%s: what cannot be read is refused, and rings where it was about an order',
  (endpoint) => {
    const kind = { orders: 'order', 'order-cancel': 'cancellation' }[endpoint]
    const about = kind === undefined ? null : { kind, platformOrderId: null }
    expect(received(endpoint, 'no JSON')).toMatchObject({
      kind: 'refused',
      refusal: { status: 400, code: 'MALFORMED_JSON' },
      about,
    })
    expect(received(endpoint, {})).toMatchObject({ kind: 'refused', refusal: { status: 422 }, about })
  },
)
