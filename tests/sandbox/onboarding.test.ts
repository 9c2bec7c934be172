import { expect, test } from 'vitest'
import { onboardingWebhook } from '#shared/doordash/webhooks.ts'
import { centre, express, merchant, port } from './merchant.ts'
import { orderOf, setStage, type Stage } from './stage.ts'

const qaMs = 6_000
const steps = [
  'INTEGRATION_REQUESTED',
  'STORE_CONNECTED',
  'MENU_REQUESTED',
  'MENU_IMPORTED',
  'HOURS_SET',
  'MENU_AUDIT',
  'MENU_QUALIFIED',
]

/** The statuses the app heard by webhook, once `count` have come. */
async function heardStatuses(stage: Stage, count: number): Promise<string[]> {
  await stage.intake.hears('onboarding', count)
  return stage.intake.heard
    .filter((one) => one.path.endsWith('/onboarding'))
    .map((one) => onboardingWebhook.parse(JSON.parse(one.body)).status)
}

test('a store goes through the documented steps in seconds and passes QA, each step announced (R58 to R61)', async () => {
  const stage = await setStage()
  const { connect, find } = await merchant(stage)
  const begun = await connect(express, 'loutre-express')
  expect(begun).toMatchObject({ status: 'INTEGRATION_REQUESTED', location_id: 'loutre-express', menus: [] })
  stage.clock.advance(qaMs)
  expect(await heardStatuses(stage, 7)).toEqual(steps)
  const done = await find(begun.onboarding_id)
  expect(done).toMatchObject({ status: 'MENU_QUALIFIED', exclusion_code: null })
  expect(done.menus).toMatchObject([{ name: 'Carte', status: 'SUCCESS' }])
  const [first] = stage.intake.heard
  expect(first).toMatchObject({ authorization: 'test-secret', path: '/webhooks/doordash/onboarding' })
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    onboarding_id: begun.onboarding_id,
    location_id: 'loutre-express',
    doordash_store_uuid: begun.doordash_store_uuid,
  })
})

test('candidates tell sign-up, menu, hours and what has the store now; Centre is connected already (R14, R15, R22)', async () => {
  const stage = await setStage()
  const { candidates } = await merchant(stage)
  expect(await candidates()).toMatchObject([
    {
      doordash_store_id: centre,
      name: 'Chez Loutre · Centre',
      location_id: 'chez-loutre-centre',
      onboarding_id: expect.any(String),
      menu: { item_count: 25, empty_elements: 0, open_minutes_per_week: 6 * 11 * 60 },
    },
    { doordash_store_id: port, onboarding_id: null, menu: { open_minutes_per_week: 0 } },
    { doordash_store_id: express, current_provider: { name: 'KitchenHub', kind: 'aggregator' } },
  ])
})

test('a store without menu hours is blocked until hours come with the menu (R136 to R138)', async () => {
  const stage = await setStage()
  const { connect, exportMenu, find } = await merchant(stage)
  const { onboarding_id: id } = await connect(port, 'chez-loutre-port')
  stage.clock.advance(qaMs)
  expect(await find(id)).toMatchObject({
    status: 'MENU_BLOCK',
    exclusion_code: 'STORE_HOURS_NOT_POPULATED_FAILURE',
  })
  await exportMenu(id)
  stage.clock.advance(qaMs)
  expect((await find(id)).status).toBe('MENU_BLOCK')
  const open_hours = [{ day_index: 'FRI', start_time: '18:00', end_time: '01:00' }]
  expect((await exportMenu(id, { open_hours })).status).toBe(202)
  expect((await exportMenu(id, { open_hours })).status).toBe(409)
  stage.clock.advance(qaMs)
  expect((await find(id)).status).toBe('MENU_QUALIFIED')
})

test('an activated store sends its orders under its location id, and the other provider is cut off (R98, R99, R103)', async () => {
  const stage = await setStage()
  const { connect, enable, find, candidates } = await merchant(stage)
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  const refused = await enable(id)
  expect(refused).toMatchObject({ status: 409, body: { code: 'not_qualified' } })
  stage.clock.advance(qaMs)
  expect(orderOf(stage.control.place({ store: 'loutre-express' })).route).toBe('tablet')
  expect((await enable(id)).status).toBe(202)
  expect((await find(id)).status).toBe('MENU_QUALIFIED')
  stage.clock.advance(2_000)
  expect((await heardStatuses(stage, 8)).at(-1)).toBe('INTEGRATION_ACTIVATED')
  expect((await candidates()).find((one) => one.doordash_store_id === express)).toMatchObject({
    current_provider: null,
    onboarding_id: id,
  })
  const { body } = orderOf(stage.control.place({ store: 'loutre-express' }))
  await stage.intake.hears('orders')
  expect(JSON.parse(body).order.store.merchant_supplied_id).toBe('loutre-express')
  expect((await enable(id)).status).toBe(202)
})
