import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createStationClock } from '#main/base/clock.ts'
import { testCore } from '../support/core.ts'
import { previous, suite } from './orders.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, webhook } from './webhooks.ts'

const idOf = (number: number) => `0f6c1d52-7b1e-4c86-a0b4-${String(number).padStart(12, '0')}`
const id = idOf(800)
const minute = 60_000

async function withUber(options: Parameters<typeof testCore>[0] = {}) {
  const uber = await uberServer()
  const station = await testCore({ uber: uber.access, ...options })
  return {
    uber,
    station,
    send: (body: unknown) => deliver(station.url, body),
    find: (orderId = id) => station.store.orders.findByPlatformId('uber-eats', orderId),
  }
}

/** The station's clock, which is wrong by so much. */
function wrongClock(byMs: number) {
  const clock = createStationClock()
  return { ...clock, now: () => clock.now() + byMs }
}

describe.each([10 * minute, -10 * minute])("with the station's clock wrong by %i ms", (byMs) => {
  it('an order has the minutes it has at Uber, and promises a time as Uber counts it', async () => {
    const clock = wrongClock(byMs)
    const { uber, station, send, find } = await withUber({ clock })
    // Three answers tell how wrong it is.
    for (const number of [801, 802, 800])
      uber.orders.set(
        readPath(idOf(number)),
        suite(number, { created_time: new Date(Date.now() - 2 * minute).toISOString() }),
      )
    for (const number of [801, 802, 800]) {
      await send(webhook(idOf(number)))
      await until(() => expect(find(idOf(number))).toBeDefined())
    }
    const order = find()
    const left = (order?.confirmBy ?? 0) - clock.now()
    expect(left).toBeGreaterThan(8.5 * minute)
    expect(left).toBeLessThan(9.1 * minute)
    expect(clock.now() - (order?.placedAt ?? 0)).toBeLessThan(2.5 * minute)
    station.core.book.apply(order?.id ?? '', { type: 'accepted', prepMinutes: 15 }, { kind: 'staff' })
    await until(() => expect(find()?.confirmation).toBe('confirmed'))
    const told = uber.asked.find(({ path }) => path.endsWith('/accept'))?.body as {
      ready_for_pickup_time: string
    }
    const readyIn = Date.parse(told.ready_for_pickup_time) - Date.now()
    expect(Math.abs(readyIn - 15 * minute)).toBeLessThan(minute)
  })
})

describe('a read that fails', () => {
  it('because the key is refused rings at once, and the order comes when it is good again', async () => {
    const { uber, station, send, find } = await withUber()
    uber.orders.set(readPath(id), suite(800))
    uber.answerInstead(({ path }) => (path.includes('/order/') ? { status: 401, body: {} } : undefined))
    await send(webhook(id))
    await until(() =>
      expect(station.core.refusedOrders.state().open).toMatchObject([{ code: 'NOT_FETCHED' }]),
    )
    // Another token was tried, once.
    expect(uber.tokens()).toBe(2)
    uber.answerInstead(() => undefined)
    await send(webhook(id, { eventId: 'again' }))
    await until(() => expect(find()?.status).toBe('new'))
    expect(station.core.refusedOrders.state().count).toBe(0)
  })

  it('in the middle of an answer, or with the page of a guest network, is tried again', async () => {
    const { uber, station, send, find } = await withUber()
    uber.orders.set(readPath(id), suite(800))
    const answers = [
      {
        status: 200,
        by: (response: ServerResponse) => {
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9000' })
          response.write('{"order": {"id": ')
          setImmediate(() => response.destroy())
        },
      },
      { status: 200, body: '<html>Sign in to the Wi-Fi</html>' },
    ]
    uber.answerInstead(({ path }) => (path.includes('/order/') ? answers.shift() : undefined))
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    expect(station.store.inbox.refused(10)).toEqual([])
  })

  it('because the answer has no end is tried again, and nothing is held for a person before', async () => {
    const { uber, station, send, find } = await withUber()
    uber.orders.set(readPath(id), suite(800))
    // Fewer letters than bytes: what is counted is what came.
    const answers = [{ status: 200, body: `{"order": "${'麺'.repeat(2 * 1024 * 1024)}"}` }]
    uber.answerInstead(({ path }) => (path.includes('/order/') ? answers.shift() : undefined))
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    expect(answers).toEqual([])
    expect(station.store.inbox.refused(10)).toEqual([])
  })

  it('because no token is to be had waits for one, however long the endpoint takes', async () => {
    const { uber, send, find } = await withUber()
    uber.orders.set(readPath(id), suite(800))
    let asked = 0
    let answer = () => {}
    uber.answerInstead(async ({ path }) => {
      if (!path.endsWith('/token')) return undefined
      asked += 1
      if (asked === 1) return { status: 503, body: {} }
      await new Promise<void>((resolve) => (answer = resolve))
      return undefined
    })
    await send(webhook(id))
    await until(() => expect(asked).toBe(2))
    // Told of meanwhile, it does not ask for a token of its own.
    uber.orders.set(readPath(idOf(803)), suite(803))
    await send(webhook(idOf(803)))
    answer()
    await until(() => expect([find()?.status, find(idOf(803))?.status]).toEqual(['new', 'new']))
    expect(asked).toBe(2)
  })
})

describe('what happened while the station was away', () => {
  it.each([
    ['suite', suite(800, { state: 'FAILED', failure_info: { reason: 'ACCEPT_TIMED_OUT' } }), 'failed'],
    ['suite', suite(800, { state: 'FAILED', failure_info: { reason: 'CANCELED' } }), 'cancelled'],
    ['suite', suite(800, { state: 'ACCEPTED' }), 'preparing'],
    ['suite', suite(800, { state: 'SUCCEEDED' }), 'completed'],
    ['previous', previous(800, { current_state: 'CANCELED' }), 'cancelled'],
    ['previous', previous(800, { current_state: 'ACCEPTED' }), 'preparing'],
    ['previous', previous(800, { current_state: 'FINISHED' }), 'completed'],
  ] as const)('is how the order stands when it is read (%s, %#)', async (way, body, status) => {
    const { uber, send, find } = await withUber()
    uber.orders.set(readPath(id, way), body)
    await send(webhook(id, { way }))
    await until(() => expect(find()?.status).toBe(status))
  })

  it('is found out of an order that was open: expired, it rings as missed and not as new', async () => {
    const { uber, send, find } = await withUber()
    uber.orders.set(readPath(id), suite(800))
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    uber.orders.set(
      readPath(id),
      suite(800, { state: 'FAILED', failure_info: { reason: 'ACCEPT_TIMED_OUT' } }),
    )
    await send(webhook(id, { eventId: 'later' }))
    await until(() =>
      expect([find()?.status, find()?.ending]).toEqual([
        'failed',
        { by: 'system', kind: 'not-answered-in-time' },
      ]),
    )
    expect(find()?.endingSeenAt).toBeNull()
  })
})

describe('events in a strange order', () => {
  it('a courier before his order, and each twice, come to one order with him', async () => {
    const { uber, station, send, find } = await withUber()
    uber.orders.set(readPath(id), suite(800, { state: 'ACCEPTED' }))
    const courier = {
      ...webhook(id, { type: 'delivery.state_changed' }),
      meta: { order_id: id, status: 'ARRIVED_AT_PICKUP' },
      resource_href: null,
    }
    for (const body of [courier, courier, webhook(id), webhook(id), courier]) await send(body)
    await until(() =>
      expect([find()?.status, find()?.dasher?.step]).toEqual(['preparing', 'arrived_at_store']),
    )
    expect(station.store.orders.count()).toBe(1)
  })

  it('a cancellation that is told of twice, in the words of both generations, is one', async () => {
    const { uber, send, find } = await withUber()
    uber.orders.set(readPath(id), suite(800))
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    await send(webhook(id, { type: 'orders.failure' }))
    const before = find()
    expect(before?.status).toBe('cancelled')
    expect((await send(webhook(id, { type: 'orders.cancel' }))).status).toBe(200)
    expect(find()).toEqual(before)
  })

  it('an event of a store that is not ours, and ids that are paths, ring and are not called', async () => {
    const { uber, station, send } = await withUber()
    uber.orders.set(readPath(id), suite(800, { store: { id: 'not-ours' } }))
    await send(webhook(id, { meta: { user_id: 'not-ours' } }))
    await until(() =>
      expect(station.store.inbox.refused(10)).toMatchObject([{ platformOrderId: id, code: 'UNKNOWN_STORE' }]),
    )
    const strange = '../../oauth/v2/token?x='
    const there = `http://169.254.169.254/v1/delivery/order/${encodeURIComponent('../../secret')}`
    expect(
      (
        await send({
          ...webhook('x', { meta: { resource_id: strange } }),
          event_id: 'path',
          resource_href: there,
        })
      ).status,
    ).toBe(200)
    expect(station.store.inbox.refused(10)[0]).toMatchObject({
      platformOrderId: strange,
      code: 'MISSING_FIELD',
    })
    await station.core.fetching.idle()
    expect(uber.asked.map(({ path }) => path)).toEqual(['/oauth/v2/token', readPath(id)])
  })
})
