import { expect, test } from 'vitest'
import { express, merchant } from './merchant.ts'
import { setStage, type Stage } from './stage.ts'
import { createVisitor, authorizePath } from './visitor.ts'

async function control(stage: Stage, method: string, path: string, body?: unknown) {
  const response = await fetch(`${stage.sandbox.url}/control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

test('everything about onboarding can be made to happen over HTTP', async () => {
  const stage = await setStage()
  const { connect } = await merchant(stage)
  const set = async (path: string, body: unknown = {}) =>
    (await control(stage, 'POST', `/stores/2391102/${path}`, body)).body.store
  expect(await set('qa', { verdict: 'never', stepMs: 100 })).toMatchObject({
    qa: { verdict: 'never', stepMs: 100 },
  })
  expect(await set('file', { utensils: true, menu: 'complete', currentProvider: null })).toMatchObject({
    utensils: true,
    currentProvider: null,
  })
  expect(await set('activation', { refuse: 'Not today' })).toMatchObject({ activationRefusal: 'Not today' })
  expect(await set('activation', { refuse: null })).toMatchObject({ activationRefusal: null })
  await connect(express, 'loutre-express')
  const audit = control(stage, 'GET', '/onboarding/loutre-express?until=MENU_AUDIT,MENU_BLOCK')
  stage.clock.advance(1_000)
  expect((await audit).body.store.onboarding).toMatchObject({
    status: 'MENU_AUDIT',
    locationId: 'loutre-express',
  })
  expect(await set('take-off')).toMatchObject({ onboarding: { status: 'ABANDONED' } })
  expect(await set('forget')).toMatchObject({ onboarding: null, locationId: null })
  expect((await control(stage, 'POST', '/tokens/revoke', {})).body).toEqual({ revoked: 1 })
  expect((await control(stage, 'POST', '/uber/port', { refuse: 'No' })).body.store).toMatchObject({
    refusal: 'No',
  })
  expect((await control(stage, 'POST', '/accounts/unlock')).status).toBe(200)
  const all = await control(stage, 'GET', '/onboarding')
  expect(all.body.stores).toHaveLength(3)
})

test('the inbox and the codes in it can be read and ended', async () => {
  const stage = await setStage()
  const visitor = createVisitor(stage.sandbox)
  await visitor.open(authorizePath(stage.sandbox))
  await visitor.submit({ email: 'admin@chez-loutre.example' })
  await visitor.submit({ password: 'loutre-portal-2026' })
  await visitor.submit({ via: 'sms' })
  const { messages } = (await control(stage, 'GET', '/inbox')).body
  expect(messages).toMatchObject([{ via: 'sms', to: '+15145550142', code: expect.stringMatching(/^\d{6}$/) }])
  expect((await control(stage, 'POST', '/inbox/expire')).body).toEqual({ expired: 1 })
})

test.each([
  ['POST', '/stores/nowhere/qa', {}, 404],
  ['POST', '/stores/2391102/qa', { verdict: 'maybe' }, 400],
  ['POST', '/stores/2391102/activation', {}, 400],
  ['POST', '/stores/2391102/file', { menu: 'tasty' }, 400],
  ['GET', '/onboarding/nowhere', undefined, 404],
  ['GET', '/onboarding/2391102?until=SOON', undefined, 400],
  ['GET', '/onboarding/2391102?until=MENU_AUDIT&timeout=5', undefined, 408],
])('%s %s with %j is answered %d', async (method, path, body, status) => {
  const stage = await setStage()
  expect((await control(stage, method, path, body)).status).toBe(status)
})
