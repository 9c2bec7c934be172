import { expect, test } from 'vitest'
import type { WireMenu } from '#shared/doordash/menu.ts'
import { exclusionCodes } from '#shared/doordash/onboarding.ts'
import { onboardingWebhook } from '#shared/doordash/webhooks.ts'
import { itemAt, menuWith } from './menu-calls.ts'
import { centre, express, merchant, port } from './merchant.ts'
import { orderOf, setStage, type Stage } from './stage.ts'
import type { StoreFileChange } from '#sandbox/contract/requests.ts'

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
      menu: { item_count: 25, empty_elements: 0, open_minutes_per_week: 72 * 60 },
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

test('connecting again as the same location answers the same onboarding, as another one begins anew', async () => {
  const stage = await setStage()
  const { connect, start, find } = await merchant(stage)
  const first = await connect(express, 'loutre-express')
  stage.clock.advance(qaMs)
  expect(await start(express, 'loutre-express')).toMatchObject({
    status: 200,
    body: { onboarding_id: first.onboarding_id, status: 'MENU_QUALIFIED' },
  })
  const other = await start(express, 'loutre-express-2')
  expect(other.status).toBe(201)
  expect((await find(first.onboarding_id)).status).toBe('ABANDONED')
})

test('a location id of another store, and a store that is live already, are refused with their codes', async () => {
  const stage = await setStage()
  const { start } = await merchant(stage)
  expect(await start(express, 'chez-loutre-centre')).toMatchObject({
    status: 409,
    body: { code: 'DUPLICATE_LOCATION_ID' },
  })
  expect(await start(centre, 'somewhere-else')).toMatchObject({
    status: 409,
    body: { code: 'STORE_LIVE_ON_REQUESTED_POS_PROVIDER' },
  })
  expect(await start(centre, 'chez-loutre-centre')).toMatchObject({
    status: 200,
    body: { status: 'INTEGRATION_ACTIVATED' },
  })
  expect((await start('1111111', 'nowhere')).status).toBe(404)
})

test.each(exclusionCodes)(
  'QA can fail a store for %s, before it counts as passed (R144)',
  async (exclusionCode) => {
    const stage = await setStage()
    const { connect, find } = await merchant(stage)
    stage.sandbox.onboarding.setQa(express, { verdict: 'fail', exclusionCode })
    const { onboarding_id: id } = await connect(express, 'loutre-express')
    stage.clock.advance(qaMs)
    const failed = await find(id)
    expect(failed).toMatchObject({ status: 'MENU_BLOCK', exclusion_code: exclusionCode })
    expect(failed.details).toMatch(/\.$/)
    stage.sandbox.onboarding.setQa(express, { verdict: 'pass' })
    stage.clock.advance(qaMs)
    expect((await find(id)).status).toBe('MENU_QUALIFIED')
  },
)

const faulty: [string, StoreFileChange, string][] = [
  ['nothing on file', { menu: 'none' }, 'MENU_PULLING_REQUEST_FAILURE'],
  ['a menu without items (R139)', { menu: 'blank' }, 'MENU_BLANK_FAILURE'],
  ['an empty category (R19)', { menu: 'empty-elements' }, 'MENU_JOB_FAILURE'],
  ['an unfinished sign-up (R15)', { isSignupComplete: false }, 'SFDC_ACCOUNT_RECORD_NOT_FOUND'],
  ['a store id that is not active (R14)', { isActive: false }, 'SFDC_ACCOUNT_RECORD_NOT_FOUND'],
  ['29 minutes a week (R22)', { openHours: [day('MON', '11:00', '11:29')] }, 'MENU_JOB_FAILURE'],
  [
    'overlapping periods',
    { openHours: [day('MON', '11:00', '15:00'), day('MON', '14:00', '18:00')] },
    'MENU_JOB_FAILURE',
  ],
  [
    'a night that runs into the next morning',
    { openHours: [day('SUN', '18:00', '02:00'), day('MON', '01:00', '08:00')] },
    'MENU_JOB_FAILURE',
  ],
  ['a start equal to its end', { openHours: [day('MON', '11:00', '11:00')] }, 'MENU_JOB_FAILURE'],
  ['closed days only', { openHours: [day('MON', '00:00', '00:00')] }, 'STORE_HOURS_NOT_POPULATED_FAILURE'],
]
test.each(faulty)('QA fails %s, and passes once it is mended', async (_name, change, code) => {
  const stage = await setStage()
  const { connect, find, exportMenu } = await merchant(stage)
  const control = stage.sandbox.onboarding
  control.changeFile(express, change)
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  stage.clock.advance(qaMs)
  expect(await find(id)).toMatchObject({ status: 'MENU_BLOCK', exclusion_code: code })
  const openHours = [day('FRI', '18:00:00', '18:30:00')]
  control.changeFile(express, { menu: 'complete', isSignupComplete: true, isActive: true, openHours })
  expect((await exportMenu(id)).status).toBe(202)
  stage.clock.advance(qaMs)
  expect((await find(id)).status).toBe('MENU_QUALIFIED')
})

test('a menu of the provider replaces an empty one', async () => {
  const stage = await setStage()
  const { connect, find, exportMenu } = await merchant(stage)
  stage.sandbox.onboarding.changeFile(express, { menu: 'blank' })
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  stage.clock.advance(qaMs)
  await exportMenu(id, { source: 'provider' })
  stage.clock.advance(qaMs)
  expect((await find(id)).status).toBe('MENU_QUALIFIED')
})

const provided: [string, (document: WireMenu) => unknown, string, string | null][] = [
  ['whole', () => null, 'MENU_QUALIFIED', null],
  ['without items (R139)', (m) => (m.menu.categories = []), 'MENU_BLOCK', 'MENU_BLANK_FAILURE'],
  ['without hours (R136)', (m) => (m.open_hours = []), 'MENU_BLOCK', 'STORE_HOURS_NOT_POPULATED_FAILURE'],
  [
    'with a short period (R22)',
    (m) => (m.open_hours = [day('THU', '11:00:00', '11:20:00')]),
    'MENU_BLOCK',
    'MENU_JOB_FAILURE',
  ],
  [
    'with an empty category (R19)',
    (m) => (m.menu.categories[0]!.items = []),
    'MENU_BLOCK',
    'MENU_JOB_FAILURE',
  ],
]
test.each(provided)('QA looks at the menu the provider sent, %s', async (_name, change, status, code) => {
  const stage = await setStage()
  const { connect, find, exportMenu, send } = await merchant(stage)
  stage.sandbox.onboarding.changeFile(express, { menu: 'blank' })
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  stage.clock.advance(qaMs)
  const menu = menuWith(change)
  expect((await exportMenu(id, { source: 'provider', reference: 'ours', menu })).status).toBe(202)
  stage.clock.advance(qaMs)
  expect(await find(id)).toMatchObject({ status, exclusion_code: code })
  const { body } = await send('GET', `/api/v1/store_onboarding/${id}/store_menu`)
  expect(body['menus']).toMatchObject([{ reference: 'ours', menu: menu.menu, open_hours: menu.open_hours }])
})

test('a menu of the provider’s that breaks the documented rules is refused at once', async () => {
  const stage = await setStage()
  const { connect, exportMenu, find } = await merchant(stage)
  stage.sandbox.onboarding.changeFile(express, { menu: 'blank' })
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  stage.clock.advance(qaMs)
  const menu = menuWith((changed) => (itemAt(changed, 0, 0).price = -1))
  expect((await exportMenu(id, { source: 'provider', menu })).status).toBe(400)
  expect((await find(id)).status).toBe('MENU_BLOCK')
})

test('QA can be slowed, never end, and be ended by the tester (M4)', async () => {
  const stage = await setStage()
  const { connect, find } = await merchant(stage)
  const control = stage.sandbox.onboarding
  control.setQa(express, { verdict: 'never', stepMs: 60_000 })
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  stage.clock.advance(3 * 60_000)
  expect((await find(id)).status).toBe('MENU_IMPORTED')
  stage.clock.advance(3_600_000)
  expect((await find(id)).status).toBe('MENU_AUDIT')
  control.setQa(express, { verdict: 'auto', stepMs: 750 })
  stage.clock.advance(750)
  expect((await find(id)).status).toBe('MENU_QUALIFIED')
  control.setQa(express, { verdict: 'fail', exclusionCode: 'VIRTUAL_BRAND_DETECTED' })
  expect(await find(id)).toMatchObject({ status: 'MENU_BLOCK', exclusion_code: 'VIRTUAL_BRAND_DETECTED' })
})

test('a refused activation says why, and works once DoorDash changed its mind (R118)', async () => {
  const stage = await setStage()
  const { connect, enable, find } = await merchant(stage)
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  stage.clock.advance(qaMs)
  stage.sandbox.onboarding.refuseActivation(express, 'The account has an open balance.')
  expect((await enable(id)).status).toBe(202)
  stage.clock.advance(2_000)
  expect(await find(id)).toMatchObject({
    status: 'ACTIVATION_BLOCK',
    details: 'The account has an open balance.',
  })
  expect(stage.control.state().stores[2]?.onIntegration).toBe(false)
  stage.sandbox.onboarding.refuseActivation(express, null)
  await enable(id)
  stage.clock.advance(2_000)
  expect((await find(id)).status).toBe('INTEGRATION_ACTIVATED')
})

test('a store DoorDash takes off the integration is announced as abandoned and gets orders on the tablet only', async () => {
  const stage = await setStage()
  const { find, candidates } = await merchant(stage)
  const [before] = await candidates()
  stage.sandbox.onboarding.takeOff(centre)
  expect(await heardStatuses(stage, 1)).toEqual(['ABANDONED'])
  expect((await find(before?.onboarding_id ?? '')).status).toBe('ABANDONED')
  expect((await candidates())[0]).toMatchObject({ onboarding_id: null, location_id: null })
  expect(orderOf(stage.control.place({ store: 'chez-loutre-centre' })).route).toBe('tablet')
})

test('a forgotten Centre can be connected like the others', async () => {
  const stage = await setStage()
  const { connect, enable, candidates } = await merchant(stage)
  stage.sandbox.onboarding.forget(centre)
  expect((await candidates()).map((one) => one.onboarding_id)).toEqual([null, null, null])
  const { onboarding_id: id } = await connect(centre, 'centre-new')
  stage.clock.advance(qaMs)
  await enable(id)
  stage.clock.advance(2_000)
  expect(orderOf(stage.control.place({})).route).toBe('integration')
})

test('a webhook about an onboarding is sent again up to three times, and the next one waits for it', async () => {
  const stage = await setStage()
  const { connect } = await merchant(stage)
  stage.intake.answerWith(404)
  await connect(express, 'loutre-express')
  stage.clock.advance(750)
  for (const [index, waitMs] of [1_000, 5_000, 15_000].entries()) {
    await stage.intake.hears('onboarding', index + 1)
    await tried(stage, index + 1)
    stage.clock.advance(waitMs)
  }
  expect(await heardStatuses(stage, 5)).toEqual([
    ...Array(4).fill('INTEGRATION_REQUESTED'),
    'STORE_CONNECTED',
  ])
})

test('every call speaks for a merchant, with a token that can be revoked', async () => {
  const stage = await setStage()
  const { send } = await merchant(stage)
  const candidates = '/api/v2/store_candidates'
  for (const MxAuthorization of [undefined, 'Bearer guessed', 'Basic abc'])
    expect(await stage.api.send('GET', candidates, undefined, { MxAuthorization })).toMatchObject({
      status: 401,
      body: { code: 'merchant_unauthorized' },
    })
  expect((await send('GET', candidates)).status).toBe(200)
  expect(stage.sandbox.onboarding.revokeTokens('group@chez-loutre.example')).toBe(0)
  expect(stage.sandbox.onboarding.revokeTokens()).toBe(1)
  expect(await send('GET', candidates)).toMatchObject({
    status: 401,
    body: { message: 'The merchant token was revoked' },
  })
})

test('a merchant token does not replace our own JWT', async () => {
  const stage = await setStage()
  const answer = await stage.api.send('GET', '/api/v2/store_candidates', undefined, {
    authorization: 'Bearer a.b.c',
  })
  expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
})

test('a merchant token ends after thirty days', async () => {
  const stage = await setStage()
  const { send } = await merchant(stage)
  stage.clock.advance(30 * 24 * 3_600_000)
  expect((await send('GET', '/api/v2/store_candidates')).status).toBe(401)
})

test('an account sees only what it may share', async () => {
  const stage = await setStage()
  const admin = await merchant(stage)
  const { onboarding_id: id } = await admin.connect(express, 'loutre-express')
  const empty = await merchant(stage, 'empty@chez-loutre.example')
  expect(await empty.candidates()).toEqual([])
  expect((await empty.start(express, 'mine')).status).toBe(404)
  expect((await empty.send('GET', `/api/v2/store_onboarding/${id}`)).status).toBe(404)
  expect((await empty.enable(id)).status).toBe(404)
})

test('an onboarding can be deleted by an integration in test, and its menu read', async () => {
  const stage = await setStage()
  const { connect, send, candidates } = await merchant(stage)
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  const menu = await send('GET', `/api/v1/store_onboarding/${id}/store_menu`)
  expect(menu.body).toMatchObject({
    store: { merchant_supplied_id: 'loutre-express' },
    menus: [
      { open_hours: [{ day_index: 'MON' }, {}, {}, {}, {}], menu: { categories: [{}, {}, {}, {}, {}] } },
    ],
  })
  expect((await send('DELETE', `/api/v2/store_onboarding/${id}`)).status).toBe(200)
  expect((await send('GET', `/api/v2/store_onboarding/${id}`)).status).toBe(404)
  expect((await candidates())[2]?.onboarding_id).toBeNull()
})

test('a merchant without an account is sent to sign up', async () => {
  const stage = await setStage()
  const { send } = await merchant(stage)
  const { body } = await send('POST', '/api/v2/signup_url')
  const page = await fetch(String(body['url']))
  expect(await page.text()).toContain('Sign up with DoorDash')
})

test('faults can be kept to onboarding', async () => {
  const stage = await setStage()
  const { send } = await merchant(stage)
  stage.control.stageFault({ kind: 'api-500', only: 'onboarding', count: 1 })
  expect((await stage.api.send('GET', '/api/v1/stores/chez-loutre-centre/store_details')).status).toBe(200)
  expect((await send('GET', '/api/v2/store_candidates')).status).toBe(500)
  expect((await send('GET', '/api/v2/store_candidates')).status).toBe(200)
})

test('a sandbox may start with nobody connected', async () => {
  const stage = await setStage({ notConnected: true })
  const { candidates } = await merchant(stage)
  expect((await candidates()).map((one) => one.location_id)).toEqual([null, null, null])
  expect(orderOf(stage.control.place({})).route).toBe('tablet')
})

/** Resolves once the sandbox has taken in the answer to the first webhook about Express the n-th time. */
function tried({ sandbox, control }: Stage, nth: number): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const [first] = sandbox.onboarding.store(express)?.onboarding?.trail ?? []
      if (first?.webhook?.tries !== nth) return
      stop()
      resolve()
    }
    const stop = control.watch(look)
    look()
  })
}

function day(day_index: string, start_time: string, end_time: string) {
  return { day_index, start_time, end_time }
}
