import { expect, test } from 'vitest'
import { createRouterClient } from '@orpc/server'
import { createRouter } from '#main/api/router.ts'
import { lineKeys } from '#shared/order/line-keys.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { handClock, testCore } from '../support/core.ts'
import { scriptedDoorDash, type Trouble } from '../support/doordash.ts'
import { orderDelivery } from '../support/doordash-order.ts'

/** A station with the sample order: two grilled cheese and a root beer. */
async function stationWith(script: Trouble[] = []) {
  const clock = handClock()
  const doordash = await scriptedDoorDash(script, { now: clock.now })
  const station = await testCore({ clock, access: doordash.access })
  const delivery = orderDelivery({ id: 'p1' })
  await station.post('orders', delivery)
  const order = () => {
    const found = station.store.orders.findByPlatformId('doordash', 'p1')
    if (!found) throw new Error('the order is gone')
    return found
  }
  const { id } = order()
  const client = createRouterClient(createRouter(station.core), {
    context: { actor: { kind: 'staff' as const } },
  })
  /** DoorDash's Order Adjustment webhook with the order as it is after `change`. */
  const adjusted = (change: (body: typeof delivery.order) => void) => {
    const body = structuredClone(delivery.order)
    change(body)
    return station.post('orders', { event: { type: 'OrderAdjust' }, order: body })
  }
  const apply = (event: OrderEvent) => station.core.book.apply(id, event, { kind: 'staff' })
  /** Resolves when `holds` does; told of every change of an order. */
  const until = async (holds: () => boolean) => {
    const stop = new AbortController()
    const changes = station.core.changes.orders.subscribe(stop.signal)
    while (!holds()) await changes.next()
    stop.abort()
  }
  /** The last call is over and its next attempt waits for its time. */
  const waits = () => station.core.view(order()).sendProblem?.state === 'retrying'
  return {
    ...station,
    until,
    waits,
    clock,
    doordash,
    order,
    id,
    client,
    adjusted,
    apply,
    keys: () => lineKeys(order().lines),
  }
}

test('what a cook has struck off is on disk: a station that starts again still knows it', async () => {
  const s = await stationWith()
  await s.client.orders.accept({ id: s.id, prepMinutes: 15 })
  const [cheese = ''] = s.keys()
  const shown = await s.client.orders.strike({ id: s.id, lines: [cheese], struck: true })
  expect(shown.struck).toEqual([cheese])
  const { dataDir } = s
  await s.close()
  const again = await testCore({ clock: s.clock, dataDir })
  expect(again.store.orders.find(s.id)?.struck).toEqual([cheese])
  // A line struck off is no entry of the order's history.
  expect(again.store.history.of(s.id).map(({ type }) => type)).not.toContain('lines-struck')
})

test('a change that comes while lines are struck off puts back what changed and keeps the rest', async () => {
  const s = await stationWith()
  await s.client.orders.accept({ id: s.id, prepMinutes: 15 })
  await s.client.orders.strike({ id: s.id, lines: s.keys(), struck: true })
  await s.adjusted((order) => {
    const item = order.categories[0]?.items[0]
    if (item) item.quantity = 3
  })
  expect(s.order().struck).toEqual([s.keys()[1]])
})

test('of two taps on the same line the second is told that nothing changed', async () => {
  const s = await stationWith()
  await s.client.orders.accept({ id: s.id, prepMinutes: 15 })
  const strike = () => s.client.orders.strike({ id: s.id, lines: s.keys(), struck: true })
  await strike()
  await expect(strike()).rejects.toMatchObject({ code: 'NOT_POSSIBLE', data: { refusal: 'no-change' } })
  await s.client.orders.ready({ id: s.id })
  await expect(strike()).rejects.toMatchObject({ data: { refusal: 'wrong-status' } })
})

test('an order is ready when the last of its stations is done, and its history names them', async () => {
  const s = await stationWith()
  const plan = { grill: ['Sandwiches'], bar: ['Drinks'] }
  await s.client.device.saveStations({ locationId: s.order().locationId, plan })
  await s.client.orders.accept({ id: s.id, prepMinutes: 15 })
  await s.client.orders.stationDone({ id: s.id, station: 'grill', done: true })
  expect(s.order().status).toBe('preparing')
  await s.client.orders.stationDone({ id: s.id, station: 'bar', done: true })
  expect(s.order().status).toBe('ready')
  const history = s.store.history.of(s.id)
  expect(history.flatMap(({ type, detail }) => (type === 'lines-struck' ? [detail['station']] : []))).toEqual(
    ['grill', 'bar'],
  )
  expect(history.map(({ type }) => type)).toContain('readied')
  // The plan is on disk.
  const { dataDir } = s
  const { locationId } = s.order()
  await s.close()
  const again = await testCore({ clock: s.clock, dataDir })
  expect(again.core.stationPlans.of(locationId)).toEqual(plan)
})

test('more time goes to DoorDash with an acceptance that still waits; afterwards there is no call for it', async () => {
  const s = await stationWith([503])
  await s.client.orders.accept({ id: s.id, prepMinutes: 15 })
  await s.until(s.waits)
  const { readyBy } = await s.client.orders.delay({ id: s.id, minutes: 5 })
  s.doordash.recover()
  s.clock.advance(60_000)
  await s.doordash.called(2)
  expect(s.doordash.calls()[1]?.body['prep_time']).toBe(new Date(readyBy ?? 0).toISOString())
  expect(s.store.history.of(s.id).findLast(({ type }) => type === 'delayed')?.detail).toMatchObject({
    minutes: 5,
    told: true,
  })
})

test('an item that is out: DoorDash is asked to take the line off, and its answer changes the order (section 7)', async () => {
  const s = await stationWith()
  const [cheese = ''] = s.keys()
  // Not accepted yet: DoorDash changes confirmed orders only, so it is accepted with the question.
  await s.client.orders.itemOut({ id: s.id, line: cheese, quantity: 0, substitute: null, prepMinutes: 15 })
  await s.doordash.called(2)
  expect(s.doordash.calls()[0]?.body).toMatchObject({ order_status: 'success' })
  expect(s.doordash.calls()[1]).toMatchObject({
    method: 'PATCH',
    path: '/marketplace/api/v1/orders/p1/adjustment',
    body: { items: [{ line_item_id: cheese, adjustment_type: 'ITEM_REMOVE' }] },
  })
  expect(s.order().asked).toHaveLength(1)
  await s.adjusted((order) => void order.categories.shift())
  expect(s.order()).toMatchObject({ lines: [{ name: 'Root Beer' }], unseen: ['changed'] })
  expect(s.order().asked).toBeUndefined()
})

test('another dish in its place, and a line whose id is new by then', async () => {
  const s = await stationWith([202, 503])
  await s.client.orders.accept({ id: s.id, prepMinutes: 15 })
  const [cheese = ''] = s.keys()
  const substitute = { name: 'Cola', itemId: 'itm-cola', priceCents: 300 }
  await s.client.orders.itemOut({ id: s.id, line: cheese, quantity: 2, substitute })
  await s.until(s.waits)
  // Meanwhile the channel sends the order with new ids.
  await s.adjusted((order) => {
    const item = order.categories[0]?.items[0]
    if (item && 'line_item_id' in item) item.line_item_id = 'new'
  })
  s.doordash.recover()
  s.clock.advance(120_000)
  await s.doordash.called(3)
  expect(s.doordash.calls()[2]?.body).toEqual({
    items: [
      {
        line_item_id: 'new',
        adjustment_type: 'ITEM_SUBSTITUTE',
        substituted_item: { name: 'Cola', merchant_supplied_id: 'itm-cola', price: 300, quantity: 2 },
      },
    ],
  })
})

test('a change DoorDash does not allow is given up at once, and the card says so', async () => {
  const s = await stationWith([202, 403])
  await s.client.orders.accept({ id: s.id, prepMinutes: 15 })
  const [cheese = ''] = s.keys()
  await s.client.orders.itemOut({ id: s.id, line: cheese, quantity: 1, substitute: null })
  await s.until(() => s.core.view(s.order()).sendProblem?.state === 'gave-up')
  expect(s.core.view(s.order()).sendProblem).toMatchObject({ command: 'adjust', why: 'key-refused' })
})

test('what was finished last is listed newest first, and one of it can be brought back to the shelf', async () => {
  const s = await stationWith()
  await s.client.orders.accept({ id: s.id, prepMinutes: 15 })
  await s.client.orders.ready({ id: s.id })
  await s.client.orders.pickedUp({ id: s.id })
  await s.post('orders', orderDelivery({ id: 'p2', delivery_short_code: '7702' }))
  const other = s.store.orders.findByPlatformId('doordash', 'p2')?.id ?? ''
  s.clock.advance(60_000)
  await s.client.orders.refuse({ id: other, reason: 'other', itemId: null, details: null })
  const finished = await s.client.orders.finished({ locationId: null })
  expect(finished.map(({ id }) => id)).toEqual([other, s.id])
  expect(await s.client.orders.finished({ locationId: 'chez-loutre-port' })).toEqual([])
  await s.client.orders.recall({ id: s.id })
  expect(s.core.board().map(({ id, status }) => [id, status])).toEqual([[s.id, 'ready']])
})
