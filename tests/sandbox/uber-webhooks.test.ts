import { createHmac } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { uberRetryMs } from '#sandbox/world/uber-message.ts'
import { setStage, type Stage } from './stage.ts'

const store = 'chez-loutre-centre'
const tell = ({ sandbox }: Stage, eventType = 'orders.release') =>
  sandbox.uber.tell({ eventType, store, fields: { meta: { resource_id: 'order-1' } } })
const heard = ({ intake }: Stage) => intake.heard.filter(({ path }) => path.endsWith('/uber-eats'))

test('a webhook is signed over its bytes and says what happened to whom', async () => {
  const stage = await setStage()
  stage.intake.answerWith(200)
  expect(await tell(stage)).toMatchObject({ outcome: 'answered', status: 200 })
  const [one] = heard(stage)
  const { signingKeys, clientId } = stage.sandbox.uberAccess
  expect(one?.headers['x-uber-signature']).toBe(
    createHmac('sha256', signingKeys[0] ?? '')
      .update(one?.body ?? '')
      .digest('hex'),
  )
  expect(one?.headers['x-environment']).toBe('sandbox')
  expect(JSON.parse(one?.body ?? '')).toMatchObject({
    event_id: expect.any(String),
    event_type: 'orders.release',
    event_time: Math.floor(stage.clock.now() / 1_000),
    meta: { resource_id: 'order-1' },
    webhook_meta: { client_id: clientId },
  })
})

test('it is sent seven times while it is not taken, by the schedule of the guide, the same bytes each time', async () => {
  const stage = await setStage()
  stage.intake.answerWith(503)
  await tell(stage)
  for (const [index, ms] of uberRetryMs.entries()) {
    const start = stage.clock.now()
    await vi.waitFor(() =>
      expect(stage.sandbox.uber.untaken()).toMatchObject([{ sends: index + 1, nextAt: start + ms }]),
    )
    stage.clock.advance(ms)
    await stage.intake.hears('uber-eats', index + 2)
  }
  await vi.waitFor(() => expect(stage.sandbox.uber.untaken()).toEqual([]))
  stage.clock.advance(3_600_000)
  expect(heard(stage)).toHaveLength(7)
  expect(new Set(heard(stage).map(({ body }) => body)).size).toBe(1)
})

test.each([200, 204, 401, 404])('an answer of %s ends it', async (status) => {
  const stage = await setStage()
  stage.intake.answerWith(status)
  await tell(stage)
  expect(stage.sandbox.uber.untaken()).toEqual([])
})

test('staged, it comes twice, late, or never', async () => {
  const stage = await setStage()
  stage.intake.answerWith(200)
  stage.control.stageFault({ kind: 'webhook-duplicate', only: 'uber-eats', count: 1 })
  await tell(stage)
  stage.clock.advance(0)
  await stage.intake.hears('uber-eats', 2)
  stage.control.stageFault({ kind: 'webhook-silence', only: 'uber-eats', count: 1 })
  expect(await tell(stage)).toMatchObject({ outcome: 'no-answer' })
  stage.control.stageFault({ kind: 'webhook-delay', only: 'uber-eats', count: 1, delayMs: 20_000 })
  const late = tell(stage, 'orders.sang')
  expect(heard(stage)).toHaveLength(2)
  stage.clock.advance(20_000)
  await late
  expect(JSON.parse(heard(stage).at(-1)?.body ?? '')).toMatchObject({ event_type: 'orders.sang' })
})

test('what goes wrong at DoorDash does not at Uber Eats', async () => {
  const stage = await setStage()
  stage.intake.answerWith(200)
  stage.control.stageFault({ kind: 'webhook-silence' })
  expect(await tell(stage)).toMatchObject({ outcome: 'answered', status: 200 })
})
