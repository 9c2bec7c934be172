import { expect, test } from 'vitest'
import { setStage } from './stage.ts'
import {
  askToken,
  callUber,
  consentAtUber,
  merchantToken,
  signInAtUber,
  uberAuthorizeUrl,
  uberRedirect,
  uberToken,
} from './uber-visitor.ts'

const request = { integrator_store_id: 'port', merchant_store_id: 'PORT', is_order_manager: true }

type Listed = { store_id: string; name: string; pos_data: Record<string, unknown> | null }
async function stores(stage: Awaited<ReturnType<typeof setStage>>, token: string): Promise<Listed[]> {
  const { body } = await callUber(stage.sandbox, token, 'GET', '/v1/eats/stores')
  return body['stores'] as Listed[]
}
async function portOf(stage: Awaited<ReturnType<typeof setStage>>, token: string): Promise<string> {
  const port = (await stores(stage, token)).find(({ name }) => name.endsWith('Port'))
  return port?.store_id ?? ''
}
const exchange = (
  stage: Awaited<ReturnType<typeof setStage>>,
  back: URL,
  more: Record<string, string> = {},
) =>
  askToken(stage.sandbox, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: uberRedirect,
    ...more,
  })

test('a consent brings the state back and a code that is good once, for a minute (R111)', async () => {
  const stage = await setStage()
  const back = await consentAtUber(stage.sandbox)
  expect(back.searchParams.get('state')).toBe('a state')
  const first = await exchange(stage, back)
  expect([first.status, first.body['scope']]).toEqual([200, 'eats.pos_provisioning'])
  // Somebody else may have had it first: neither keeps what it gave.
  expect((await exchange(stage, back)).body['error']).toBe('invalid_grant')
  const token = String(first.body['access_token'])
  expect((await callUber(stage.sandbox, token, 'GET', '/v1/eats/stores')).status).toBe(401)

  const late = await consentAtUber(stage.sandbox)
  stage.clock.advance(60_001)
  expect((await exchange(stage, late)).body['error']).toBe('invalid_grant')
  const other = await consentAtUber(stage.sandbox)
  expect((await exchange(stage, other, { redirect_uri: 'http://127.0.0.1:9/other' })).status).toBe(400)
})

test('who may not share stores is refused, a denial comes back as one, and an unknown app is told on the page', async () => {
  const stage = await setStage()
  const denied = await consentAtUber(stage.sandbox, undefined, undefined, 'deny')
  expect(denied.searchParams.get('error')).toBe('access_denied')
  const staff = await signInAtUber(
    stage.sandbox,
    uberAuthorizeUrl(stage.sandbox),
    'staff@chez-loutre.example',
  )
  expect(staff.page().text).toContain('Only who manages the restaurant')
  const unknown = await signInAtUber(stage.sandbox, uberAuthorizeUrl(stage.sandbox), 'nobody@x.example')
  expect(unknown.page().text).toContain('no account with this email')
  const response = await fetch(uberAuthorizeUrl(stage.sandbox, { client_id: 'x' }))
  expect(response.status).toBe(400)
  const away = await fetch(uberAuthorizeUrl(stage.sandbox, { redirect_uri: 'https://evil.example/' }))
  expect(away.status).toBe(400)
})

test('a merchant sees his stores alone, and changes no others', async () => {
  const stage = await setStage()
  const admin = await merchantToken(stage.sandbox)
  expect((await stores(stage, admin)).map(({ name }) => name)).toEqual([
    'Chez Loutre · Centre',
    'Chez Loutre · Port',
    'Loutre Express',
    'Loutre Burgers',
  ])
  const other = await merchantToken(stage.sandbox, 'other@bistro-zenith.example')
  expect((await stores(stage, other)).map(({ name }) => name)).toEqual(['Bistro Zénith'])
  const path = `/v1/eats/stores/${await portOf(stage, admin)}/pos_data`
  expect((await callUber(stage.sandbox, other, 'POST', path, request)).status).toBe(403)
  expect(await stores(stage, await merchantToken(stage.sandbox, 'empty@chez-loutre.example'))).toEqual([])
  // A page at a time.
  const { body } = await callUber(stage.sandbox, admin, 'GET', '/v1/eats/stores?limit=3')
  const rest = await callUber(
    stage.sandbox,
    admin,
    'GET',
    `/v1/eats/stores?limit=3&start_key=${String(body['next_key'])}`,
  )
  expect([(body['stores'] as Listed[]).length, rest.body['next_key']]).toEqual([3, undefined])
  expect((rest.body['stores'] as Listed[]).map(({ name }) => name)).toEqual(['Loutre Burgers'])
})

test('a store is provisioned, waits for its promotion, and is told of by webhooks; each call wants its own token', async () => {
  const stage = await setStage()
  const merchant = await merchantToken(stage.sandbox)
  const own = await uberToken(stage.sandbox)
  const path = `/v1/eats/stores/${await portOf(stage, merchant)}/pos_data`
  const call = (token: string, method: string, body?: unknown) =>
    callUber(stage.sandbox, token, method, path, body)
  expect((await call(own, 'GET')).status).toBe(403)
  expect((await call(own, 'POST', request)).status).toBe(403)
  expect((await call(merchant, 'POST', {})).status).toBe(400)
  expect((await call(merchant, 'POST', request)).status).toBe(200)
  expect((await call(merchant, 'GET')).status).toBe(403)
  const { clientId } = stage.sandbox.uberAccess
  expect((await call(own, 'GET')).body).toMatchObject({
    integration_enabled: false,
    order_manager_client_id: null,
    is_order_manager_pending: true,
    integrator_store_id: 'port',
  })
  expect((await call(own, 'PATCH', { is_order_manager: true })).status).toBe(400)
  expect((await call(own, 'PATCH', { integration_enabled: true })).status).toBe(204)
  stage.clock.advance(4_000)
  expect((await call(own, 'GET')).body).toMatchObject({
    integration_enabled: true,
    order_manager_client_id: clientId,
    is_order_manager_pending: false,
  })
  const told = await stage.intake.hears('uber-eats', 2)
  expect(JSON.parse(told.body)).toMatchObject({ event_type: 'store.provisioned', partner_store_id: 'port' })
  // Resigned: Uber keeps the integration, and the orders are on its tablet.
  await call(own, 'PATCH', { integration_enabled: false, is_order_manager: false })
  expect((await call(own, 'GET')).body['order_manager_client_id']).toBeNull()
  expect((await call(merchant, 'DELETE')).status).toBe(204)
  expect((await call(own, 'GET')).status).toBe(403)
})
