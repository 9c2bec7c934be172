import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { readableOrder } from '#shared/doordash/readable.ts'
import { migrate } from '#main/store/migrate.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { refusedOrdersMigration } from '#main/store/migrations/0006-refused-orders.ts'
import { openStore } from '#main/store/open.ts'
import type { RefusedOrder } from '#shared/order/refused-order.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import { ticketWords } from '#main/printing/tickets/words.ts'
import { groupAmongItems } from '../fixtures/public-payloads.ts'
import { tempDir, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'

const idOf = (delivery: { order: { id: unknown } }) => String(delivery.order.id)
const only = (open: RefusedOrder[]): RefusedOrder => {
  expect(open).toHaveLength(1)
  return open[0] as RefusedOrder
}

it('an option group standing among the items is taken: its choice can be read, and a missing quantity is one and flagged', async () => {
  const { post, store, core } = await testCore()
  const delivery = groupAmongItems()
  expect((await post('orders', delivery)).status).toBe(202)
  const order = store.orders.findByPlatformId('doordash', idOf(delivery))
  expect(order?.lines).toMatchObject([
    { name: 'Sesame Bagel', quantity: 1, options: [{ group: 'Cut & Warm', name: 'Cut, warmed' }] },
    {
      name: 'Omelette',
      quantity: 1,
      isQuantityAssumed: true,
      options: [{ name: 'Whites only (30 Cal.)', quantity: 1, priceCents: 145 }],
    },
  ])
  expect(order?.lines[0]).not.toHaveProperty('isQuantityAssumed')
  const location = core.locations.get('chez-loutre-centre')
  if (!order || !location) throw new Error('the order is not there')
  const paper = JSON.stringify(
    composeTicket(
      order,
      location,
      { kind: 'kitchen', notice: 'none', sequence: 1, printedAt: order.receivedAt },
      ticketWords('en'),
    ),
  )
  expect(paper.match(/HOW MANY\?/g)).toHaveLength(1)
  expect(core.refusedOrders.state().count).toBe(0)
})

it('an item without a quantity is one, and flagged; a stated one is not', async () => {
  const { post, store } = await testCore()
  const items = [
    { name: 'Omelette', price: 145 },
    { name: 'Soup', price: 145, quantity: null },
    { name: 'Bread', price: 145, quantity: 1 },
  ]
  await post('orders', orderDelivery({ id: 'q', categories: [{ items }] }))
  const lines = store.orders.findByPlatformId('doordash', 'q')?.lines ?? []
  expect(lines.map((line) => [line.name, line.quantity, line.isQuantityAssumed ?? false])).toEqual([
    ['Omelette', 1, true],
    ['Soup', 1, true],
    ['Bread', 1, false],
  ])
})

it.each<[string, Record<string, unknown>, string[]]>([
  ['ids that are numbers', { merchant_supplied_id: 881_201, line_item_id: 7 }, []],
  ['a price below zero', { price: -50 }, ['order.categories[0].items[0].price']],
  ['a price as text', { price: '3.25' }, ['order.categories[0].items[0].price']],
  [
    'a person who is no text',
    { consumer_name: { first: 'Ana' } },
    ['order.categories[0].items[0].consumer_name'],
  ],
  [
    'an option with a discount for a price',
    { extras: [{ name: 'Side', options: [{ name: 'Less', price: -100, quantity: 1 }] }] },
    ['order.categories[0].items[0].extras[0].options[0].price'],
  ],
])('%s does not lose the order: what cannot be read is left out and named', async (_name, item, warnings) => {
  const { post, store } = await testCore()
  const body = orderDelivery({ id: 'v', categories: [{ items: [{ name: 'Soup', quantity: 2, ...item }] }] })
  expect((await post('orders', body)).status).toBe(202)
  const order = store.orders.findByPlatformId('doordash', 'v')
  expect(order?.lines).toMatchObject([{ name: 'Soup', quantity: 2 }])
  expect(order?.warnings).toEqual(warnings)
})

it('an order that must be refused rings as one, readable, until a person has dealt with it, over a restart too', async () => {
  const first = await testCore()
  const { order } = groupAmongItems()
  expect((await first.post('orders', order)).status).toBe(422)
  const refused = only(first.core.refusedOrders.state().open)
  expect(refused).toMatchObject({
    kind: 'order',
    code: 'MISSING_FIELD',
    locationId: 'chez-loutre-centre',
    times: 1,
    seenAt: null,
    readable: { number: '897431', customerName: 'Odile M.', customerPhone: '+15145550100', totalCents: 531 },
  })
  expect(refused.readable.lines.map((line) => line.name)).toContain('Whites only (30 Cal.)')
  expect(first.core.refusedOrders.raw(refused.id)).toBe(JSON.stringify(order))
  await first.close()

  const { core } = await testCore({ dataDir: first.dataDir })
  expect(only(core.refusedOrders.state().open).id).toBe(refused.id)
  expect(core.refusedOrders.see(refused.id)).toBe(true)
  expect(only(core.refusedOrders.state().open).seenAt).not.toBeNull()
  expect(core.refusedOrders.dealtWith(refused.id, { kind: 'staff' })).toBe(true)
  expect(core.refusedOrders.state()).toEqual({ open: [], count: 0 })
})

it('the same refused order sent again is one card; taken at last it needs nobody', async () => {
  const { post, core } = await testCore()
  const bad = orderDelivery({ id: 'r', tax: 'a lot' })
  await post('orders', bad)
  await post('orders', bad)
  expect(only(core.refusedOrders.state().open).times).toBe(2)
  expect((await post('orders', orderDelivery({ id: 'r' }))).status).toBe(202)
  expect(core.refusedOrders.state().count).toBe(0)
})

it.each<[string, string, unknown, Partial<RefusedOrder>]>([
  ['a body that is no JSON', 'orders', '{"order":{"id":"x"', { kind: 'order', code: 'MALFORMED_JSON' }],
  [
    'an order without a dish',
    'orders',
    orderDelivery({ categories: [] }),
    { kind: 'order', code: 'NO_ITEMS' },
  ],
  [
    'an order for another store',
    'orders',
    orderDelivery({ store: { merchant_supplied_id: 'elsewhere' } }),
    { kind: 'order', code: 'UNKNOWN_STORE', locationId: null },
  ],
  [
    'an order for a store that is not activated',
    'orders',
    orderDelivery({ store: { merchant_supplied_id: 'chez-loutre-port' } }),
    { kind: 'order', code: 'STORE_NOT_ACTIVE', locationId: 'chez-loutre-port' },
  ],
  [
    'a change that cannot be read',
    'orders',
    orderDelivery({ id: 'c', tax: '?' }, { type: 'OrderAdjust' }),
    { kind: 'change' },
  ],
  ['a cancellation that cannot be read', 'order-cancel', { external_order_id: 17 }, { kind: 'cancellation' }],
])('%s rings: somebody waits for it', async (_name, endpoint, body, expected) => {
  const { post, core } = await testCore()
  expect((await post(endpoint, body)).status).toBeGreaterThanOrEqual(400)
  expect(only(core.refusedOrders.state().open)).toMatchObject(expected)
})

it('a store of the version before keeps its inbox, and can keep refused orders from then on', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, migrations.indexOf(refusedOrdersMigration)))
  db.prepare(
    `INSERT INTO inbox (id, received_at, channel, endpoint, status, outcome, code, message, body)
     VALUES (7, 1, 'doordash', 'orders', 422, 'refused', 'NO_ITEMS', 'No items.', x'7b7d')`,
  ).run()
  db.close()
  const store = openStore(dir)
  expect(store.inbox.refused(5)).toMatchObject([{ id: 7, code: 'NO_ITEMS' }])
  expect(store.refusedOrders.openCount()).toBe(0)
  store.refusedOrders.add({
    channel: 'doordash',
    key: 'order x',
    kind: 'order',
    receivedAt: 2,
    code: 'NO_ITEMS',
    path: null,
    locationId: null,
    inboxId: 7,
    readable: readableOrder({}),
  })
  expect(store.refusedOrders.body(1)?.toString()).toBe('{}')
  store.close()
})

it('a thousand refused orders are a bounded list and an honest count', async () => {
  const { core, store, post } = await testCore()
  const inboxId = 1
  await post('orders', {})
  core.book.change(() => {
    for (let at = 0; at < 1_000; at += 1)
      core.refusedOrders.keep({
        channel: 'doordash',
        kind: 'order',
        refusal: { code: 'INVALID_FIELD', path: null },
        platformOrderId: `flood-${at}`,
        readable: readableOrder(orderDelivery()),
        body: new Uint8Array(),
        inboxId,
      })
  })
  const { open, count } = core.refusedOrders.state()
  expect(count).toBe(1_001)
  expect(open.length).toBeLessThanOrEqual(30)
  expect(store.refusedOrders.openCount()).toBe(1_001)
})

it('a change of an order that is not here rings until the order comes, and is applied to it then', async () => {
  const { post, store, core } = await testCore()
  const soup = { categories: [{ items: [{ name: 'Soup', price: 700, quantity: 2 }] }] }
  const change = orderDelivery({ id: 'early', ...soup }, { type: 'OrderAdjust' })
  expect((await post('orders', change)).status).toBe(200)
  expect(only(core.refusedOrders.state().open)).toMatchObject({
    kind: 'change',
    code: 'ORDER_NOT_HERE',
    seenAt: null,
  })
  expect(JSON.stringify(core.refusedOrders.state().open)).toContain('Soup')
  expect(store.inbox.refused(5)).toEqual([])

  expect((await post('orders', orderDelivery({ id: 'early' }))).status).toBe(202)
  expect(core.refusedOrders.state().count).toBe(0)
  expect(store.orders.findByPlatformId('doordash', 'early')?.lines).toMatchObject([
    { name: 'Soup', quantity: 2 },
  ])
})

it('word of a courier or of an ending before the order rings for nobody', async () => {
  const { post, core } = await testCore()
  const store = { merchant_supplied_id: 'chez-loutre-centre' }
  expect((await post('order-cancel', { external_order_id: 'early', store })).status).toBe(200)
  expect(core.refusedOrders.state().count).toBe(0)
})
