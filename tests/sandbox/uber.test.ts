import { expect, test } from 'vitest'
import { signToken } from './api-client.ts'
import { setStage, type Stage } from './stage.ts'

async function uber(stage: Stage, method: string, path: string, token?: string) {
  const authorization = `Bearer ${token ?? signToken(stage.sandbox.accessKey, stage.clock.now())}`
  const response = await fetch(`${stage.sandbox.uberBase}/api/v1/stores/${path}`, {
    method,
    headers: { authorization },
  })
  return { status: response.status, body: await response.json() }
}

test('a location is activated at Uber Eats, twice as well as once (R111)', async () => {
  const stage = await setStage()
  stage.sandbox.onboarding.changeUber('chez-loutre-centre', {
    currentProvider: { name: 'KitchenHub', kind: 'aggregator' },
  })
  expect((await uber(stage, 'GET', 'chez-loutre-centre')).body).toEqual({
    status: 'NOT_ACTIVATED',
    current_provider: { name: 'KitchenHub', kind: 'aggregator' },
  })
  for (let time = 0; time < 2; time++)
    expect(await uber(stage, 'POST', 'chez-loutre-centre/activate')).toEqual({
      status: 200,
      body: { status: 'ACTIVATED' },
    })
  expect((await uber(stage, 'GET', 'chez-loutre-centre')).body).toEqual({
    status: 'ACTIVATED',
    current_provider: null,
  })
  expect((await uber(stage, 'GET', 'chez-loutre-port')).body.status).toBe('NOT_ACTIVATED')
})

test('Uber Eats can refuse an activation with a message', async () => {
  const stage = await setStage()
  stage.sandbox.onboarding.changeUber('chez-loutre-port', {
    refusal: 'The store is not set up at Uber Eats.',
  })
  expect(await uber(stage, 'POST', 'chez-loutre-port/activate')).toMatchObject({
    status: 409,
    body: { message: 'The store is not set up at Uber Eats.' },
  })
  expect((await uber(stage, 'GET', 'chez-loutre-port')).body.status).toBe('NOT_ACTIVATED')
})

test('nobody is let in without our key', async () => {
  const stage = await setStage()
  const foreign = signToken(stage.sandbox.accessKey, stage.clock.now(), {
    key: Buffer.from('another secret'),
  })
  expect((await uber(stage, 'POST', 'chez-loutre-centre/activate', foreign)).status).toBe(401)
  expect((await uber(stage, 'GET', 'chez-loutre-centre', 'x')).status).toBe(401)
  expect((await uber(stage, 'GET', 'chez-loutre-centre')).body.status).toBe('NOT_ACTIVATED')
})
