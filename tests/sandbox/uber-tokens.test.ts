import { expect, test } from 'vitest'
import { setStage, type Stage } from './stage.ts'

const scope = 'eats.store eats.order'

async function token({ sandbox }: Stage, more: Record<string, string> = {}, kind?: 'multipart') {
  const { authBaseUrl, clientId, clientSecret } = sandbox.uberAccess
  const fields = {
    client_id: clientId,
    client_secret: clientSecret,
    grant_type: 'client_credentials',
    scope,
    ...more,
  }
  const form = kind ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  const response = await fetch(`${authBaseUrl}/oauth/v2/token`, { method: 'POST', body: form })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function status({ sandbox }: Stage, bearer: unknown) {
  const url = `${sandbox.uberAccess.apiBaseUrl}/v1/eats/store/chez-loutre-centre/status`
  const response = await fetch(url, { headers: { authorization: `Bearer ${String(bearer)}` } })
  return response.status
}

test('a token lives thirty days, whichever way the form is sent', async () => {
  const stage = await setStage()
  const { status: answered, body } = await token(stage)
  expect([answered, body]).toMatchObject([
    200,
    { token_type: 'Bearer', expires_in: 2_592_000, scope, refresh_token: '' },
  ])
  expect((await token(stage, {}, 'multipart')).status).toBe(200)
  expect(await status(stage, body['access_token'])).toBe(200)
  expect(await status(stage, 'another')).toBe(401)
  stage.clock.advance(2_592_000_000)
  expect(await status(stage, body['access_token'])).toBe(401)
})

test.each([
  ['another secret', { client_secret: 'x' }, 401, 'invalid_client'],
  ['a merchant’s scope', { scope: `${scope} eats.pos_provisioning` }, 400, 'invalid_scope'],
  ['no scope', { scope: '' }, 400, 'invalid_request'],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
] as const)('with %s there is none', async (_, more, answered, error) => {
  const stage = await setStage()
  expect(await token(stage, more)).toMatchObject({ status: answered, body: { error } })
})

test('a hundred may be asked for in an hour; past a hundred, the oldest dies', async () => {
  const stage = await setStage()
  const first = await token(stage)
  for (let time = 1; time < 100; time += 1) expect((await token(stage)).status).toBe(200)
  expect(await token(stage)).toMatchObject({ status: 429 })
  expect(await status(stage, first.body['access_token'])).toBe(200)
  stage.clock.advance(3_600_000)
  expect((await token(stage)).status).toBe(200)
  expect(await status(stage, first.body['access_token'])).toBe(401)
})
