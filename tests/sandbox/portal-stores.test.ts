import { expect, test } from 'vitest'
import { storeIdIn } from '#shared/integration/store-id.ts'
import { centre, express, merchant, port } from './merchant.ts'
import { orderOf, setStage } from './stage.ts'
import { createVisitor, type Visitor } from './visitor.ts'

const pathOf = (store: string) => `/portal/merchant/stores/${store}`

/** Presses a button of a store's page; `action` is the last part of its form's address. */
async function press(visitor: Visitor, store: string, action: string, fields: Record<string, string> = {}) {
  await visitor.open(pathOf(store))
  return visitor.submit(fields, { action: `${pathOf(store)}/${action}` })
}

test('the id of a store is in the address of its page (R16)', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox)
  const list = await visitor.open('/portal')
  for (const id of [centre, port, express]) {
    expect(list.text).toContain(`href="${pathOf(id)}"`)
    expect(storeIdIn(`${sandbox.url}${pathOf(id)}`)).toBe(id)
    expect((await visitor.open(pathOf(id))).text).toContain(`Store ID ${id}`)
  }
  expect((await visitor.open(pathOf('1111111'))).status).toBe(404)
})

test('while the utensils switch is off, no order says anything about utensils (R155)', async () => {
  const stage = await setStage()
  const visitor = createVisitor(stage.sandbox)
  const utensils = () => orderOf(stage.control.place({ preset: 'utensils-yes' })).body
  expect(utensils()).toContain('"is_plastic_ware_option_selected":true')
  const off = await press(visitor, centre, 'utensils', { utensils: 'off' })
  expect(off.text).toContain('Customers are not asked')
  expect(utensils()).not.toContain('plastic_ware')
  await press(visitor, centre, 'utensils', { utensils: 'on' })
  expect(utensils()).toContain('"is_plastic_ware_option_selected":true')
})

test('the page shows what has the store, and what an activation cut off (R98)', async () => {
  const stage = await setStage()
  const visitor = createVisitor(stage.sandbox)
  expect((await visitor.open(pathOf(express))).text).toContain('KitchenHub')
  const { connect, enable } = await merchant(stage)
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  stage.clock.advance(6_000)
  await enable(id)
  stage.clock.advance(2_000)
  const { text } = await visitor.open(pathOf(express))
  expect(text).toContain('KitchenHub was disconnected')
  expect(text).toContain('the order manager')
  expect(text).toContain('MENU_QUALIFIED')
})

test('QA, activation, hours and connection are set by the buttons of the page', async () => {
  const stage = await setStage()
  const visitor = createVisitor(stage.sandbox)
  const card = (key = express) => stage.sandbox.onboarding.store(key)
  await press(visitor, express, 'qa', { verdict: 'fail', exclusion: 'MENU_BLANK_FAILURE', pace: 'slow' })
  expect(card()?.qa).toEqual({ verdict: 'fail', exclusionCode: 'MENU_BLANK_FAILURE', stepMs: 10_000 })
  await press(visitor, express, 'activation', { refusal: ' Not <today> ' })
  expect(card()?.activationRefusal).toBe('Not <today>')
  expect(visitor.page().text).toContain('value="Not &lt;today&gt;"')
  await press(visitor, express, 'activation', { refusal: '' })
  expect(card()?.activationRefusal).toBeNull()
  await press(visitor, port, 'file', { menu: 'blank', hours: 'weekdays', signup: 'on' })
  expect(card(port)).toMatchObject({ menu: 'blank', isSignupComplete: true, isActive: false })
  expect(card(port)?.openHours).toHaveLength(5)
  await press(visitor, centre, 'take-off')
  expect(card(centre)).toMatchObject({ onIntegration: false, onboarding: { status: 'ABANDONED' } })
  const page = await press(visitor, centre, 'forget')
  expect(page.text).toContain('The store is not connected any more.')
  expect(card(centre)?.onboarding).toBeNull()
  expect((await visitor.open(pathOf(centre))).text).not.toContain('is not connected any more')
})

test('a pause from the page is announced, shows its end, and can be ended', async () => {
  const stage = await setStage()
  const visitor = createVisitor(stage.sandbox)
  const paused = await press(visitor, centre, 'pause', { minutes: '60' })
  expect(paused.text).toContain('Paused until')
  const { body } = await stage.intake.hears('store-status')
  expect(JSON.parse(body)).toMatchObject({
    event: { type: 'Store Temporarily Deactivated' },
    store: { doordash_store_id: Number(centre), merchant_supplied_id: 'chez-loutre-centre' },
    end_time: new Date(stage.clock.now() + 3_600_000).toISOString(),
  })
  expect((await press(visitor, centre, 'resume')).text).not.toContain('Paused until')
})

test('access of every app is revoked with one button', async () => {
  const stage = await setStage()
  const { send } = await merchant(stage)
  const visitor = createVisitor(stage.sandbox)
  await visitor.open('/portal/merchant/stores')
  await visitor.submit({}, { action: '/portal/merchant/tokens/revoke' })
  expect((await send('GET', '/api/v2/store_candidates')).status).toBe(401)
})

test('the pages of the stores speak French too', async () => {
  const { sandbox } = await setStage()
  const visitor = createVisitor(sandbox, { 'accept-language': 'fr' })
  const { text } = await visitor.open(pathOf(centre))
  expect(text).toContain('Couverts')
  expect(text).toContain('Les clients peuvent demander des couverts')
  expect(text).toContain('mardi')
})

test('a button pressed on another site does nothing', async () => {
  const stage = await setStage()
  const visitor = createVisitor(stage.sandbox)
  await visitor.open(pathOf(centre))
  const answer = await visitor.submit(
    { utensils: 'off' },
    { action: `${pathOf(centre)}/utensils`, csrf: 'guessed' },
  )
  expect(answer.status).toBe(403)
  expect(stage.sandbox.onboarding.store(centre)?.utensils).toBe(true)
})
