import { expect, test } from 'vitest'
import { natsMissing, startOperatedNats } from '../support/nats.ts'
import { configFor, gatewayOn, inStreams, order, pointer, post, postUber } from './gateway.ts'

const onNats = test.skipIf(natsMissing !== null)

onNats(
  'DoorDash is answered 202 once the stream has the order, under its location and its own id',
  async () => {
    const nats = await startOperatedNats()
    const { url } = await gatewayOn(nats)
    const body = JSON.stringify(order('d-1'))
    expect((await post(url(), 'orders', body)).status).toBe(202)
    const { deliveries, dead } = await inStreams(nats)
    expect(deliveries.map(({ subject, body }) => ({ subject, body }))).toEqual([
      { subject: 'deliveries.centre.doordash.orders.d-1', body },
    ])
    expect(Number(deliveries[0]?.headers.get('Received-At'))).toBeGreaterThan(Date.now() - 60_000)
    expect(dead).toEqual([])
  },
)

onNats('a webhook sent again, also to another gateway, is in the stream once', async () => {
  const nats = await startOperatedNats()
  const [first, second] = [await gatewayOn(nats), await gatewayOn(nats, configFor(nats), 'two')]
  for (const { url } of [first, second, first]) {
    expect((await post(url(), 'orders', order('d-1'))).status).toBe(202)
    expect((await postUber(url(), pointer('u-1'))).status).toBe(200)
  }
  const { deliveries } = await inStreams(nats)
  expect(deliveries.map(({ subject }) => subject)).toEqual([
    'deliveries.centre.doordash.orders.d-1',
    'deliveries.centre.uber-eats.uber-eats.u-1',
  ])
})

onNats('what follows an order goes to its location, also where only the order is named', async () => {
  const nats = await startOperatedNats()
  const { url } = await gatewayOn(nats)
  await post(url(), 'orders', order('d-1', 'port'))
  const follows: [string, unknown][] = [
    ['dasher-status', { delivery: { external_order_id: 'd-1', dasher_status: 'dasher_confirmed' } }],
    ['dasher-status', { external_order_id: 'd-1', location_id: 'port', dasher_status: 'arrived_at_store' }],
    ['order-cancel', { external_order_id: 'd-1', store: { merchant_supplied_id: 'port' } }],
    ['menu-status', { event: { type: 'MenuCreate' }, store: { merchant_supplied_id: 'centre' } }],
    ['store-status', { event: { type: 'x' }, store: { merchant_supplied_id: 'centre' } }],
    ['onboarding', { onboarding_id: 'o', location_id: 'centre', status: 'MENU_AUDIT' }],
  ]
  for (const [path, body] of follows) expect((await post(url(), path, body)).status).toBe(200)
  const { deliveries } = await inStreams(nats)
  expect(deliveries.map(({ subject }) => subject)).toEqual([
    'deliveries.port.doordash.orders.d-1',
    'deliveries.port.doordash.dasher-status',
    'deliveries.port.doordash.dasher-status',
    'deliveries.port.doordash.order-cancel',
    'deliveries.centre.doordash.menu-status',
    'deliveries.centre.doordash.store-status',
    'deliveries.centre.doordash.onboarding',
  ])
})

onNats(
  'a stranger is refused and nothing of him is kept; what nobody can read is, with the reason',
  async () => {
    const nats = await startOperatedNats()
    const { url } = await gatewayOn(nats)
    expect((await post(url(), 'orders', order('d-1'), 'wrong')).status).toBe(401)
    expect((await post(url(), 'orders', order('d-1'), null)).status).toBe(401)
    expect((await postUber(url(), pointer('u-1'), 'wrong key')).status).toBe(401)
    expect((await post(url(), 'orders', '{"order":')).status).toBe(400)
    expect((await post(url(), 'orders', order('d-2', 'nobody'))).status).toBe(404)
    expect((await post(url(), 'orders', `"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413)
    expect((await post(url(), 'elsewhere', order('d-1'))).status).toBe(404)
    expect((await fetch(`${url()}/orders`)).status).toBe(405)
    // Uber would not send it again, and takes no refusal for an answer.
    expect((await postUber(url(), pointer('u-2', 'nobody'))).status).toBe(200)
    expect((await post(url(), 'orders', order('d-3'))).status).toBe(202)

    const { deliveries, dead } = await inStreams(nats)
    expect(deliveries.map(({ subject }) => subject)).toEqual(['deliveries.centre.doordash.orders.d-3'])
    expect(dead.map(({ subject, headers }) => [subject, headers.get('Reason-Code')])).toEqual([
      ['dead.doordash.orders', 'MALFORMED_JSON'],
      ['dead.doordash.orders', 'UNKNOWN_STORE'],
      ['dead.uber-eats.uber-eats', 'UNKNOWN_STORE'],
    ])
  },
)

onNats(
  'without NATS a channel is asked to send again, and does; the gateway says so in its health',
  async () => {
    const nats = await startOperatedNats()
    const { url } = await gatewayOn(nats)
    const health = async () => (await fetch(`${url()}/healthz`)).status
    expect(await health()).toBe(200)
    await nats.kill()
    await expect.poll(health).toBe(503)
    expect((await post(url(), 'orders', order('d-1'))).status).toBe(503)
    await nats.start()
    await expect.poll(health, { timeout: 20_000 }).toBe(200)
    expect((await post(url(), 'orders', order('d-1'))).status).toBe(202)
    const { deliveries } = await inStreams(nats)
    expect(deliveries.map(({ subject }) => subject)).toEqual(['deliveries.centre.doordash.orders.d-1'])
    const metrics = await (await fetch(`${url()}/metrics`)).text()
    expect(metrics).toContain('gateway_webhooks_total{channel="doordash",result="kept"} 1')
    expect(metrics).toContain('gateway_webhooks_total{channel="doordash",result="not-kept"} 1')
    expect(metrics).toContain('gateway_nats_up 1')
  },
)

onNats(
  'a stream that has no room answers 503, throws nothing away, and takes orders again once it has',
  async () => {
    const nats = await startOperatedNats()
    const mostBytes = 1024 * 1024
    const { url } = await gatewayOn(nats, configFor(nats, { nats: { mostBytes } }))
    const large = (id: string) => ({ ...order(id), note: 'x'.repeat(400_000) })
    expect((await post(url(), 'orders', large('d-1'))).status).toBe(202)
    expect((await post(url(), 'orders', large('d-2'))).status).toBe(202)
    expect((await post(url(), 'orders', large('d-3'))).status).toBe(503)
    expect((await post(url(), 'orders', order('d-4'))).status).toBe(202)
    const { deliveries } = await inStreams(nats)
    expect(deliveries.map(({ subject }) => subject.split('.').at(-1))).toEqual(['d-1', 'd-2', 'd-4'])
  },
)

onNats('a flood of strangers and of halves of requests leaves room for orders', async () => {
  const nats = await startOperatedNats()
  const { url } = await gatewayOn(nats)
  const flood = Array.from({ length: 300 }, (_, n) => post(url(), 'orders', order(`x-${n}`), 'wrong'))
  const orders = Array.from({ length: 60 }, (_, n) => post(url(), 'orders', order(`d-${n}`)))
  expect(new Set((await Promise.all(orders)).map(({ status }) => status))).toEqual(new Set([202]))
  await Promise.allSettled(flood)
  const { deliveries } = await inStreams(nats)
  expect(deliveries).toHaveLength(60)
})
