import { expect, test } from 'vitest'
import { signToken, type TokenParts } from './api-client.ts'
import { placeWaiting, setStage, success } from './stage.ts'

const bearer = (parts: TokenParts) => ({ parts })
const seconds = (now: number) => Math.floor(now / 1_000)

const refused: [
  string,
  (now: number) => { parts?: TokenParts; headers?: Record<string, string | undefined> },
  RegExp,
][] = [
  ['no Authorization header', () => ({ headers: { authorization: undefined } }), /missing/],
  ['a Basic header', () => ({ headers: { authorization: 'Basic abc' } }), /Bearer/],
  ['no auth-version', () => ({ headers: { 'auth-version': undefined } }), /auth-version/],
  ['auth-version v1', () => ({ headers: { 'auth-version': 'v1' } }), /auth-version/],
  ['a foreign User-Agent', () => ({ headers: { 'user-agent': 'node' } }), /User-Agent/],
  ['a header without dd-ver', () => bearer({ header: { 'dd-ver': undefined } }), /dd-ver/],
  ['another algorithm', () => bearer({ header: { alg: 'none' } }), /alg/],
  ['another key', () => bearer({ key: Buffer.from('another secret') }), /signature/],
  ['another audience', () => bearer({ payload: { aud: 'uber' } }), /aud/],
  ['another developer', () => bearer({ payload: { iss: 'someone' } }), /iss/],
  ['another key id', () => bearer({ payload: { kid: 'something' } }), /kid/],
  ['times that are no whole seconds', (now) => bearer({ payload: { iat: now / 1_000 + 0.5 } }), /iat/],
  [
    'a life over 30 minutes',
    (now) => bearer({ payload: { iat: seconds(now), exp: seconds(now) + 1_801 } }),
    /30 minutes/,
  ],
  [
    'an expired token',
    (now) => bearer({ payload: { iat: seconds(now) - 600, exp: seconds(now) - 1 } }),
    /expired/,
  ],
  [
    'a token from the future',
    (now) => bearer({ payload: { iat: seconds(now) + 120, exp: seconds(now) + 400 } }),
    /future/,
  ],
]

test.each(refused)('DoorDash answers 401 with the reason to %s', async (_name, build, reason) => {
  const stage = await setStage()
  const order = await placeWaiting(stage)
  const { parts, headers } = build(stage.clock.now())
  const token = parts && signToken(stage.sandbox.accessKey, stage.clock.now(), parts)
  const answer = await stage.api.send('PATCH', `/api/v1/orders/${order.id}`, success, {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...headers,
  })
  expect(answer.status).toBe(401)
  expect(answer.body.message).toMatch(reason)
  expect(stage.control.order(order.id)?.state).toBe('waiting')
})

test('a secret used as text, not base64url-decoded, is told apart in the reason', async () => {
  const stage = await setStage()
  const { accessKey } = stage.sandbox
  const token = signToken(accessKey, stage.clock.now(), { key: Buffer.from(accessKey.signingSecret) })
  const answer = await stage.api.send('GET', '/api/v1/stores/chez-loutre-centre/store_details', undefined, {
    authorization: `Bearer ${token}`,
  })
  expect(answer.status).toBe(401)
  expect(answer.body.message).toMatch(/base64url/)
})

test('a token of the full 30 minutes is let in', async () => {
  const stage = await setStage()
  const now = seconds(stage.clock.now())
  const token = signToken(stage.sandbox.accessKey, stage.clock.now(), {
    payload: { iat: now, exp: now + 1_800 },
  })
  const answer = await stage.api.send('GET', '/api/v1/stores/chez-loutre-centre/store_details', undefined, {
    authorization: `Bearer ${token}`,
  })
  expect(answer.status).toBe(200)
})

test('every call the app made is on record, refused ones too', async () => {
  const stage = await setStage()
  await stage.api.send('PATCH', '/api/v1/orders/unknown', success, { 'auth-version': 'v1' })
  await stage.api.send('PATCH', '/api/v1/orders/unknown', success)
  await stage.api.send('POST', '/api/v1/orders/unknown', success)
  await stage.api.send('PATCH', '/api/v1/nothing', success)
  expect(stage.control.calls().map((call) => [call.action, call.answer])).toEqual([
    ['confirm', 401],
    ['confirm', 404],
    ['unknown', 405],
    ['unknown', 404],
  ])
})
