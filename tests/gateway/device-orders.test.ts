import { describe, expect, it, vi } from 'vitest'
import { connectTo, natsMissing, startNats } from '../support/nats.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { gatewayDouble } from './gateway-double.ts'
import { stationBehind } from './device.ts'

const patient = { timeout: 30_000, interval: 50 }
const minutes = (count: number) => count * 60_000
const centre = 'chez-loutre-centre'

/** A server, a gateway's side of it that has given Centre to the device `one`, and nothing more. */
async function gatewayWith(options: Parameters<typeof gatewayDouble>[1] = {}) {
  const nats = await startNats()
  const gateway = await gatewayDouble(await connectTo(nats), options)
  await gateway.assign(centre, 'one')
  return {
    nats,
    gateway,
    isTaken: () => vi.waitFor(async () => expect(await gateway.open()).toBe(0), patient),
  }
}

describe.skipIf(natsMissing !== null)("orders out of a gateway's stream", () => {
  it('are committed, then acknowledged; the same again is one order, and nothing listens for webhooks', async () => {
    const { nats, gateway, isTaken } = await gatewayWith()
    const delivery = orderDelivery({ id: 'p1' })
    await gateway.publish(delivery)
    const station = await stationBehind(nats.url)
    await station.until(() => station.order('p1') !== undefined)
    await gateway.publish(delivery)
    await isTaken()
    expect(station.store.orders.count()).toBe(1)
    expect(station.order('p1')).toMatchObject({ status: 'new', inDoubt: false, confirmation: 'open' })
    expect(station.intakeUrl).toBe('')
    expect(station.core.device().gateway).toMatchObject({
      line: 'up',
      deviceId: 'one',
      locations: [centre],
      silentSince: null,
    })
    expect(station.core.health.channels()[0]?.lastHeardAt).toBeGreaterThan(0)
  })

  it('keep no station from closing while the server stands still', async () => {
    const { nats } = await gatewayWith()
    const station = await stationBehind(nats.url)
    await station.until(() => station.core.device().gateway?.line === 'up')
    process.kill(nats.pid(), 'SIGSTOP')
    try {
      const from = performance.now()
      await station.close()
      // A server that says nothing is taken for gone after fifteen seconds, and found to be so after more.
      expect(performance.now() - from).toBeLessThan(12_000)
    } finally {
      process.kill(nats.pid(), 'SIGCONT')
    }
  })

  it('that waited longer than their channel does are shown as missed; those in time ring with the time they have left', async () => {
    const { nats, gateway, isTaken } = await gatewayWith()
    await gateway.publish(orderDelivery({ id: 'yesterday' }), { agoMs: minutes(24 * 60) })
    await gateway.publish(orderDelivery({ id: 'late' }), { agoMs: minutes(4) })
    await gateway.publish(orderDelivery({ id: 'fresh' }), { agoMs: minutes(1) })
    const station = await stationBehind(nats.url)
    await isTaken()
    expect(station.order('yesterday')).toMatchObject({
      status: 'failed',
      ending: { by: 'system', kind: 'not-answered-in-time' },
      endingSeenAt: null,
    })
    expect(station.order('late')).toMatchObject({ status: 'new' })
    expect(station.order('late')?.confirmBy).toBeLessThan(station.core.clock.now())
    const left = (station.order('fresh')?.confirmBy ?? 0) - station.core.clock.now()
    expect(left).toBeGreaterThan(minutes(1.5))
    expect(left).toBeLessThanOrEqual(minutes(2))
  })

  it('a device away for a day takes 300 orders at once, none as new that is dead', async () => {
    const { nats, gateway, isTaken } = await gatewayWith()
    const ids = Array.from({ length: 300 }, (_, index) => `order-${index}`)
    await Promise.all(
      ids.map((id, index) => gateway.publish(orderDelivery({ id }), { agoMs: minutes(1_440 - index * 4.8) })),
    )
    const station = await stationBehind(nats.url)
    await isTaken()
    expect(station.store.orders.count()).toBe(300)
    const fresh = ids.filter((id) => station.order(id)?.status === 'new')
    // Those of the last eight minutes, which their channel may still wait for.
    expect(fresh).toEqual(['order-299'])
  })

  it.each([minutes(60), -minutes(60)])(
    "a gateway whose clock is %d ms ahead of this device's makes no order older or younger",
    async (aheadMs) => {
      const { nats, gateway, isTaken } = await gatewayWith()
      gateway.setAhead(aheadMs)
      await gateway.publish(orderDelivery({ id: 'fresh' }))
      await gateway.publish(orderDelivery({ id: 'dead' }), { agoMs: minutes(20) })
      const station = await stationBehind(nats.url)
      await isTaken()
      expect(station.order('fresh')?.status).toBe('new')
      expect(
        Math.abs((station.order('fresh')?.confirmBy ?? 0) - station.core.clock.now() - minutes(3)),
      ).toBeLessThan(5_000)
      expect(station.order('dead')?.status).toBe('failed')
      expect(station.core.device().clock.aheadMs).toBe(-aheadMs)
    },
  )

  it('a body nobody can read is kept raw with the reason and never comes again; the rest flows', async () => {
    const { nats, gateway, isTaken } = await gatewayWith()
    await gateway.publish(new TextEncoder().encode('{ not JSON'))
    await gateway.publish(
      orderDelivery({ id: 'unknown', store: { merchant_supplied_id: 'elsewhere', provider_type: 'x' } }),
    )
    await gateway.publish(orderDelivery({ id: 'good' }))
    const station = await stationBehind(nats.url)
    await isTaken()
    expect(station.order('good')?.status).toBe('new')
    expect(
      station.store.inbox
        .refused(9)
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(['MALFORMED_JSON', 'UNKNOWN_STORE'])
    expect(station.core.refusedOrders.state().count).toBe(2)
  })

  it('what this program fails at is tried again, then kept raw as refused; the rest flows meanwhile', async () => {
    const { nats, gateway } = await gatewayWith()
    const station = await stationBehind(nats.url)
    const channel = station.core.channels.orders.doordash ?? expect.fail('no DoorDash')
    const { receive } = channel
    let failures = 0
    channel.receive = (delivery, now) => {
      if (!new TextDecoder().decode(delivery.body).includes('poison')) return receive(delivery, now)
      failures += 1
      throw new Error('a fault of ours')
    }
    await gateway.publish(orderDelivery({ id: 'poison' }))
    await gateway.publish(orderDelivery({ id: 'good' }))
    await station.until(() => station.order('good') !== undefined)
    await vi.waitFor(async () => expect([failures, await gateway.open()]).toEqual([1, 1]), patient)
    const body = new TextEncoder().encode('{"poison":true}')
    station.core.setAside({ channel: 'doordash', endpoint: 'orders', body })
    expect(station.store.inbox.refused(9)).toMatchObject([{ code: 'SET_ASIDE', excerpt: '{"poison":true}' }])
  })

  it('one location given to two devices: only the one it is assigned to gets its orders, and it moves with nothing lost or doubled', async () => {
    const { nats, gateway, isTaken } = await gatewayWith()
    const one = await stationBehind(nats.url)
    const two = await stationBehind(nats.url, { deviceId: 'two' })
    await one.until(() => one.core.device().gateway?.locations?.length === 1)
    await two.until(() => two.core.device().gateway?.locations?.length === 0)
    for (const id of ['a', 'b', 'c']) await gateway.publish(orderDelivery({ id }))
    await isTaken()
    await gateway.assign(centre, 'two')
    await two.until(() => two.core.device().gateway?.locations?.length === 1)
    for (const id of ['d', 'e']) await gateway.publish(orderDelivery({ id }))
    await isTaken()
    const at = (station: typeof one) =>
      ['a', 'b', 'c', 'd', 'e'].filter((id) => station.order(id) !== undefined)
    expect([at(one), at(two)]).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })

  it('without a gateway that answers, orders still come out of the stream as it said last, and health says who is silent', async () => {
    const { nats, gateway, isTaken } = await gatewayWith()
    const first = await stationBehind(nats.url)
    await first.until(() => first.core.device().gateway?.locations?.length === 1)
    await first.close()
    gateway.setDeaf(true)
    await gateway.publish(orderDelivery({ id: 'p1' }))
    const again = await stationBehind(nats.url, { dataDir: first.dataDir, gateway: undefined })
    await again.until(() => again.order('p1') !== undefined)
    await again.until(() => again.core.device().gateway?.silentSince !== null)
    await isTaken()
    const { checks } = await again.core.lookAgain()
    expect(checks.find(({ part }) => part === 'intake')?.finding.code).toBe('intake-gateway-silent')
  })

  it('come at once after a quiet time too: at each hello the server looks through what came for others', async () => {
    const { nats, gateway, isTaken } = await gatewayWith({ ackWithinMs: 30_000 })
    const station = await stationBehind(nats.url)
    await station.until(() => station.core.device().gateway?.line === 'up')
    await gateway.publish(orderDelivery({ id: 'first' }))
    await isTaken()
    for (let nth = 0; nth < 20; nth += 1)
      await gateway.publish(orderDelivery({ id: `other-${nth}` }), { locationId: 'elsewhere' })
    expect(await gateway.looked()).toEqual({ to: 1, of: 21 })
    // Something came since the last hello: the next is the first of the quiet time.
    await gateway.look('one')
    await gateway.look('one')
    await vi.waitFor(async () => expect(await gateway.looked()).toEqual({ to: 21, of: 21 }), patient)
    const from = performance.now()
    await gateway.publish(orderDelivery({ id: 'after' }))
    await isTaken()
    expect(station.order('after')).toMatchObject({ status: 'new' })
    expect(performance.now() - from).toBeLessThan(15_000)
    expect(station.store.orders.count()).toBe(2)
  })

  it('servers that go away and come back are found again, and what came meanwhile is taken', async () => {
    const { nats, gateway, isTaken } = await gatewayWith()
    const station = await stationBehind(nats.url)
    await station.until(() => station.core.device().gateway?.line === 'up')
    await nats.kill()
    await station.until(() => station.core.device().gateway?.line === 'down')
    const { checks } = await station.core.lookAgain()
    expect(checks.find(({ part }) => part === 'intake')).toMatchObject({
      state: 'problem',
      finding: { code: 'intake-gateway-away' },
    })
    await nats.start()
    await station.until(() => station.core.device().gateway?.line === 'up')
    await vi.waitFor(() => gateway.publish(orderDelivery({ id: 'p1' })), patient)
    await station.until(() => station.order('p1') !== undefined)
    await isTaken()
  })
})
