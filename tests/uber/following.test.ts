import { describe, expect, it } from 'vitest'
import { handClock, testCore } from '../support/core.ts'
import { previous, suite } from './orders.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, webhook } from './webhooks.ts'

const id = '0f6c1d52-7b1e-4c86-a0b4-000000000900'
const path = readPath(id)

/** A station with Uber's side; `stands` says how the order stands there from now on. */
async function withUber() {
  const uber = await uberServer()
  // Near Uber's own clock, which its answers say.
  const clock = handClock(Date.now())
  const station = await testCore({ uber: uber.access, clock })
  const find = () => station.store.orders.findByPlatformId('uber-eats', id)
  return {
    uber,
    station,
    clock,
    stands: (state: Record<string, unknown>) => uber.orders.set(path, suite(900, state)),
    tell: (type: string, meta: object = {}) => deliver(station.url, webhook(id, { type, meta })),
    courier: () =>
      deliver(
        station.url,
        webhook(id, {
          type: 'delivery.state_changed',
          meta: { resource_id: null, order_id: id, status: 'EN_ROUTE_TO_PICKUP' },
        }),
      ),
    find,
    arrived: () => until(() => expect(find()).toBeDefined()),
    reads: () => uber.asked.filter((asked) => asked.path === path).length,
    history: () => station.store.history.of(find()?.id ?? '').map(({ type }) => type),
  }
}

describe('a courier on the way to an order that nobody accepted', () => {
  it('leads to a read, and the order still waits where Uber says that it does', async () => {
    const { station, stands, tell, courier, find, arrived, reads, history } = await withUber()
    stands({ state: 'OFFERED' })
    await tell('orders.notification')
    await arrived()
    await courier()
    await until(() => expect(reads()).toBe(2))
    await station.core.fetching.idle()
    expect([find()?.status, find()?.confirmation]).toEqual(['new', 'open'])
    expect(history()).not.toContain('accepted-elsewhere')
  })

  it('leaves it waiting where he was told of before the order', async () => {
    const { station, stands, tell, courier, find, arrived, history } = await withUber()
    stands({ state: 'OFFERED' })
    await courier()
    await tell('orders.notification')
    await arrived()
    await station.core.fetching.idle()
    expect([find()?.status, find()?.confirmation]).toEqual(['new', 'open'])
    expect(history()).not.toContain('accepted-elsewhere')
  })

  it('leads to a read where nobody told of the order: it is on the board, with him', async () => {
    const { stands, courier, find, arrived, history } = await withUber()
    stands({ state: 'ACCEPTED' })
    await courier()
    await arrived()
    await until(() =>
      expect([find()?.status, find()?.dasher?.step]).toEqual(['preparing', 'arriving_at_store']),
    )
    expect(history()).toContain('accepted-elsewhere')
  })

  it('rings where nobody told of the order and it cannot be read', async () => {
    const { station, clock, courier } = await withUber()
    await courier()
    await station.core.fetching.idle()
    clock.advance(10_000)
    await until(() =>
      expect(station.core.refusedOrders.state().open).toMatchObject([{ code: 'NOT_FETCHED' }]),
    )
  })

  it('to a store that is not ours is kept for its order, which is not read', async () => {
    const { uber, station } = await withUber()
    const meta = { resource_id: null, order_id: id, user_id: null, store_id: 'not-ours' }
    const type = 'delivery.state_changed'
    await deliver(station.url, webhook(id, { type, meta: { ...meta, status: 'EN_ROUTE_TO_PICKUP' } }))
    await station.core.fetching.idle()
    expect(uber.asked).toEqual([])
    expect(station.store.parkedEvents.take('uber-eats', id)).toHaveLength(1)
  })

  it('shows it as accepted elsewhere once the read says so (R26)', async () => {
    const { stands, tell, courier, find, arrived, history } = await withUber()
    stands({ state: 'OFFERED' })
    await tell('orders.notification')
    await arrived()
    stands({ state: 'ACCEPTED', deliveries: [{ id: 'd-1', status: 'EN_ROUTE_TO_PICKUP' }] })
    await courier()
    await until(() => expect([find()?.status, find()?.confirmation]).toEqual(['preparing', 'confirmed']))
    expect(history()).toContain('accepted-elsewhere')
    expect(find()?.dasher?.step).toBe('arriving_at_store')
  })
})

describe('an end that Uber tells', () => {
  const timedOut = { state: 'FAILED', failure_info: { reason: 'ACCEPT_TIMED_OUT' } }

  it('because nobody answered in time is shown at once, and as that once it was read', async () => {
    const { station, uber, stands, tell, find, arrived, reads } = await withUber()
    stands({ state: 'OFFERED' })
    await tell('orders.notification')
    await arrived()
    await station.core.fetching.idle()
    let answer = () => {}
    const held = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)))
    uber.answerInstead((asked) => (asked.path === path ? held : undefined))
    stands(timedOut)
    await tell('orders.failure')
    expect(find()?.status).toBe('cancelled')
    answer()
    await until(() => expect(find()?.ending?.kind).toBe('not-answered-in-time'))
    expect([find()?.status, find()?.confirmation, find()?.endingSeenAt]).toEqual(['failed', 'too-late', null])
    expect(reads()).toBe(2)
  })

  it('before the order itself says the same', async () => {
    const { stands, tell, find } = await withUber()
    stands(timedOut)
    await tell('orders.failure')
    await tell('orders.notification')
    await until(() => expect(find()?.ending?.kind).toBe('not-answered-in-time'))
  })

  it('because somebody cancelled it stays a cancellation', async () => {
    const { station, stands, tell, find, arrived, reads } = await withUber()
    stands({ state: 'OFFERED' })
    await tell('orders.notification')
    await arrived()
    stands({ state: 'FAILED', failure_info: { reason: 'CANCELED' } })
    await tell('orders.failure')
    await until(() => expect(reads()).toBe(2))
    await station.core.fetching.idle()
    expect([find()?.status, find()?.ending?.kind]).toEqual(['cancelled', 'cancelled'])
  })
})

describe('an acceptance that Uber answers with 409', () => {
  /** Accepted here although Uber has it as `stands` already; `before` answers the first tries. */
  async function acceptedLate(stands: (ours: string) => Record<string, unknown>, before: number[] = []) {
    const around = await withUber()
    const { uber, station, find, arrived } = around
    around.stands({ state: 'OFFERED' })
    await around.tell('orders.notification')
    await arrived()
    const statuses = [...before]
    uber.answerInstead((asked) =>
      asked.path.endsWith('/accept') ? { status: statuses.shift() ?? 409, body: {} } : undefined,
    )
    const ours = find()?.id ?? ''
    around.stands({ state: 'ACCEPTED', ...stands(ours) })
    station.core.book.apply(ours, { type: 'accepted', prepMinutes: 15 }, { kind: 'staff' })
    return { ...around, posted: (action: string) => uber.asked.filter(({ path: to }) => to.endsWith(action)) }
  }

  it.each([
    ['no id', {}],
    ["another's id", { external_id: 'tablet-1' }],
  ])(
    'was made elsewhere where the order has %s, and hears the ready time for itself (R26)',
    async (_, ids) => {
      const { find, history, posted } = await acceptedLate(() => ids)
      await until(() => expect(posted('/update-ready-time')).toHaveLength(1))
      expect([find()?.status, find()?.confirmation]).toEqual(['preparing', 'confirmed'])
      expect(history()).toContain('accepted-elsewhere')
      expect(history()).not.toContain('confirm-taken')
      expect(posted('/update-ready-time')).toMatchObject([
        { body: { ready_for_pickup_time: new Date(find()?.readyBy ?? 0).toISOString() } },
      ])
    },
  )

  it('is ours where the order has our id', async () => {
    const { find, history } = await acceptedLate((ours) => ({ external_id: ours }))
    await until(() => expect(find()?.confirmation).toBe('confirmed'))
    expect(history()).toContain('confirm-taken')
    expect(history()).not.toContain('accepted-elsewhere')
  })

  it('is ours where an earlier try may have been heard, and nobody left an id', async () => {
    const { station, clock, find, history, posted } = await acceptedLate(() => ({}), [502])
    await until(() => expect(posted('/accept')).toHaveLength(1))
    await station.core.outbox.idle()
    clock.advance(60_000)
    await until(() => expect(find()?.confirmation).toBe('confirmed'))
    expect(history()).not.toContain('accepted-elsewhere')
  })
})

describe('a signed webhook', () => {
  it.each([
    ['a number as its event', { event_id: 17 }],
    ['an address that is none', { resource_href: 42 }],
    ['words about itself that are none', { webhook_meta: 'x', perform_refresh_menu: 'yes' }],
    ['a number as its store', { meta: { resource_id: id, user_id: 7, status: {} } }],
  ])('with %s is read all the same', async (_, odd) => {
    const { station, stands, arrived } = await withUber()
    stands({ state: 'OFFERED' })
    await deliver(station.url, { ...webhook(id), ...odd })
    await arrived()
    expect(station.store.inbox.refused(10)).toEqual([])
  })

  it('of a kind nobody can read is kept with the order it claims to be about', async () => {
    const { station } = await withUber()
    await deliver(station.url, { ...webhook(id), event_type: 3 })
    expect(station.store.inbox.refused(10)).toMatchObject([{ platformOrderId: id }])
  })
})

it.each([
  ['suite', suite(900, {}, { order_total: { gross: { amount_e5: -3_013_000 } } })],
  ['previous', previous(900, {}, { total: { amount: -1674, currency_code: 'USD' } })],
] as const)('an order whose total is below zero is held for a person (%s)', async (way, body) => {
  const { uber, station, find } = await withUber()
  uber.orders.set(readPath(id, way), body)
  await deliver(station.url, webhook(id, { way }))
  await until(() => expect(station.core.refusedOrders.state().count).toBe(1))
  expect(find()).toBeUndefined()
  expect(station.store.inbox.refused(10)).toMatchObject([{ platformOrderId: id, code: 'NEGATIVE_TOTAL' }])
})
