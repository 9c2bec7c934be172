import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { handClock, testCore } from '../support/core.ts'
import { hostile, suite } from './orders.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, webhook } from './webhooks.ts'

const idOf = (number: number) => `0f6c1d52-7b1e-4c86-a0b4-${String(number).padStart(12, '0')}`
const id = idOf(900)
const second = 1_000
const staff = { kind: 'staff' } as const
const muchLater = { 'retry-after': '600' }

async function withUber() {
  const clock = handClock(Date.now())
  const uber = await uberServer()
  uber.orders.set(readPath(id), suite(900))
  const station = await testCore({ uber: uber.access, clock })
  return {
    clock,
    uber,
    station,
    send: (body: unknown) => deliver(station.url, body),
    find: (orderId = id) => station.store.orders.findByPlatformId('uber-eats', orderId),
    rung: () => station.core.refusedOrders.state().open,
    reads: (orderId = id) => uber.asked.filter(({ path }) => path === readPath(orderId)).length,
    /** The last attempt is over, and the next one waits for its time. */
    waits: () =>
      until(() => expect(station.store.orderFetches.waiting()[0]?.at ?? 0).toBeGreaterThan(clock.now())),
  }
}

describe('an order that its server puts off for ten minutes', () => {
  it.each([429, 503])('rings after ten seconds, and is read again soon (%i on the read)', async (status) => {
    const { clock, uber, station, send, find, rung, reads, waits } = await withUber()
    uber.answerInstead(({ path }) =>
      path.includes('/order/') ? { status, body: {}, headers: muchLater } : undefined,
    )
    const told = clock.now()
    await send(webhook(id))
    await waits()
    expect(rung()).toEqual([])
    clock.advance(10 * second)
    await until(() => expect(rung()).toMatchObject([{ code: 'NOT_FETCHED', answerBy: told + 660 * second }]))
    expect(reads()).toBe(1)

    uber.answerInstead(() => undefined)
    clock.advance(5 * second)
    await until(() => expect(find()?.status).toBe('new'))
    expect(rung()).toEqual([])
    expect(station.store.inbox.refused(10)).toEqual([])
  })

  it('rings once, and is read within half a minute, where it is the token that is put off', async () => {
    const { clock, uber, send, find, rung, waits } = await withUber()
    uber.answerInstead(({ path }) =>
      path.endsWith('/token') ? { status: 429, body: {}, headers: muchLater } : undefined,
    )
    await send(webhook(id))
    await waits()
    clock.advance(10 * second)
    await until(() => expect(rung()).toHaveLength(1))
    uber.answerInstead(() => undefined)
    await waits()
    clock.advance(20 * second)
    await until(() => expect(find()?.status).toBe('new'))
    expect(rung()).toEqual([])
  })

  it('has its acceptance sent again within seconds', async () => {
    const { clock, uber, station, send, find } = await withUber()
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    const accepts = () => uber.asked.filter(({ path }) => path.endsWith('/accept')).length
    uber.answerInstead(({ path }) =>
      path.endsWith('/accept') ? { status: 429, body: {}, headers: muchLater } : undefined,
    )
    const orderId = find()?.id ?? ''
    station.core.book.apply(orderId, { type: 'accepted', prepMinutes: 15 }, staff)
    await until(() => {
      expect(accepts()).toBe(1)
      expect(station.store.outbox.of(orderId)[0]?.notBefore).toBeGreaterThan(clock.now())
    })
    uber.answerInstead(() => undefined)
    clock.advance(15 * second)
    await until(() => expect(find()?.confirmation).toBe('confirmed'))
    expect(accepts()).toBe(2)
  })
})

describe('an order that cannot be read yet', () => {
  it('rings while its read is still under way, and stops when the answer comes', async () => {
    const { clock, uber, station, send, find, rung, reads } = await withUber()
    let held: ServerResponse | undefined
    uber.answerInstead(({ path }) =>
      path.includes('/order/') ? { status: 200, by: (response) => (held = response) } : undefined,
    )
    await send(webhook(id))
    await until(() => expect(held).toBeDefined())
    clock.advance(10 * second)
    await until(() => expect(rung()).toMatchObject([{ code: 'NOT_FETCHED' }]))
    held?.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(suite(900)))
    await until(() => expect(find()?.status).toBe('new'))
    expect(reads()).toBe(1)
    expect(rung()).toEqual([])
    expect(station.store.inbox.refused(10)).toEqual([])
  })

  it('rings ten seconds after it was first told of, however often it is told of again', async () => {
    const { clock, uber, station, send, rung } = await withUber()
    uber.answerInstead(({ path }) =>
      path.includes('/order/') ? { status: 503, body: {}, headers: muchLater } : undefined,
    )
    const told = clock.now()
    for (const again of [0, 1, 2]) {
      await send(webhook(id, { eventId: `again-${again}` }))
      await station.core.fetching.idle()
      expect(rung()).toEqual([])
      clock.advance(3 * second)
    }
    await send(webhook(id, { eventId: 'again-3' }))
    await station.core.fetching.idle()
    clock.advance(second)
    await until(() => expect(rung()).toMatchObject([{ code: 'NOT_FETCHED', answerBy: told + 660 * second }]))
  })

  it('has its ten seconds anew when it is told of after it was read', async () => {
    const { clock, uber, station, send } = await withUber()
    const [unusable] = hostile
    if (!unusable) return
    uber.orders.set(readPath(unusable.id), unusable.body)
    const codes = () => station.store.inbox.refused(10).map(({ code }) => code)
    await send(webhook(unusable.id))
    await until(() => expect(codes()).toEqual([unusable.code]))
    uber.answerInstead(({ path }) => (path.includes('/order/') ? { status: 503, body: {} } : undefined))
    clock.advance(60 * second)
    await send(webhook(unusable.id, { eventId: 'again' }))
    await station.core.fetching.idle()
    expect(codes()).toEqual([unusable.code])
    clock.advance(10 * second)
    await until(() => expect(codes()).toContain('NOT_FETCHED'))
  })

  it('rings although a courier was told of before it', async () => {
    const { clock, uber, station, send, rung, waits } = await withUber()
    const dasher = { step: 'arrived_at_store', name: null, phone: null, vehicle: null, at: 0 } as const
    const event = { type: 'dasher-moved', dasher } as const
    station.store.parkedEvents.add('uber-eats', id, { receivedAt: clock.now(), event })
    uber.answerInstead(({ path }) => (path.includes('/order/') ? { status: 503, body: {} } : undefined))
    await send(webhook(id))
    await waits()
    clock.advance(10 * second)
    await until(() => expect(rung()).toHaveLength(1))
  })
})

describe('a change that cannot be read', () => {
  const edited = { type: 'orders.customer_order_edit', eventId: 'edited' }
  const minute = 60 * second
  /** Lets the clock go on for so long, with every attempt that falls due on the way. */
  const pass = async ({ clock, station }: Awaited<ReturnType<typeof withUber>>, ms: number) => {
    for (let passed = 0; passed < ms; passed += 10 * second) {
      await station.core.fetching.idle()
      clock.advance(10 * second)
    }
    await station.core.fetching.idle()
  }

  it('is tried for as long as the order is on the board', async () => {
    const day = await withUber()
    const { uber, station, send, find } = day
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    station.core.book.apply(find()?.id ?? '', { type: 'accepted', prepMinutes: 15 }, staff)
    uber.answerInstead(({ path }) => (path.includes('/order/') ? { status: 503, body: {} } : undefined))
    await send(webhook(id, edited))
    await pass(day, 20 * minute)
    expect(station.store.orderFetches.waiting()).toHaveLength(1)

    uber.orders.set(readPath(id), suite(900, { special_instructions: 'Changed.' }))
    uber.answerInstead(() => undefined)
    await pass(day, 20 * second)
    expect(station.store.orderFetches.waiting()).toEqual([])
  })

  it('is given up once the order is handed over, and not because the clock was set while the station was away', async () => {
    const day = await withUber()
    const { clock, uber, station, send, find } = day
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    const orderId = find()?.id ?? ''
    station.core.book.apply(orderId, { type: 'accepted', prepMinutes: 15 }, staff)
    station.core.book.apply(orderId, { type: 'readied' }, staff)
    station.core.book.apply(orderId, { type: 'picked-up' }, staff)
    await until(() => expect(find()?.confirmation).toBe('confirmed'))
    uber.answerInstead(({ path }) => (path.includes('/order/') ? { status: 503, body: {} } : undefined))
    // As it stands after a start of a machine that shows 40 minutes more by then.
    const where = { platformOrderId: id, storeId: null, way: 'suite', toldAt: null, isDue: true }
    station.store.orderFetches.want('uber-eats', where, clock.now() - 40 * minute)
    await send(webhook(idOf(901)))
    await pass(day, minute)
    const waiting = () => station.store.orderFetches.waiting().map(({ key }) => key)
    expect(waiting()).toContain(`uber-eats ${id}`)
    await pass(day, 20 * minute)
    expect(waiting()).not.toContain(`uber-eats ${id}`)
  })
})

describe('a call that answers 401 whatever the token', () => {
  it('renews it once, and not again for every order; calls that take it go on', async () => {
    const { clock, uber, station, send, find } = await withUber()
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    uber.answerInstead(({ method, path }) =>
      method === 'GET' && path.includes('/order/') ? { status: 401, body: {} } : undefined,
    )
    for (const number of [911, 912, 913, 914, 915, 916, 917]) await send(webhook(idOf(number)))
    const rounds = 6
    for (let round = 0; round < rounds; round += 1) {
      await station.core.fetching.idle()
      clock.advance(15 * second)
    }
    await station.core.fetching.idle()
    expect(uber.tokens()).toBe(2)
    expect(uber.asked.filter(({ path }) => path.includes('/order/')).length).toBeGreaterThan(7 * rounds)
    station.core.book.apply(find()?.id ?? '', { type: 'accepted', prepMinutes: 15 }, staff)
    await until(() => expect(find()?.confirmation).toBe('confirmed'))
    expect(uber.tokens()).toBe(2)
  })

  it('keeps the token for calls that take it while no other is to be had', async () => {
    const { uber, station, send, find, rung } = await withUber()
    await send(webhook(id))
    await until(() => expect(find()?.status).toBe('new'))
    uber.answerInstead(({ method, path }) => {
      if (path.endsWith('/token')) return { status: 503, body: {} }
      return method === 'GET' && path.includes('/order/') ? { status: 401, body: {} } : undefined
    })
    await send(webhook(idOf(911)))
    await until(() => expect(uber.tokens()).toBe(2))
    await station.core.fetching.idle()
    expect(rung()).toEqual([])
    station.core.book.apply(find()?.id ?? '', { type: 'accepted', prepMinutes: 15 }, staff)
    await until(() => expect(find()?.confirmation).toBe('confirmed'))
  })
})

describe('the token endpoint', () => {
  it('is asked less than a hundred times in an hour, however long it refuses', async () => {
    const { clock, uber, station, send } = await withUber()
    uber.answerInstead(({ path }) => (path.endsWith('/token') ? { status: 503, body: {} } : undefined))
    await send(webhook(id))
    for (let told = 0; told < 6; told += 1) {
      for (let passed = 0; passed < 600; passed += 10) {
        await station.core.fetching.idle()
        clock.advance(10 * second)
      }
      await send(webhook(id, { eventId: `again-${told}` }))
    }
    await station.core.fetching.idle()
    expect(uber.tokens()).toBeGreaterThan(60)
    expect(uber.tokens()).toBeLessThan(100)
  }, 60_000)
})

describe("an event's name", () => {
  it('that was used for another order before hides no order', async () => {
    const { uber, station, send, find, reads } = await withUber()
    uber.orders.set(readPath(idOf(901)), suite(901))
    await send(webhook(id, { eventId: 'same' }))
    await send(webhook(idOf(901), { eventId: 'same' }))
    await until(() => expect([find()?.status, find(idOf(901))?.status]).toEqual(['new', 'new']))
    // Of the same order it is a replay, and reads nothing again.
    await send(webhook(id, { eventId: 'same' }))
    await station.core.fetching.idle()
    expect(reads()).toBe(1)
    expect(station.store.orders.count()).toBe(2)
  })
})
