import { expect, test } from 'vitest'
import { setStage } from './stage.ts'

const store = '/api/v1/stores/chez-loutre-centre'

test('a pause with an end takes no orders until then, shows in the details and is announced (B14, B15)', async () => {
  const stage = await setStage()
  const answer = await stage.api.send('PUT', `${store}/status`, {
    is_active: false,
    reason: 'operational_issues',
    notes: 'Oven',
    duration_in_secs: 600,
  })
  expect(answer.status).toBe(200)
  await stage.intake.hears('store-status')
  const details = await stage.api.send('GET', `${store}/store_details`)
  expect(details.body).toMatchObject({
    is_order_protocol_pos: true,
    current_deactivations: [
      { reason: 'operational_issues', end_time: new Date(stage.clock.now() + 600_000).toISOString() },
    ],
  })
  expect(stage.control.place({})).toMatchObject({ ok: false, refusal: 'store-paused' })
  stage.clock.advance(600_000)
  expect((await stage.api.send('GET', `${store}/store_details`)).body['current_deactivations']).toEqual([])
})

test('a pause without an end lasts fourteen days, and is_active alone ends it at once', async () => {
  const stage = await setStage()
  await stage.api.send('PUT', `${store}/status`, { is_active: false, reason: 'payment_issue' })
  const [pause] = stage.control.state().stores[0]?.pauses ?? []
  expect((pause?.endAt ?? 0) - stage.clock.now()).toBe(14 * 24 * 3_600_000)
  await stage.api.send('PUT', `${store}/status`, { is_active: true })
  expect(stage.control.state().stores[0]?.pauses).toEqual([])
})

test.each([
  ['without a reason', { is_active: false }],
  [
    'with an end in the past',
    { is_active: false, reason: 'payment_issue', end_time: '2020-01-01T00:00:00Z' },
  ],
  ['with an unknown reason', { is_active: false, reason: 'tired' }],
])('a pause %s gets 400', async (_name, body) => {
  const stage = await setStage()
  expect((await stage.api.send('PUT', `${store}/status`, body)).status).toBe(400)
})

test('only stores on the integration can be read or paused', async () => {
  const stage = await setStage()
  for (const id of ['chez-loutre-port', '2390417', 'nowhere'])
    expect((await stage.api.send('GET', `/api/v1/stores/${id}/store_details`)).status).toBe(404)
})
