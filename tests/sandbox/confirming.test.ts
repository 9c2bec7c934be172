import { expect, test } from 'vitest'
import { orderOf, placeConfirmed, placeWaiting, setStage, success } from './stage.ts'

const path = (id: string) => `/api/v1/orders/${id}`
const fail = {
  merchant_supplied_id: 'OM-1',
  order_status: 'fail',
  failure_reason: 'Item Unavailable - Poutine - itm-poutine - Out of stock',
  errors: [{ code: 'ITEM_OUT_OF_STOCK', merchant_supplied_id: 'itm-poutine', message: 'Out of stock' }],
}

test('an order reaches the intake with the secret, and a 202 starts its limit of 3 to 8 minutes', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  const heard = await stage.intake.hears('orders')
  expect(heard.authorization).toBe('test-secret')
  expect(JSON.parse(heard.body)).toMatchObject({
    event: { type: 'OrderCreate', status: 'NEW' },
    order: { id: order.id, delivery_short_code: order.shortCode },
  })
  expect(order.limitMs).toBeGreaterThanOrEqual(180_000)
  expect(order.limitMs).toBeLessThanOrEqual(480_000)
  expect(order.expiresAt).toBe(stage.clock.now() + order.limitMs)
})

test('a confirmed order is confirmed, and a second confirm gets 400 already processed', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  expect((await stage.api.send('PATCH', path(order.id), success)).status).toBe(202)
  const confirmed = stage.control.order(order.id)
  expect(confirmed).toMatchObject({ state: 'confirmed', acceptedBy: 'confirm', clientOrderId: 'OM-1' })
  const again = await stage.api.send('PATCH', path(order.id), success)
  expect(again).toMatchObject({ status: 400, body: { code: 'order_already_processed' } })
})

test('a refusal fails the order with what the app said', async () => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  expect((await stage.api.send('PATCH', path(order.id), fail)).status).toBe(202)
  expect(stage.control.order(order.id)).toMatchObject({
    state: 'failed',
    reason: 'refused',
    confirmation: { failure_reason: fail.failure_reason },
  })
})

test('a confirm after the limit gets 400 expired; one just before it is taken', async () => {
  const stage = await setStage()
  const late = await placeWaiting(stage)
  const inTime = await placeWaiting(stage)
  const [first, second] = [late, inTime].toSorted((a, b) => a.limitMs - b.limitMs)
  if (!first || !second) throw new Error('two orders')
  stage.clock.advance(first.limitMs)
  expect(stage.control.order(first.id)).toMatchObject({ state: 'failed', reason: 'confirmation-timeout' })
  const answer = await stage.api.send('PATCH', path(first.id), success)
  expect(answer).toMatchObject({ status: 400, body: { code: 'order_expired' } })
  stage.clock.advance(second.limitMs - first.limitMs - 1)
  expect((await stage.api.send('PATCH', path(second.id), success)).status).toBe(202)
  stage.clock.advance(600_000)
  expect(stage.control.order(second.id)?.state).toBe('confirmed')
})

test('an unknown order gets 404', async () => {
  const stage = await setStage()
  expect((await stage.api.send('PATCH', path('3f0c6c1e-2c7a-4b0e'), success)).status).toBe(404)
})

test.each([
  ['no id of ours', { order_status: 'success' }],
  ['an unknown status', { ...success, order_status: 'maybe' }],
  ['a local prep time', { ...success, prep_time: '2026-11-24T18:02:00+01:00' }],
  ['pickup instructions over 128 characters', { ...success, pickup_instructions: 'x'.repeat(129) }],
  ['an unknown error code', { ...fail, errors: [{ ...fail.errors[0], code: 'TIRED' }] }],
  ['broken JSON', '{"merchant_supplied_id":'],
])('a confirm with %s gets 400 and changes nothing', async (_name, body) => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  expect((await stage.api.send('PATCH', path(order.id), body)).status).toBe(400)
  expect(stage.control.order(order.id)?.state).toBe('waiting')
})

test('a 200 is an acceptance, and its body may carry the confirmation', async () => {
  const stage = await setStage()
  stage.intake.answerWith({ status: 200, body: JSON.stringify({ ...success, merchant_supplied_id: 'OM-7' }) })
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  const order = await stage.control.until(id, ['confirmed'])
  expect(order).toMatchObject({ acceptedBy: 'webhook-answer', clientOrderId: 'OM-7' })
  expect((await stage.api.send('PATCH', path(id), success)).status).toBe(400)
})

test.each([500, 401, 404, 204])('an answer of %d fails the order', async (status) => {
  const stage = await setStage()
  stage.intake.answerWith(status)
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  expect(await stage.control.until(id, ['failed'])).toMatchObject({ reason: 'bad-answer' })
})

test('no answer in just over a minute fails the order', async () => {
  const stage = await setStage()
  stage.intake.answerWith('hang')
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  await stage.intake.hears('orders')
  stage.clock.advance(60_000)
  expect(stage.control.order(id)?.state).toBe('sending')
  stage.clock.advance(1_000)
  expect(await stage.control.until(id, ['failed'])).toMatchObject({ reason: 'no-answer' })
})

test('an intake nobody listens at fails the order as unreachable', async () => {
  const stage = await setStage()
  await stage.intake.close()
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  expect(await stage.control.until(id, ['failed'])).toMatchObject({ reason: 'unreachable' })
})

test('a confirm that overtakes the answer to the webhook counts', async () => {
  const stage = await setStage()
  stage.intake.answerWith('hang')
  const { id } = orderOf(stage.control.place({ preset: 'everyday' }))
  await stage.intake.hears('orders')
  expect((await stage.api.send('PATCH', path(id), success)).status).toBe(202)
  stage.clock.advance(61_000)
  await stage.control.until(id, ['confirmed'])
})

test('an order of a store off the integration shows on the tablet only, and its confirm gets 403', async () => {
  const stage = await setStage()
  const order = orderOf(stage.control.place({ preset: 'everyday', store: 'chez-loutre-port' }))
  expect(order).toMatchObject({ route: 'tablet', state: 'waiting' })
  expect((await stage.api.send('PATCH', path(order.id), success)).status).toBe(403)
  expect(stage.intake.heard).toEqual([])
})

test('the log of an order tells what was sent, what came back and what it led to, in order', async () => {
  const stage = await setStage()
  const order = await placeConfirmed(stage)
  expect(order.log.map((line) => line.type)).toEqual([
    'placed',
    'webhook-sent',
    'webhook-answered',
    'state',
    'call',
    'state',
  ])
  expect(order.log.find((line) => line.type === 'call')).toMatchObject({
    action: 'confirm',
    method: 'PATCH',
    answer: 202,
    body: JSON.stringify(success),
  })
})

test('ready needs a confirmed order and is too late once the dasher has left', async () => {
  const stage = await setStage()
  const ready = (id: string) =>
    stage.api.send('PATCH', `${path(id)}/events/order_ready_for_pickup`, { merchant_supplied_id: 'OM-1' })
  const waiting = await placeWaiting(stage)
  expect(await ready(waiting.id)).toMatchObject({ status: 400 })
  const order = await placeConfirmed(stage)
  expect((await ready(order.id)).status).toBe(202)
  expect(stage.control.order(order.id)?.state).toBe('ready')
  expect((await ready(order.id)).status).toBe(202)
  stage.control.moveDasher(order.id, { step: 'dasher_out_for_delivery' })
  expect(await ready(order.id)).toMatchObject({ status: 400 })
})
