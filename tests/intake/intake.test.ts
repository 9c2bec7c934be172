import { describe, expect, it, vi } from 'vitest'
import { changesOfDetail } from '#shared/order/changes-in-history.ts'
import { totalCents } from '#shared/order/order.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { handClock, testCore } from '../support/core.ts'

describe('an order on its way in', () => {
  it('is on disk with everything DoorDash sent before it is answered 202 (R28)', async () => {
    const { post, store } = await testCore()
    const answer = await post(
      'orders',
      orderDelivery({
        id: 'a1',
        merchant_tip_amount: 300,
        order_special_instructions: 'Ring <b>twice</b> {{x}}',
      }),
    )
    expect(answer.status).toBe(202)
    const order = store.orders.findByPlatformId('doordash', 'a1')
    expect(order).toMatchObject({
      status: 'new',
      displayNumber: '5821',
      locationId: 'chez-loutre-centre',
      customerName: 'Nadia F.',
      subtotalCents: 3115,
      taxCents: 249,
      tipCents: 300,
      currency: 'CAD',
      customerNote: 'Ring <b>twice</b> {{x}}',
      cutlery: 'requested',
      fulfillment: 'dasher-delivery',
      estimatedPickupAt: Date.parse('2026-11-24T18:05:00Z'),
      ticketNumber: 1,
    })
    expect(order && totalCents(order)).toBe(3364)
    expect(order?.lines[0]?.options[0]?.options[0]?.name).toBe('Croutons')
    expect(order && store.history.of(order.id).map((entry) => entry.type)).toEqual(['received'])
  })

  it.each([
    [true, 'requested'],
    [false, 'declined'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ] as const)('reads the utensils choice %s as %s (R155, R156)', async (sent, cutlery) => {
    const { post, store } = await testCore()
    await post('orders', orderDelivery({ id: 'u1', is_plastic_ware_option_selected: sent }))
    expect(store.orders.findByPlatformId('doordash', 'u1')?.cutlery).toBe(cutlery)
  })

  it('keeps customer numbers beyond 2^53 digit by digit', async () => {
    const { post, store } = await testCore()
    const body = JSON.stringify(orderDelivery({ id: 'big', consumer: { id: 1, first_name: 'Ana' } })).replace(
      '"id":1,',
      '"id":9223372036854775807,',
    )
    expect((await post('orders', body)).status).toBe(202)
    expect(store.orders.findByPlatformId('doordash', 'big')?.customerId).toBe('9223372036854775807')
  })

  it('reads nested options under both spellings, extra and extras', async () => {
    const { post, store } = await testCore()
    const option = {
      name: 'Soup',
      price: 0,
      quantity: 1,
      extra: [{ name: 'Topping', options: [{ name: 'Croutons', price: 50, quantity: 2 }] }],
    }
    await post(
      'orders',
      orderDelivery({
        id: 'x1',
        categories: [
          {
            name: 'C',
            items: [{ name: 'Combo', price: 1, quantity: 2, extras: [{ name: 'Side', options: [option] }] }],
          },
        ],
      }),
    )
    expect(store.orders.findByPlatformId('doordash', 'x1')?.lines[0]?.options[0]?.options[0]).toMatchObject({
      name: 'Croutons',
      quantity: 2,
    })
  })

  it('is one order however often and however concurrently it is delivered', async () => {
    const { post, store } = await testCore()
    const delivery = orderDelivery({ id: 'dup' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => post('orders', delivery)))
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]))
    expect(new Set(answers.map((answer) => answer.body['merchant_supplied_id'])).size).toBe(1)
    expect(store.orders.count()).toBe(1)
  })

  it('with other content under the same id is recorded as a conflict and never a second order', async () => {
    const { post, store } = await testCore()
    await post('orders', orderDelivery({ id: 'c1', subtotal: 3115 }))
    expect((await post('orders', orderDelivery({ id: 'c1', subtotal: 9999 }))).status).toBe(202)
    const order = store.orders.findByPlatformId('doordash', 'c1')
    expect(order).toMatchObject({ subtotalCents: 3115, conflict: true })
    expect(store.orders.count()).toBe(1)
    expect(order && store.history.of(order.id).map((entry) => entry.type)).toContain('conflicted')
  })

  it('is accepted by the answer itself, 200, where the location accepts by itself (R26)', async () => {
    const { post, store, core } = await testCore()
    const location = core.locations.get('chez-loutre-centre')
    if (location) core.locations.save({ ...location, autoAccept: true })
    const answer = await post('orders', orderDelivery({ id: 'auto', estimated_pickup_time: null }))
    expect(answer).toMatchObject({ status: 200, body: { order_status: 'success' } })
    const order = store.orders.findByPlatformId('doordash', 'auto')
    expect(order).toMatchObject({ status: 'preparing', confirmation: 'confirmed', acknowledgedAt: null })
    expect(store.outbox.counts()).toEqual({ waiting: 0, gaveUp: 0 })
  })

  it('for a store nobody knows is answered 404 and kept with its body', async () => {
    const { post, store } = await testCore()
    const answer = await post('orders', orderDelivery({ store: { merchant_supplied_id: 'elsewhere' } }))
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'UNKNOWN_STORE' } } })
    expect(store.inbox.refused(5)[0]).toMatchObject({ code: 'UNKNOWN_STORE', status: 404 })
    expect(store.inbox.refused(5)[0]?.excerpt).toContain('elsewhere')
  })

  it('for a location that is not activated is refused and says why (R97)', async () => {
    const { post } = await testCore()
    const answer = await post(
      'orders',
      orderDelivery({ store: { merchant_supplied_id: 'chez-loutre-port' } }),
    )
    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'STORE_NOT_ACTIVE' } } })
  })

  it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'is kept without a pickup time that nobody can mean: %s',
    async (time) => {
      const { post, store } = await testCore()
      const body = orderDelivery({ id: 'w2', estimated_pickup_time: time, created_at: time })
      expect((await post('orders', body)).status).toBe(202)
      const order = store.orders.findByPlatformId('doordash', 'w2')
      expect(order).toMatchObject({ estimatedPickupAt: null })
      expect(order?.placedAt).toBe(order?.receivedAt)
      expect(order?.warnings.toSorted()).toEqual(['order.created_at', 'order.estimated_pickup_time'])
    },
  )

  it('is kept although an optional field cannot be read, and its history says which', async () => {
    const { post, store } = await testCore()
    expect(
      (await post('orders', orderDelivery({ id: 'w1', estimated_pickup_time: 'soon', experience: 7 })))
        .status,
    ).toBe(202)
    const order = store.orders.findByPlatformId('doordash', 'w1')
    expect(order?.warnings.toSorted()).toEqual(['order.estimated_pickup_time', 'order.experience'])
    expect(
      order && store.history.of(order.id).filter((entry) => entry.type === 'field-not-understood'),
    ).toHaveLength(2)
  })
})

describe('events that follow an order', () => {
  const dasher = (id: string, status: string, name = 'Luis') => ({
    event: { type: 'dasher_status_update', status: 'SUCCESS' },
    created_at: '2026-11-24T17:58:41.120331Z',
    delivery: {
      external_order_id: id,
      location_id: 'chez-loutre-centre',
      dasher_status: status,
      dasher: { first_name: name, last_name: 'P.', vehicle: { color: 'Blue', make: 'Honda' } },
    },
  })

  it('may come before their order: they are kept and applied when it comes', async () => {
    const { post, store } = await testCore()
    expect(
      (
        await post('order-cancel', {
          external_order_id: 'early',
          store: { merchant_supplied_id: 'chez-loutre-centre' },
          is_asap: true,
        })
      ).status,
    ).toBe(200)
    await post('orders', orderDelivery({ id: 'early' }))
    expect(store.orders.findByPlatformId('doordash', 'early')?.status).toBe('cancelled')
  })

  it('are forgotten after a month when their order never came; the delivery itself stays', async () => {
    const clock = handClock()
    const { core, store, post } = await testCore({ clock })
    await post('order-cancel', {
      external_order_id: 'never',
      store: { merchant_supplied_id: 'chez-loutre-centre' },
    })
    clock.advance(31 * 24 * 3_600_000)
    core.start()
    expect(store.parkedEvents.take('doordash', 'never')).toEqual([])
    expect(store.inbox.lastHeard('doordash')).not.toBeNull()
  })

  it('show an order accepted on the DoorDash tablet as accepted here, once (R26, R29)', async () => {
    const { post, store } = await testCore()
    await post('orders', orderDelivery({ id: 't1' }))
    await post('dasher-status', dasher('t1', 'dasher_confirmed'))
    const order = store.orders.findByPlatformId('doordash', 't1')
    expect(order).toMatchObject({
      status: 'preparing',
      confirmation: 'confirmed',
      dasher: { step: 'dasher_confirmed', name: 'Luis P.', vehicle: 'Blue Honda' },
    })
    expect(store.outbox.counts().waiting).toBe(0)
  })

  it('only move a dasher forward, whatever order they come in', async () => {
    const { post, store, core } = await testCore()
    await post('orders', orderDelivery({ id: 'd1' }))
    const id = store.orders.findByPlatformId('doordash', 'd1')?.id ?? ''
    core.book.apply(id, { type: 'accepted', prepMinutes: 10 }, { kind: 'staff' })
    await post('dasher-status', dasher('d1', 'arrived_at_store'))
    await post('dasher-status', dasher('d1', 'arriving_at_store'))
    expect(store.orders.find(id)?.dasher?.step).toBe('arrived_at_store')
    await post('dasher-status', dasher('d1', 'dasher_out_for_delivery'))
    expect(store.orders.find(id)?.status).toBe('picked_up')
    await post('dasher-status', dasher('d1', 'dropoff'))
    expect(store.orders.find(id)?.status).toBe('completed')
  })

  it('adjust the whole order and say so in its history', async () => {
    const { post, store, core } = await testCore()
    const delivery = orderDelivery({ id: 'adj' })
    await post('orders', delivery)
    const id = store.orders.findByPlatformId('doordash', 'adj')?.id ?? ''
    core.book.apply(id, { type: 'accepted', prepMinutes: 10 }, { kind: 'staff' })
    for (const [index, type] of ['OrderAdjust', 'OrderAdjustment'].entries()) {
      const answer = await post('orders', {
        event: { type, event_time: '2026-11-24T18:00:00Z' },
        order: { ...delivery.order, subtotal: 1000 + index },
        order_adjustment_metadata: {},
      })
      expect(answer.status).toBe(200)
      expect(store.orders.find(id)).toMatchObject({ subtotalCents: 1000 + index, revision: 2 + index })
    }
    expect(store.history.of(id).filter((entry) => entry.type === 'adjusted')).toHaveLength(2)
  })

  it('say in the history which dishes they changed, and who did it (B20)', async () => {
    const { post, store } = await testCore()
    const delivery = orderDelivery({ id: 'dishes' })
    await post('orders', delivery)
    const id = store.orders.findByPlatformId('doordash', 'dishes')?.id ?? ''
    const [first, ...others] = delivery.order.categories
    const more = { ...first, items: first?.items.map((item) => ({ ...item, quantity: item.quantity + 1 })) }
    await post('orders', {
      event: { type: 'OrderAdjust', event_time: '2026-11-24T18:00:00Z' },
      order: { ...delivery.order, categories: [more, ...others.slice(1)] },
      order_adjustment_metadata: {},
    })
    const entry = store.history.of(id).find(({ type }) => type === 'adjusted')
    const { added, removed } = changesOfDetail(entry?.detail ?? {})
    expect(entry?.actor).toEqual({ kind: 'platform' })
    expect(added).toEqual(first?.items.map(({ name }) => `1 × ${name}`))
    expect(removed).toEqual(others[0]?.items.map(({ name, quantity }) => `${quantity} × ${name}`))
  })
})

describe('time alone', () => {
  it('ends an order nobody answered within DoorDash’s eight minutes, and says so', async () => {
    const clock = handClock()
    const { post, store, core } = await testCore({ clock })
    await post('orders', orderDelivery({ id: 'late' }))
    core.start()
    clock.advance(8 * 60_000 + 6_000)
    await vi.waitFor(() =>
      expect(store.orders.findByPlatformId('doordash', 'late')).toMatchObject({
        status: 'failed',
        endingSeenAt: null,
        ending: { kind: 'not-answered-in-time' },
      }),
    )
  })

  it('goes on where the clock was set back, and does at once what a standstill made due', async () => {
    const clock = handClock()
    const { post, store, core } = await testCore({ clock })
    const endOf = (id: string) => store.orders.findByPlatformId('doordash', id)?.ending?.kind
    await post('orders', orderDelivery({ id: 'late' }))
    core.start()
    clock.set(-24 * 3_600_000)
    clock.advance(9 * 60_000)
    await vi.waitFor(() => expect(endOf('late')).toBe('not-answered-in-time'))
    await post('orders', orderDelivery({ id: 'later' }))
    clock.standStill(9 * 60_000)
    await vi.waitFor(() => expect(endOf('later')).toBe('not-answered-in-time'))
  })

  it('brings an accepted order for later from its shelf to the kitchen (B5)', async () => {
    const clock = handClock()
    const { post, store, core } = await testCore({ clock })
    await post(
      'orders',
      orderDelivery({
        id: 's1',
        is_scheduled: true,
        estimated_pickup_time: new Date(clock.now() + 3 * 3_600_000).toISOString(),
      }),
    )
    const id = store.orders.findByPlatformId('doordash', 's1')?.id ?? ''
    expect(store.orders.find(id)?.status).toBe('scheduled')
    core.book.apply(id, { type: 'accepted', prepMinutes: 20 }, { kind: 'staff' })
    expect(store.orders.find(id)?.status).toBe('scheduled')
    expect(store.printJobs.of(id)).toHaveLength(0)
    core.start()
    clock.advance(2 * 3_600_000 + 40 * 60_000 + 6_000)
    await vi.waitFor(() => expect(store.orders.find(id)?.status).toBe('preparing'))
    expect(store.printJobs.of(id)).toHaveLength(2)
  })
})
