import { describe, expect, it } from 'vitest'
import type { CourierStep } from '#sandbox/world/uber-states.ts'
import { lineKeys } from '#shared/order/line-keys.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import { until } from './uber-server.ts'
import { centre, done, withUberSandbox } from './uber-sandbox.ts'

const staff = { kind: 'staff' } as const
const accepted: OrderEvent = { type: 'accepted', prepMinutes: 15 }

/** A station with one order of either generation on its board, placed at Uber's side of the sandbox. */
async function withOrder(way: 'suite' | 'previous' = 'suite', more: object = {}) {
  const around = await withUberSandbox()
  const { station } = around
  const id = await around.place(way, more)
  const current = () => station.store.orders.findByPlatformId('uber-eats', id)
  await until(() => expect(current()).toBeDefined())
  const order = () => {
    const found = current()
    if (!found) throw new Error('the order is gone')
    return found
  }
  return {
    ...around,
    id,
    order,
    apply: (event: OrderEvent) => station.core.book.apply(order().id, event, staff),
    /** Uber's id of its line with this dish. */
    lineOf: (title: string) =>
      around.uber
        .order(id)
        ?.carts.flatMap((cart) => cart.lines)
        .find((line) => line.title === title)?.lineId ?? '',
  }
}

describe('an order of Uber Eats is answered', () => {
  it('by a call with the time the food is ready, and only its answer confirms it', async () => {
    const { apply, order, told } = await withOrder()
    apply(accepted)
    expect(order().confirmation).toBe('sending')
    await until(() => expect(order().confirmation).toBe('confirmed'))
    expect(told('/accept')).toMatchObject([
      {
        path: `/v1/delivery/order/${order().platformOrderId}/accept`,
        body: {
          external_reference_id: order().id,
          ready_for_pickup_time: new Date(order().readyBy ?? 0).toISOString(),
        },
      },
    ])
  })

  it('in the words of the generation before', async () => {
    const { apply, order, told } = await withOrder('previous')
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    expect(told('/accept_pos_order')).toMatchObject([
      { body: { pickup_time: Math.round((order().readyBy ?? 0) / 1000), external_reference_id: order().id } },
    ])
  })

  it.each([
    ['ACCEPTED', 'confirmed', 'preparing'],
    ['FAILED', 'too-late', 'failed'],
  ] as const)(
    'where Uber says 409 and it is %s there, it is %s here',
    async (state, confirmation, status) => {
      const { apply, order, id, uber, silence } = await withOrder()
      silence()
      await done(state === 'ACCEPTED' ? uber.acceptOnTablet(id) : uber.cancel(id))
      apply(accepted)
      await until(() => expect([order().confirmation, order().status]).toEqual([confirmation, status]))
    },
  )

  it('with another time once it is accepted, and with its being ready', async () => {
    const { apply, order, told } = await withOrder()
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    apply({ type: 'delayed', minutes: 5 })
    await until(() =>
      expect(told('/update-ready-time')).toMatchObject([
        { body: { ready_for_pickup_time: new Date(order().readyBy ?? 0).toISOString() } },
      ]),
    )
  })

  it.each([
    [
      'suite',
      '/deny',
      {
        deny_reason: {
          type: 'ITEM_ISSUE',
          item_metadata: { invalid_item: [{ id: 'itm-grilled-cheese', type: 'OUT_OF_ITEM' }] },
        },
      },
    ],
    [
      'previous',
      '/deny_pos_order',
      { reason: { code: 'ITEM_AVAILABILITY', out_of_stock_items: ['itm-grilled-cheese'] } },
    ],
  ] as const)('with a refusal in its own words (%s)', async (way, action, body) => {
    const { apply, order, station, told } = await withOrder(way)
    apply({ type: 'refused', reason: 'item-out-of-stock', itemId: 'itm-grilled-cheese', details: null })
    const entry = station.store.outbox.of(order().id).at(-1)
    // What can still be taken back is not sent yet.
    expect(told(action)).toEqual([])
    station.store.outbox.retryNow(Date.now())
    if (entry) await station.core.outbox.now({ id: entry.id, key: order().id, at: 0 })
    expect(told(action)).toMatchObject([{ body }])
  })

  it('is taken as accepted elsewhere where somebody did so on its tablet (R26)', async () => {
    const { station, uber, id, order } = await withOrder()
    await done(uber.acceptOnTablet(id))
    await done(uber.tellAgain(id))
    await until(() => expect([order().status, order().confirmation]).toEqual(['preparing', 'confirmed']))
    expect(station.store.history.of(order().id).map(({ type }) => type)).toContain('accepted-elsewhere')
  })

  it('that can no longer be refused, because it was accepted on the tablet, is looked at and comes back', async () => {
    const { station, uber, id, order, apply } = await withOrder()
    apply({ type: 'refused', reason: 'too-busy', itemId: null, details: null })
    await done(uber.acceptOnTablet(id))
    const entry = station.store.outbox.of(order().id).at(-1)
    if (entry) await station.core.outbox.now({ id: entry.id, key: order().id, at: 0 })
    await until(() => expect(order().status).toBe('preparing'))
  })

  it('is looked at after a refusal, which is not always its end', async () => {
    const { station, uber, id, order, apply } = await withOrder()
    apply({ type: 'refused', reason: 'too-busy', itemId: null, details: null })
    const entry = station.store.outbox.of(order().id).at(-1)
    if (entry) await station.core.outbox.now({ id: entry.id, key: order().id, at: 0 })
    expect(uber.order(id)?.failure?.reason).toBe('POS_DENIED')
    await done(uber.acceptOnTablet(id))
    await done(uber.tellAgain(id))
    await until(() => expect(order().status).toBe('preparing'))
  })

  it('comes back where a refused order is accepted on its tablet all the same', async () => {
    const { station, uber, id, order, apply } = await withOrder()
    apply({ type: 'refused', reason: 'too-busy', itemId: null, details: null })
    await done(uber.acceptOnTablet(id))
    await done(uber.tellAgain(id))
    await until(() => expect(order().status).toBe('preparing'))
    expect(station.store.outbox.of(order().id)).toMatchObject([
      { command: { kind: 'refuse' }, state: 'withdrawn' },
    ])
  })
})

describe('an accepted order of Uber Eats', () => {
  it('follows its courier and ends with him', async () => {
    const { uber, id, order, apply } = await withOrder()
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    const moved = (step: CourierStep) => done(uber.moveCourier(id, step))
    await moved('SCHEDULED')
    expect(order().dasher).toBeNull()
    await moved('ARRIVED_AT_PICKUP')
    expect(order().dasher?.step).toBe('arrived_at_store')
    await moved('EN_ROUTE_TO_PICKUP')
    expect(order().dasher?.step).toBe('arrived_at_store')
    await moved('EN_ROUTE_TO_DROPOFF')
    expect(order().status).toBe('picked_up')
    await moved('COMPLETED')
    expect(order().status).toBe('completed')
  })

  it('for later comes due: it rings under New with a time of its own', async () => {
    const { station, id, order, uber } = await withOrder('suite', { scheduled: true, pickupInMinutes: 240 })
    expect(order().status).toBe('scheduled')
    const before = Date.now()
    await done(uber.comeDue(id))
    await until(() => expect(order().status).toBe('new'))
    expect(order().confirmBy).toBeGreaterThan(before + 10 * 60_000)
    expect(station.store.orders.count()).toBe(1)
  })

  it('of which a dish is out has its customer asked, and is read again with the answer', async () => {
    const { uber, id, order, apply, told, lineOf } = await withOrder()
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    const line = lineKeys(order().lines)[1] ?? ''
    const soup = lineOf('Soup')
    apply({ type: 'item-out', line, quantity: 0, substitute: null })
    await until(() =>
      expect(told('/resolve-fulfillment-issues')).toMatchObject([
        {
          path: `/v1/delivery/order/${id}/resolve-fulfillment-issues`,
          body: {
            fulfillment_issues: [
              { issue_type: 'OUT_OF_ITEM', action_type: 'ASK_CUSTOMER', item: { cart_item_id: soup } },
            ],
          },
        },
      ]),
    )
    expect(order().asked).toHaveLength(1)
    // The customer does without it.
    await done(uber.answerMissing(id))
    await until(() => expect([order().revision, order().asked ?? []]).toEqual([2, []]))
    expect(order().lines.map(({ name }) => name)).toEqual(['Grilled Cheese'])
  })

  it('whose customer was asked is looked at later too, where it waits for another read at that moment', async () => {
    const { station, uber, id, order, apply } = await withOrder()
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    await station.core.fetching.idle()
    station.store.orderFetches.again('uber-eats', id, Date.now(), 60_000)
    apply({ type: 'item-out', line: lineKeys(order().lines)[1] ?? '', quantity: 0, substitute: null })
    await until(() =>
      expect(station.store.outbox.of(order().id).filter(({ state }) => state === 'waiting')).toEqual([]),
    )
    // It is read for another reason, before the customer has said anything.
    await done(uber.edit(id))
    await until(() => expect(order().revision).toBe(2))
    await until(() =>
      expect(station.store.orderFetches.waiting()[0]?.at).toBeGreaterThan(Date.now() + 240_000),
    )
  })

  it('whose customer cannot be asked is read again at once', async () => {
    const { sandbox, silence, uber, id, order, apply, lineOf } = await withOrder()
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    sandbox.control.stageFault({
      kind: 'api-answer',
      at: `POST /uber/v1/delivery/order/${id}/resolve-fulfillment-issues`,
      body: { should_wait_for_customer_response: false },
    })
    silence()
    await done(uber.edit(id, [{ lineId: lineOf('Soup'), quantity: 0 }]))
    apply({ type: 'item-out', line: lineKeys(order().lines)[1] ?? '', quantity: 0, substitute: null })
    await until(() => expect(order().lines.map(({ name }) => name)).toEqual(['Grilled Cheese']))
  })

  it('on the older interface says that its customer has to be called', async () => {
    const { station, order, apply } = await withOrder('previous')
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    apply({ type: 'item-out', line: lineKeys(order().lines)[1] ?? '', quantity: 0, substitute: null })
    await until(() => {
      const { why, error } = station.core.view(order()).sendProblem ?? {}
      expect([why, error]).toEqual(['channel-trouble', expect.stringContaining('Call them')])
    })
  })

  it('that is ready is told once it cannot be taken back', async () => {
    const { station, order, apply, told } = await withOrder()
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    apply({ type: 'readied' })
    const entry = station.store.outbox.of(order().id).at(-1)
    if (entry) await station.core.outbox.now({ id: entry.id, key: order().id, at: 0 })
    expect(told('/ready')).toMatchObject([{ body: {} }])
  })

  it.each([
    ['suite', { cancellation_reason: { type: 'KITCHEN_CLOSED', info: 'no gas' } }],
    ['previous', { reason: 'KITCHEN_CLOSED', details: 'no gas' }],
  ] as const)('is cancelled in the words of its generation (%s)', async (way, body) => {
    const { order, apply, told } = await withOrder(way)
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    apply({ type: 'cancelled-by-merchant', reason: 'STORE_CLOSED', details: 'no gas' })
    await until(() => expect(told('/cancel')).toMatchObject([{ body }]))
    expect(order().status).toBe('cancelled')
  })

  it('on the shelf goes to the kitchen when its courier is near (orders.release)', async () => {
    const { uber, id, order, apply } = await withOrder('suite', { scheduled: true, pickupInMinutes: 360 })
    apply(accepted)
    await until(() => expect([order().status, order().confirmation]).toEqual(['scheduled', 'confirmed']))
    const release = () =>
      uber.tell({ eventType: 'orders.release', store: centre, fields: { meta: { resource_id: id } } })
    await release()
    expect(order().status).toBe('preparing')
    await release()
    expect(order().status).toBe('preparing')
  })

  it('that the customer changed has to be read again by the kitchen', async () => {
    const { station, uber, id, order, apply } = await withOrder()
    apply(accepted)
    await until(() => expect(order().confirmation).toBe('confirmed'))
    await done(uber.edit(id))
    await until(() => expect([order().revision, order().unseen]).toEqual([2, ['changed']]))
    const entry = station.store.history.of(order().id).find(({ type }) => type === 'adjusted')
    expect(entry?.actor).toMatchObject({ kind: 'platform' })
  })
})
