import { expect, test } from 'vitest'
import { orderWebhook, wireOrder } from '#shared/doordash/order.ts'
import { dasherStatusWebhook, orderCancelWebhook, storeStatusWebhook } from '#shared/doordash/webhooks.ts'
import { dasherSteps } from '#shared/order/dasher-steps.ts'
import { orderOf, placeConfirmed, placeWaiting, setStage, success } from './stage.ts'

const path = (id: string) => `/api/v1/orders/${id}`

test('an order accepted on the tablet answers 400 to the app and is announced by a dasher alone (R26)', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  expect(orderOf(stage.control.acceptOnTablet(order.id))).toMatchObject({
    state: 'confirmed',
    acceptedBy: 'tablet',
  })
  const answer = await stage.api.send('PATCH', path(order.id), success)
  expect(answer).toMatchObject({ status: 400, body: { code: 'order_already_processed' } })
  stage.clock.advance(2_000)
  const heard = await stage.intake.hears('dasher-status')
  expect(JSON.parse(heard.body)).toMatchObject({
    delivery: { external_order_id: order.id, client_order_id: null, dasher_status: 'dasher_confirmed' },
  })
  stage.clock.advance(3_600_000)
  expect(stage.intake.heard).toHaveLength(2)
})

test('a dasher goes through all steps in order and carries our id', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  for (const [index, step] of dasherSteps.entries()) {
    orderOf(stage.control.moveDasher(order.id))
    const heard = await stage.intake.hears('dasher-status', index + 1)
    const parsed = dasherStatusWebhook.parse(JSON.parse(heard.body))
    expect(parsed.delivery).toMatchObject({
      external_order_id: order.id,
      client_order_id: 'OM-1',
      location_id: 'chez-loutre-centre',
      dasher_status: step,
    })
  }
  expect(stage.control.order(order.id)?.state).toBe('delivered')
  expect(stage.control.moveDasher(order.id)).toMatchObject({ ok: false, refusal: 'not-possible' })
})

test('another dasher taking over repeats the first step under another name', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  const first = orderOf(stage.control.moveDasher(order.id)).dasher
  orderOf(stage.control.moveDasher(order.id))
  const second = orderOf(stage.control.moveDasher(order.id, { step: 'dasher_confirmed' })).dasher
  expect(second?.step).toBe('dasher_confirmed')
  expect(second?.name).not.toBe(first?.name)
})

test('with dashers moving by themselves an order is fetched soon after it is ready', async () => {
  const stage = await setStage()
  stage.control.setDashersMove(true)
  const order = await placeConfirmed(stage)
  const waitFor = async (step: (typeof dasherSteps)[number]) => {
    const from = stage.clock.now()
    while (stage.control.order(order.id)?.dasher?.step !== step && stage.clock.now() - from < 300_000)
      stage.clock.advance(1_000)
    await stage.intake.hears('dasher-status', dasherSteps.indexOf(step) + 1)
    return stage.clock.now() - from
  }
  expect(await waitFor('dasher_confirmed')).toBeLessThanOrEqual(12_000)
  await waitFor('arriving_at_store')
  await waitFor('arrived_at_store')
  await stage.api.send('PATCH', `${path(order.id)}/events/order_ready_for_pickup`, {
    merchant_supplied_id: 'OM-1',
  })
  expect(await waitFor('dasher_out_for_delivery')).toBeLessThanOrEqual(20_000)
  expect(stage.control.order(order.id)?.state).toBe('picked-up')
  expect(await waitFor('dropoff')).toBeLessThanOrEqual(60_000)
  expect(stage.control.order(order.id)?.state).toBe('delivered')
  const steps = stage.control
    .order(order.id)
    ?.log.flatMap((line) =>
      line.type === 'webhook-sent' && line.event !== 'OrderCreate' ? [line.event] : [],
    )
  expect(steps).toEqual([...dasherSteps])
})

test('no dasher comes for an order the customer collects', async () => {
  const stage = await setStage()
  stage.control.setDashersMove(true)
  const order = await placeConfirmed(stage, 'pickup')
  expect(stage.control.moveDasher(order.id)).toMatchObject({ ok: false, refusal: 'not-possible' })
  await stage.api.send('PATCH', `${path(order.id)}/events/order_ready_for_pickup`, {
    merchant_supplied_id: 'OM-1',
  })
  stage.clock.advance(60_000)
  expect(stage.control.order(order.id)?.state).toBe('delivered')
  expect(stage.intake.heard).toHaveLength(1)
})

test('a customer who cancels a confirmed order is announced, without reason and without event', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  orderOf(stage.control.cancel(order.id, 'customer'))
  const body: unknown = JSON.parse((await stage.intake.hears('order-cancel')).body)
  expect(body).toEqual({
    external_order_id: order.id,
    client_order_id: 'OM-1',
    store: { provider_type: 'order_manager_sandbox', merchant_supplied_id: 'chez-loutre-centre' },
    is_asap: true,
  })
  expect(orderCancelWebhook.safeParse(body).success).toBe(true)
  expect(stage.control.order(order.id)).toMatchObject({ state: 'cancelled', reason: 'customer' })
})

test('an order cancelled before anyone confirmed it is not announced; its confirm gets 400', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  orderOf(stage.control.cancel(order.id, 'customer'))
  expect((await stage.api.send('PATCH', path(order.id), success)).status).toBe(400)
  expect(stage.intake.heard).toHaveLength(1)
})

test.each([
  ['STORE_CLOSED', 12 * 60],
  ['KITCHEN_BUSY', 15],
])('cancelling for %s pauses the store for %d minutes', async (cancel_reason, minutes) => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  const answer = await stage.api.send('PATCH', `${path(order.id)}/cancellation`, { cancel_reason })
  expect(answer.status).toBe(202)
  const webhook = storeStatusWebhook.parse(JSON.parse((await stage.intake.hears('store-status')).body))
  const until = stage.clock.now() + minutes * 60_000
  expect(webhook).toMatchObject({
    store: { merchant_supplied_id: 'chez-loutre-centre', doordash_store_id: 2_390_417 },
    end_time: new Date(until).toISOString(),
  })
  expect(stage.control.place({ preset: 'everyday' })).toMatchObject({ ok: false, refusal: 'store-paused' })
  stage.clock.advance(minutes * 60_000)
  expect(stage.control.place({ preset: 'everyday' })).toMatchObject({ ok: true })
})

test('cancelling for an item out of stock pauses nothing, and an unconfirmed or cancelled order gets 400', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  const cancel = (id: string) =>
    stage.api.send('PATCH', `${path(id)}/cancellation`, { cancel_reason: 'ITEM_OUT_OF_STOCK' })
  expect((await cancel(order.id)).status).toBe(202)
  expect((await cancel(order.id)).status).toBe(400)
  expect((await cancel((await placeWaiting(stage)).id)).status).toBe(400)
})

test('an adjustment is receipted with 202 and follows as a webhook with the whole order', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage, 'three-deep')
  const [first, second] = order.lines
  const answer = await stage.api.send('PATCH', `${path(order.id)}/adjustment`, {
    items: [
      { line_item_id: first?.lineItemId, adjustment_type: 'ITEM_UPDATE', quantity: 1 },
      { line_item_id: second?.lineItemId, adjustment_type: 'ITEM_REMOVE' },
    ],
  })
  expect(answer.status).toBe(202)
  expect(stage.intake.heard).toHaveLength(1)
  stage.clock.advance(2_000)
  const body: unknown = JSON.parse((await stage.intake.hears('orders', 2)).body)
  const webhook = orderWebhook.parse(body)
  expect(webhook.event.type).toBe('OrderAdjust')
  const sent = wireOrder.parse(webhook.order)
  const lines = sent.categories?.flatMap((category) => category.items ?? []) ?? []
  expect(lines.map((line) => line.quantity)).toEqual([1, 1])
  expect(sent.subtotal).toBeLessThan(order.subtotalCents)
  expect(body).toMatchObject({
    order_adjustment_metadata: { adjustment_source: 'MERCHANT', adjusted_order_items: [{}, {}] },
  })
})

test('DoorDash support can adjust too, with new line ids and the other spelling', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  const adjusted = orderOf(
    stage.control.adjust(order.id, { renewLineIds: true, spelling: 'OrderAdjustment' }),
  )
  const before = new Set(order.lines.map((line) => line.lineItemId))
  expect(adjusted.lines.some((line) => before.has(line.lineItemId))).toBe(false)
  expect(adjusted.lines[0]?.quantity).toBe((order.lines[0]?.quantity ?? 0) + 1)
  stage.clock.advance(2_000)
  expect(JSON.parse((await stage.intake.hears('orders', 2)).body)).toMatchObject({
    event: { type: 'OrderAdjustment', event_timestamp: expect.any(String) },
    order_adjustment_metadata: { adjustment_source: 'DOORDASH_SUPPORT' },
  })
})

test('removing every line is taken and changes nothing', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  const answer = await stage.api.send('PATCH', `${path(order.id)}/adjustment`, {
    items: order.lines.map((line) => ({
      line_item_id: line.lineItemId,
      adjustment_type: 'ITEM_UPDATE',
      quantity: 0,
    })),
  })
  expect(answer.status).toBe(202)
  stage.clock.advance(60_000)
  expect(stage.control.order(order.id)?.lines).toEqual(order.lines)
  expect(stage.intake.heard).toHaveLength(1)
})

test('an option deep down can be removed, and an unknown line gets 400', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage, 'three-deep')
  const line = order.lines[0]
  const deepest = line?.options.find((option) => option.depth === 3)
  const adjust = (items: unknown[]) => stage.api.send('PATCH', `${path(order.id)}/adjustment`, { items })
  const removal = { line_option_id: deepest?.lineOptionId, adjustment_type: 'REMOVE' }
  const answer = await adjust([
    { line_item_id: line?.lineItemId, adjustment_type: 'ITEM_UPDATE', options: [removal] },
  ])
  expect(answer.status).toBe(202)
  const names = stage.control.order(order.id)?.lines[0]?.options.map((option) => option.name)
  expect(names).toHaveLength((line?.options.length ?? 0) - 1)
  expect(names).not.toContain(deepest?.name)
  expect((await adjust([{ line_item_id: 'our-own-id', adjustment_type: 'ITEM_REMOVE' }])).status).toBe(400)
})
