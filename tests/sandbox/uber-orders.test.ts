import { describe, expect, it, test } from 'vitest'
import { uberPresets } from '#sandbox/world/uber-presets.ts'
import { centre, setUberStage, settled, toldOf, uberClient } from './uber-client.ts'

/** What was parsed, as it came. */
type Json = ReturnType<typeof JSON.parse>

describe('an order of Uber Eats', () => {
  it('is pointed to, and read whole only by who asks for its parts', async () => {
    const { uber, client, intake } = await setUberStage()
    const order = await settled(uber.place({ preset: 'notes' }))
    expect(toldOf({ intake })).toMatchObject([
      {
        event_type: 'orders.notification',
        meta: { resource_id: order.id, status: 'pos' },
        resource_href: `https://api.uber.com/v1/delivery/order/${order.id}`,
      },
    ])
    const whole = (await client.read(order.id)).body as Json
    expect(whole['order']).toMatchObject({
      id: order.id,
      display_id: order.id.slice(-5).toUpperCase(),
      state: 'OFFERED',
      status: 'ACTIVE',
      payment: { payment_detail: { order_total: { gross: { amount_e5: order.totalCents * 1_000 } } } },
    })
    expect(whole['order'].carts[0].items.length).toBe(order.carts[0]?.lines.length)
    const bare = (await client.read(order.id, '')).body as Json
    for (const part of ['carts', 'deliveries', 'payment']) expect(bare['order']).not.toHaveProperty(part)
  })

  it('of the generation before is told of and read by its own path alone, in cents', async () => {
    const { uber, client, intake } = await setUberStage()
    const order = await settled(uber.place({ preset: 'self-delivery', generation: 'previous' }))
    expect(toldOf({ intake })[0]?.['resource_href']).toContain(`/v2/eats/order/${order.id}`)
    expect((await client.read(order.id)).status).toBe(404)
    expect((await client.send('GET', `/v2/eats/order/${order.id}`)).body).toMatchObject({
      id: order.id,
      current_state: 'CREATED',
      type: 'DELIVERY_BY_RESTAURANT',
      payment: { charges: { total: { amount: order.totalCents } } },
    })
  })

  it.each(uberPresets.flatMap((preset) => [[preset, 'suite'] as const, [preset, 'previous'] as const]))(
    'of the kind %s (%s) states the total of its parts',
    async (preset, generation) => {
      const { uber, client } = await setUberStage()
      const order = await settled(uber.place({ preset, generation }))
      const path =
        generation === 'suite'
          ? `/v1/delivery/order/${order.id}?expand=payment`
          : `/v2/eats/order/${order.id}`
      const body = (await client.send('GET', path)).body as Json
      const amount = (money: Json) => Math.abs(money?.['amount_e5'] ?? (money?.['amount'] ?? 0) * 1_000)
      if (generation === 'suite') {
        const { item_charges, order_total, fees, tips, promotions } = body['order'].payment.payment_detail
        expect(amount(order_total.gross)).toBe(
          amount(item_charges.total.net) +
            amount(order_total.tax) +
            amount(fees?.total.gross) +
            amount(tips.total.gross) -
            amount(promotions?.total.gross),
        )
        const rows = item_charges.price_breakdown as Json[]
        expect(rows.reduce((sum, row) => sum + row['total'].net.amount_e5, 0)).toBe(
          amount(item_charges.total.net),
        )
      } else {
        const { total, sub_total, tax, total_fee, tip, total_promo_applied } = body['payment'].charges
        expect(amount(total)).toBe(
          amount(sub_total) + amount(tax) + amount(total_fee) + amount(tip) - amount(total_promo_applied),
        )
      }
    },
  )

  it.each([
    ['utensils-yes', true],
    ['utensils-no', false],
    ['utensils-absent', undefined],
  ] as const)('says of utensils what the customer did (%s)', async (preset, said) => {
    const { uber, client } = await setUberStage()
    const order = await settled(uber.place({ preset }))
    const { order: read } = (await client.read(order.id)).body as Json
    expect(read.carts[0].include_single_use_items).toBe(said)
    const other = await settled(uber.place({ preset, generation: 'previous' }))
    const { body } = await client.send('GET', `/v2/eats/order/${other.id}`)
    expect((body as Json)['packaging']).toEqual({ disposable_items: { should_include: said ?? null } })
  })

  it('has what DoorDash’s never have: structured allergies, removed defaults, two carts, a table', async () => {
    const { uber, client } = await setUberStage()
    const read = async (preset: (typeof uberPresets)[number]) => {
      const { id } = await settled(uber.place({ preset }))
      return ((await client.read(id)).body as Json)['order']
    }
    expect((await read('structured-allergy'))['carts'][0].items[0].customer_request.allergy).toMatchObject({
      allergens: ['PEANUTS', 'SHELLFISH'],
    })
    const [line] = (await read('removed-default'))['carts'][0].items
    expect(line.selected_modifier_groups.at(-1)).toMatchObject({
      selected_items: null,
      removed_items: [{ title: 'Oignons' }],
    })
    expect((await read('two-carts'))['carts']).toMatchObject([
      { include_single_use_items: false },
      { include_single_use_items: true },
    ])
    expect(await read('dine-in')).toMatchObject({ fulfillment_type: 'DINE_IN' })
    const group = await read('group')
    const people = new Set((group['customers'] as Json[]).map((one) => one['id']))
    expect((group['carts'][0].items as Json[]).every((item) => people.has(item['customer_id']))).toBe(true)
  })

  it('is not ours where the store is not active, and needs a token with the scope', async () => {
    const { sandbox, uber, client } = await setUberStage()
    const { id } = await settled(uber.place())
    expect((await client.read('unknown')).status).toBe(404)
    const small = await uberClient(sandbox, 'eats.store')
    expect(await small.read(id)).toMatchObject({ status: 403, body: { code: 'user_not_allowed' } })
    expect((await fetch(`${sandbox.uberAccess.apiBaseUrl}/v1/delivery/order/${id}`)).status).toBe(401)
    sandbox.onboarding.changeUber(centre, { status: 'NOT_ACTIVATED' })
    expect(await client.read(id)).toMatchObject({ status: 403, body: { code: 'user_not_allowed' } })
    expect(uber.place()).toMatchObject({ ok: false, refusal: 'store-paused' })
  })
})

describe('answering', () => {
  it('accepts once: a second answer, or one after the tablet, is a conflict', async () => {
    const { uber, client, clock } = await setUberStage()
    const [first, second] = [await settled(uber.place()), await settled(uber.place())]
    const ready_for_pickup_time = new Date(clock.now() + 900_000).toISOString()
    const accepting = { ready_for_pickup_time, external_reference_id: 'OM-1' }
    expect((await client.tell(first.id, 'accept', accepting)).status).toBe(200)
    expect(uber.order(first.id)).toMatchObject({
      state: 'ACCEPTED',
      acceptedBy: 'app',
      externalId: 'OM-1',
      readyFor: Date.parse(ready_for_pickup_time),
    })
    expect(await client.tell(first.id, 'accept', accepting)).toMatchObject({
      status: 409,
      body: { code: 'resource_status_conflict' },
    })
    await settled(uber.acceptOnTablet(second.id))
    expect((await client.tell(second.id, 'accept', accepting)).status).toBe(409)
    expect(((await client.read(second.id)).body as Json)['order']).toMatchObject({ state: 'ACCEPTED' })
  })

  it('refuses a time that has passed, and words that are none of Uber’s', async () => {
    const { uber, client, clock } = await setUberStage()
    const { id } = await settled(uber.place())
    const past = { ready_for_pickup_time: new Date(clock.now() - 1).toISOString() }
    expect(await client.tell(id, 'accept', past)).toMatchObject({
      status: 400,
      body: { code: 'validation_failed' },
    })
    expect((await client.tell(id, 'deny', { deny_reason: { type: 'TOO_LATE' } })).status).toBe(400)
    expect((await client.tell(id, 'deny', {})).status).toBe(400)
    expect(uber.order(id)?.state).toBe('OFFERED')
  })

  it('denies: over at once, unless somebody accepts on the tablet before its time is over', async () => {
    const { uber, client, clock } = await setUberStage()
    const [one, other] = [await settled(uber.place()), await settled(uber.place())]
    for (const { id } of [one, other])
      expect(
        (await client.tell(id, 'deny', { deny_reason: { type: 'CAPACITY', info: 'Full' } })).status,
      ).toBe(200)
    expect(uber.order(one.id)).toMatchObject({ state: 'FAILED', failure: { reason: 'POS_DENIED' } })
    expect(await settled(uber.acceptOnTablet(one.id))).toMatchObject({ state: 'ACCEPTED' })
    clock.advance(690_000)
    expect(uber.acceptOnTablet(other.id)).toMatchObject({ ok: false, refusal: 'not-possible' })
  })

  it('in the words of the generation before', async () => {
    const { uber, client, clock } = await setUberStage()
    const place = () => uber.place({ generation: 'previous' })
    const [one, other] = [await settled(place()), await settled(place())]
    const at = (id: string, action: string, body: unknown) =>
      client.send('POST', `/v1/eats/orders/${id}/${action}`, body)
    const accepting = {
      reason: 'ok',
      pickup_time: Math.floor(clock.now() / 1_000) + 900,
      external_reference_id: 'OM-2',
    }
    expect(await at(one.id, 'accept_pos_order', accepting)).toEqual({ status: 204, body: null })
    expect((await at(one.id, 'accept_pos_order', accepting)).status).toBe(409)
    expect((await at(other.id, 'deny_pos_order', { reason: { code: 'ITEM_AVAILABILITY' } })).status).toBe(204)
    expect((await at(one.id, 'cancel', { reason: 'OUT_OF_ITEMS' })).status).toBe(204)
    expect((await at(one.id, 'cancel', { reason: 'OUT_OF_ITEMS' })).status).toBe(404)
    expect([uber.order(one.id)?.failure?.party, uber.order(other.id)?.failure?.reason]).toEqual([
      'MERCHANT',
      'POS_DENIED',
    ])
    expect((await client.tell(one.id, 'accept', {})).status).toBe(404)
  })

  it('says when the food is ready, or later than that, and cancels what was accepted', async () => {
    const { uber, client, clock } = await setUberStage()
    const { id } = await settled(uber.place())
    const time = (ms: number) => ({ ready_for_pickup_time: new Date(clock.now() + ms).toISOString() })
    expect((await client.tell(id, 'ready')).status).toBe(409)
    await client.tell(id, 'accept')
    expect((await client.tell(id, 'update-ready-time', time(1_200_000))).status).toBe(200)
    expect((await client.tell(id, 'update-ready-time', time(-1))).status).toBe(400)
    expect((await client.tell(id, 'ready')).status).toBe(200)
    expect((await client.tell(id, 'update-ready-time', time(1_200_000))).status).toBe(409)
    expect(uber.order(id)).toMatchObject({ readyAt: clock.now() })
    const cancelling = { cancellation_reason: { type: 'KITCHEN_CLOSED', info: 'Fire' } }
    expect((await client.tell(id, 'cancel', cancelling)).status).toBe(204)
    expect(uber.order(id)).toMatchObject({
      state: 'FAILED',
      failure: { reason: 'CANCELED', party: 'MERCHANT' },
    })
  })

  it('asks the customer about what is out: he goes without it, and the lines have other ids', async () => {
    const { uber, client, clock, intake } = await setUberStage()
    const order = await settled(uber.place({ preset: 'group' }))
    const lines = order.carts.flatMap((cart) => cart.lines)
    await client.tell(order.id, 'accept')
    const issue = {
      issue_type: 'OUT_OF_ITEM',
      action_type: 'ASK_CUSTOMER',
      item: { cart_item_id: lines[0]?.lineId },
    }
    expect(
      await client.tell(order.id, 'resolve-fulfillment-issues', { fulfillment_issues: [issue] }),
    ).toEqual({
      status: 200,
      body: { should_wait_for_customer_response: true },
    })
    expect(((await client.read(order.id)).body as Json)['order'].preparation_status).toBe(
      'OUT_OF_ITEM_PENDING_CUSTOMER_RESPONSE',
    )
    while (uber.order(order.id)?.isAsking) clock.advance(1_000)
    await intake.hears('uber-eats', 2)
    expect(toldOf({ intake })[1]).toMatchObject({ event_type: 'order.fulfillment_issues.resolved' })
    const left = uber.order(order.id)?.carts.flatMap((cart) => cart.lines) ?? []
    expect(left.map(({ title }) => title)).toEqual(lines.slice(1).map(({ title }) => title))
    expect(left.filter((line) => lines.some(({ lineId }) => lineId === line.lineId))).toEqual([])
  })

  it('adjusts the price by fifty at most', async () => {
    const { uber, client } = await setUberStage()
    const { id, subtotalCents } = await settled(uber.place())
    await client.tell(id, 'accept')
    const by = (amount_e5: number) => client.tell(id, 'adjust-price', { amount_e5, reason: 'BIGGER_SIZE' })
    expect((await by(5_001_000)).status).toBe(400)
    expect((await by(250_000)).status).toBe(200)
    expect(uber.order(id)?.subtotalCents).toBe(subtotalCents + 250)
  })
})

describe('what time does', () => {
  it('a robot calls after 90 seconds, and after 11 and a half minutes the order is over', async () => {
    const { uber, clock, intake } = await setUberStage()
    const { id, placedAt } = await settled(uber.place())
    clock.advance(89_999)
    expect(uber.order(id)?.calledAt).toBeNull()
    clock.advance(1)
    expect(uber.order(id)?.calledAt).toBe(placedAt + 90_000)
    clock.advance(599_999)
    expect(uber.order(id)?.state).toBe('OFFERED')
    clock.advance(1)
    expect(uber.order(id)).toMatchObject({ state: 'FAILED', failure: { reason: 'ACCEPT_TIMED_OUT' } })
    await intake.hears('uber-eats', 2)
    expect(toldOf({ intake })[1]).toMatchObject({ event_type: 'orders.failure', meta: { resource_id: id } })
  })

  it('one for later is told of twice, and is to be accepted when it is due', async () => {
    const { uber, client, clock, intake } = await setUberStage()
    const order = await settled(uber.place({ preset: 'scheduled' }))
    expect(toldOf({ intake })[0]).toMatchObject({ event_type: 'orders.scheduled.notification' })
    expect(((await client.read(order.id)).body as Json)['order'].status).toBe('SCHEDULED')
    expect((await client.tell(order.id, 'accept')).status).toBe(200)
    clock.advance((order.dueAt ?? 0) - clock.now())
    await intake.hears('uber-eats', 2)
    expect(toldOf({ intake })[1]).toMatchObject({ event_type: 'orders.notification' })
    expect(((await client.read(order.id)).body as Json)['order']).toMatchObject({
      status: 'ACTIVE',
      state: 'OFFERED',
    })
    clock.advance(690_000)
    expect(uber.order(order.id)?.state).toBe('FAILED')
  })

  it('without that switch, and in the generation before, it is told of when it is due', async () => {
    const { uber, clock, intake } = await setUberStage()
    uber.setWebhooks(centre, { scheduled: false })
    const order = await settled(uber.place({ preset: 'scheduled' }))
    expect(toldOf({ intake })).toEqual([])
    clock.advance((order.dueAt ?? 0) - clock.now())
    await intake.hears('uber-eats')
  })
})

describe('what others do', () => {
  it.each([
    ['suite', 'orders.failure'],
    ['previous', 'orders.cancel'],
  ] as const)('a cancellation is told in the word of its generation (%s)', async (generation, event_type) => {
    const { uber, intake } = await setUberStage()
    const { id } = await settled(uber.place({ generation }))
    expect(await settled(uber.cancel(id))).toMatchObject({ state: 'FAILED', failure: { party: 'CUSTOMER' } })
    expect(toldOf({ intake })[1]).toMatchObject({ event_type })
    expect(uber.cancel(id)).toMatchObject({ ok: false, refusal: 'not-possible' })
  })

  it('a customer changes the order: it is told, and every line has another id', async () => {
    const { uber, intake } = await setUberStage()
    const before = await settled(uber.place())
    const after = await settled(uber.edit(before.id))
    expect(toldOf({ intake })[1]).toMatchObject({ event_type: 'orders.customer_order_edit' })
    expect(after.itemCount).toBe(before.itemCount + 1)
    expect(after.totalCents).toBeGreaterThan(before.totalCents)
    const ids = (order: typeof before) =>
      order.carts.flatMap((cart) => cart.lines.map(({ lineId }) => lineId))
    expect(ids(after).filter((id) => ids(before).includes(id))).toEqual([])
  })

  it('the courier comes step by step, and ends the order', async () => {
    const { uber, client, intake } = await setUberStage()
    uber.setWebhooks(centre, { release: true })
    const { id } = await settled(uber.place())
    expect(uber.moveCourier(id)).toMatchObject({ ok: false })
    await client.tell(id, 'accept')
    for (let step = 0; step < 6; step += 1) await settled(uber.moveCourier(id))
    await intake.hears('uber-eats', 8)
    const told = toldOf({ intake }) as Json[]
    expect(told.filter((one) => one['event_type'] === 'orders.release')).toHaveLength(1)
    const steps = told.filter((one) => one['event_type'] === 'delivery.state_changed')
    expect(steps.map((one) => one['meta'].status)).toEqual([
      'SCHEDULED',
      'EN_ROUTE_TO_PICKUP',
      'ARRIVED_AT_PICKUP',
      'EN_ROUTE_TO_DROPOFF',
      'ARRIVED_AT_DROPOFF',
      'COMPLETED',
    ])
    expect(steps.every((one) => one['meta'].order_id === id && one['meta'].resource_id === undefined)).toBe(
      true,
    )
    expect(uber.order(id)).toMatchObject({ state: 'SUCCEEDED', nextCourierStep: null })
  })
})

test('what follows an order may overtake it: its courier, or its end', async () => {
  const { control, uber, intake } = await setUberStage()
  control.stageFault({ kind: 'webhook-out-of-order', only: 'uber-eats', overtakenBy: 'cancel', count: 1 })
  const cancelled = await settled(uber.place())
  control.stageFault({ kind: 'webhook-out-of-order', only: 'uber-eats', overtakenBy: 'dasher', count: 1 })
  const taken = await settled(uber.place())
  expect(toldOf({ intake }).map((one) => one['event_type'])).toEqual([
    'orders.failure',
    'orders.notification',
    'delivery.state_changed',
    'orders.notification',
  ])
  expect([uber.order(cancelled.id)?.state, uber.order(taken.id)?.acceptedBy]).toEqual(['FAILED', 'tablet'])
})

test('what waits is listed, in either generation', async () => {
  const { sandbox, uber, client } = await setUberStage()
  const [one, two, old] = [
    await settled(uber.place()),
    await settled(uber.place()),
    await settled(uber.place({ generation: 'previous' })),
  ]
  await client.tell(two.id, 'accept')
  const { storeId } = sandbox.onboarding.changeUber(centre, {})
  const list = await client.send('GET', `/v1/delivery/store/${storeId}/orders?state=OFFERED&expand=carts`)
  expect(list.body).toMatchObject({
    data: [{ order: { id: one.id, carts: [{}] } }],
    pagination_data: { page_size: 50 },
  })
  const created = await client.send('GET', `/v1/eats/stores/${storeId}/created-orders?limit=50`)
  expect(created.body).toMatchObject({ orders: [{ id: old.id, current_state: 'CREATED' }] })
})

test('what goes wrong there is staged by name: reading, answering, asking for a token', async () => {
  const { sandbox, control, uber, client } = await setUberStage()
  const { id } = await settled(uber.place())
  control.stageFault({ kind: 'api-500', only: 'uber-read', count: 1 })
  expect((await client.tell(id, 'accept')).status).toBe(200)
  expect((await client.read(id)).status).toBe(500)
  expect((await client.read(id)).status).toBe(200)
  control.stageFault({ kind: 'api-401', only: 'uber', count: 1 })
  expect((await client.read(id)).status).toBe(401)
  control.stageFault({ kind: 'api-500', only: 'uber-token', count: 1 })
  const { authBaseUrl } = sandbox.uberAccess
  expect((await fetch(`${authBaseUrl}/oauth/v2/token`, { method: 'POST' })).status).toBe(500)
  uber.revokeTokens()
  expect((await client.read(id)).status).toBe(401)
})
