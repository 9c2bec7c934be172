import { describe, expect, it } from 'vitest'
import { runCli } from '#main/node/cli/run.ts'
import { orderDocument, orderRow } from '#main/orders/order-row.ts'
import { testCore } from '../support/core.ts'
import { cases, hostile, suite } from './orders.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, signingKey, webhook } from './webhooks.ts'

type Station = Awaited<ReturnType<typeof testCore>>

const find = ({ store }: Station, id: string) => store.orders.findByPlatformId('uber-eats', id)
const arrived = (station: Station, id: string) =>
  until(() => {
    const order = find(station, id)
    if (!order) throw new Error(`${id} has not come`)
    return order
  })

async function withUber() {
  const uber = await uberServer()
  const station = await testCore({ uber: uber.access })
  return { uber, station, send: (body: unknown, key?: string) => deliver(station.url, body, key) }
}

describe('an order of Uber Eats', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s comes in as it was sent', async (_, one) => {
    const { uber, station, send } = await withUber()
    uber.orders.set(readPath(one.id, one.way), one.body)
    expect(await send(webhook(one.id, { way: one.way }))).toEqual({ status: 200, text: '' })
    const order = await arrived(station, one.id)
    expect(orderRow(order)).toMatchObject({ ...one.row, platformOrderId: one.id })
    const document = orderDocument(order, station.store.history.of(order.id))
    if (one.inLine) {
      const line = JSON.stringify(document.lines.find(({ name }) => name === one.inLine?.dish))
      for (const part of one.inLine.holds) expect(line).toContain(part)
    }
    if (one.shown) expect(document).toMatchObject(one.shown)
    expect(uber.asked.filter(({ path }) => path === readPath(one.id, one.way))).toMatchObject([
      { method: 'GET', authorization: 'Bearer token-1' },
    ])
  })

  it.each(hostile.map((one) => [one.name, one] as const))('with %s rings for a person', async (_, one) => {
    const { uber, station, send } = await withUber()
    uber.orders.set(readPath(one.id), one.body)
    expect((await send(webhook(one.id))).status).toBe(200)
    await until(() => expect(station.core.refusedOrders.state().count).toBe(1))
    expect(find(station, one.id)).toBeUndefined()
    expect(station.store.inbox.refused(10)).toMatchObject([
      { channel: 'uber-eats', platformOrderId: one.id, code: one.code },
    ])
    expect(station.core.refusedOrders.state().open).toMatchObject([
      { channel: 'uber-eats', readable: { storeId: 'chez-loutre-centre' } },
    ])
  })

  it('with a wrong signature is not taken, and nothing is read (401)', async () => {
    const { uber, station, send } = await withUber()
    const [one] = cases
    if (!one) return
    uber.orders.set(readPath(one.id), one.body)
    expect((await send(webhook(one.id), 'another key')).status).toBe(401)
    expect((await fetch(`${station.url}/uber-eats`, { method: 'POST', body: '{}' })).status).toBe(401)
    expect((await send(webhook(one.id), uber.access.clientSecret)).status).toBe(200)
    await arrived(station, one.id)
    expect(station.core.health.wrongSecrets()?.count).toBe(2)
  })

  it('is shown by the command line under the id Uber gave it, and counts as heard', async () => {
    const { uber, station, send } = await withUber()
    const [one] = cases
    if (!one) return
    uber.orders.set(readPath(one.id), one.body)
    await send(webhook(one.id))
    const order = await arrived(station, one.id)
    const cli = (...words: string[]) => runCli([...words, '--data', station.dataDir])
    expect(await cli('orders', 'show', one.id)).toMatchObject({ id: order.id })
    expect(await cli('health')).toMatchObject({ inbox: { lastHeardAt: expect.any(String) } })
  })

  it.each([
    ['is told so where Uber signed it', 2, signingKey, 413, 'TOO_LARGE'],
    ['is taken for a stranger with another key', 2, 'another key', 401, 'UNAUTHORISED'],
    ['is taken for a stranger where it has no end, whoever signed it', 6, signingKey, 401, 'UNAUTHORISED'],
  ] as const)('larger than is taken %s', async (_, megabytes, key, status, code) => {
    const { uber, station, send } = await withUber()
    const answer = await send(webhook('x', { meta: { note: 'x'.repeat(megabytes * 1024 * 1024) } }), key)
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code } })
    const stranger = await send(webhook('x'), 'another key')
    if (status === 401) expect(answer.text).toBe(stranger.text)
    expect(uber.asked).toEqual([])
    expect(station.core.health.wrongSecrets()?.count).toBe(status === 401 ? 2 : 1)
  })

  it('told of twice, and again with another event, is one order', async () => {
    const { uber, station, send } = await withUber()
    const [one] = cases
    if (!one) return
    uber.orders.set(readPath(one.id), one.body)
    await Promise.all([1, 2, 3].map(() => send(webhook(one.id))))
    await arrived(station, one.id)
    expect((await send(webhook(one.id))).status).toBe(200)
    await send(webhook(one.id, { eventId: 'another' }))
    await until(() => expect(uber.asked.filter(({ path }) => path === readPath(one.id))).toHaveLength(2))
    await station.core.fetching.idle()
    expect(station.store.orders.count()).toBe(1)
    expect(find(station, one.id)?.revision).toBe(1)
  })

  it('cancelled before it was told of stays cancelled', async () => {
    const { uber, station, send } = await withUber()
    const [one] = cases
    if (!one) return
    uber.orders.set(readPath(one.id), one.body)
    expect((await send(webhook(one.id, { type: 'orders.failure' }))).status).toBe(200)
    await send(webhook(one.id))
    await until(() => expect(find(station, one.id)?.status).toBe('cancelled'))
  })

  it('changed by the customer is read again and replaced whole', async () => {
    const { uber, station, send } = await withUber()
    uber.orders.set(readPath('0f6c1d52-7b1e-4c86-a0b4-000000000401'), suite(401))
    await send(webhook('0f6c1d52-7b1e-4c86-a0b4-000000000401'))
    await arrived(station, '0f6c1d52-7b1e-4c86-a0b4-000000000401')
    const items = [{ id: 'gc', cart_item_id: 'line-gc', title: 'Grilled Cheese', quantity: { amount: 3 } }]
    uber.orders.set(readPath('0f6c1d52-7b1e-4c86-a0b4-000000000401'), suite(401, { carts: [{ items }] }))
    await send(webhook('0f6c1d52-7b1e-4c86-a0b4-000000000401', { type: 'orders.customer_order_edit' }))
    await until(() => {
      const order = find(station, '0f6c1d52-7b1e-4c86-a0b4-000000000401')
      expect([order?.revision, order?.lines.map(({ name, quantity }) => [name, quantity])]).toEqual([
        2,
        [['Grilled Cheese', 3]],
      ])
    })
  })

  it('of an event nobody knows is kept and acknowledged', async () => {
    const { station, send } = await withUber()
    expect((await send({ event_type: 'orders.sang', event_id: 'e' })).status).toBe(200)
    expect((await send('no json at all')).status).toBe(200)
    expect((await send({ ...webhook('x'), meta: {}, resource_href: null })).status).toBe(200)
    expect(station.store.inbox.refused(10)).toMatchObject([
      { code: 'MISSING_FIELD' },
      { code: 'MALFORMED_JSON' },
    ])
  })

  it('that cannot be read rings with its minutes left, and is taken once it can', async () => {
    const { uber, station, send } = await withUber()
    const [one] = cases
    if (!one) return
    uber.answerInstead(({ path }) =>
      path.includes('/order/')
        ? { status: 403, body: { code: 'user_not_allowed', message: 'not yours' } }
        : undefined,
    )
    const before = Date.now()
    await send(webhook(one.id))
    await until(() => expect(station.core.refusedOrders.state().count).toBe(1))
    const [held] = station.core.refusedOrders.state().open
    expect(held).toMatchObject({ code: 'NOT_FETCHED', locationId: 'chez-loutre-centre' })
    expect((held?.answerBy ?? 0) - before).toBeGreaterThan(10.9 * 60_000)
    uber.orders.set(readPath(one.id), one.body)
    uber.answerInstead(() => undefined)
    await send(webhook(one.id, { eventId: 'second' }))
    await arrived(station, one.id)
    expect(station.core.refusedOrders.state().count).toBe(0)
    expect(station.store.inbox.refused(10)).toEqual([])
  })

  it('waits for a server that is down, and comes when it is up again', async () => {
    const { uber, station, send } = await withUber()
    const [one] = cases
    if (!one) return
    let down = 2
    uber.answerInstead(({ path }) =>
      path.includes('/order/') && (down -= 1) >= 0 ? { status: 503, body: {} } : undefined,
    )
    uber.orders.set(readPath(one.id), one.body)
    await send(webhook(one.id))
    await until(() => expect(find(station, one.id)).toBeDefined(), { timeout: 8_000 })
  }, 12_000)
})

describe('the token', () => {
  it('is asked for once for thirty-two orders at a time, and renewed once when it is refused', async () => {
    const { uber, station, send } = await withUber()
    const ids = Array.from({ length: 32 }, (_, at) => 500 + at)
    const bodies = ids.map((number) => suite(number))
    const idOf = (body: (typeof bodies)[number]) => (body['order'] as { id: string }).id
    for (const body of bodies) uber.orders.set(readPath(idOf(body)), body)
    await Promise.all(bodies.map((body) => send(webhook(idOf(body)))))
    for (const body of bodies) await arrived(station, idOf(body))
    expect(uber.tokens()).toBe(1)

    uber.answerInstead(({ authorization }) =>
      authorization === 'Bearer token-1' ? { status: 401, body: {} } : undefined,
    )
    await Promise.all(bodies.map((body) => send(webhook(idOf(body), { eventId: `again-${idOf(body)}` }))))
    await until(() =>
      expect(uber.asked.filter(({ authorization }) => authorization === 'Bearer token-2')).toHaveLength(32),
    )
    expect(uber.tokens()).toBe(2)
  })

  it('is kept sealed for the next start', async () => {
    const { uber, station, send } = await withUber()
    const [one] = cases
    if (!one) return
    uber.orders.set(readPath(one.id), one.body)
    await send(webhook(one.id))
    await arrived(station, one.id)
    await station.close()
    const again = await testCore({ uber: uber.access, dataDir: station.dataDir })
    await deliver(again.url, webhook(one.id, { eventId: 'after' }))
    await until(() => expect(uber.asked.filter(({ path }) => path === readPath(one.id))).toHaveLength(2))
    expect(uber.tokens()).toBe(1)
  })

  it('is not asked for again and again while the endpoint is down', async () => {
    const { uber, station, send } = await withUber()
    uber.answerInstead(({ path }) => (path.endsWith('/token') ? { status: 500, body: {} } : undefined))
    const bodies = Array.from({ length: 8 }, (_, at) => suite(600 + at))
    await Promise.all(bodies.map((body) => send(webhook((body['order'] as { id: string }).id))))
    await until(() => expect(station.store.orderFetches.waiting()).toHaveLength(8))
    await station.core.fetching.idle()
    expect(uber.tokens()).toBe(1)
  })
})

describe('a webhook that got lost', () => {
  it.each([
    ['suite', (id: string) => ({ '/orders': { data: [{ order: { id } }], pagination_data: {} } })],
    ['previous', (id: string) => ({ '/created-orders': { orders: [{ id, current_state: 'CREATED' }] } })],
  ] as const)('is made up for by asking which orders wait (%s)', async (way, lists) => {
    const { uber, station } = await withUber()
    const one = cases.find((each) => each.way === way)
    if (!one) return
    uber.orders.set(readPath(one.id, way), one.body)
    for (const [end, body] of Object.entries(lists(one.id)))
      uber.answerInstead(({ path }) =>
        path.includes('/store') && path.endsWith(end) ? { status: 200, body } : undefined,
      )
    station.core.polling.start()
    const order = await arrived(station, one.id)
    expect(order.platformOrderId).toBe(one.id)
  })
})
