import { expect, test } from 'vitest'
import { setStage, type Stage } from './stage.ts'

async function send(stage: Stage, method: string, path: string, body?: unknown, headers = {}) {
  const response = await fetch(`${stage.sandbox.url}/control${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

test('a tester places an order over HTTP and sees the app answer', async () => {
  const stage = await setStage()
  const placed = await send(stage, 'POST', '/orders', { preset: 'notes', waitForAnswer: true })
  expect(placed).toMatchObject({
    status: 201,
    body: { order: { state: 'waiting', preset: 'notes' }, delivery: { outcome: 'answered', status: 202 } },
  })
  const { id } = placed.body.order
  expect((await send(stage, 'GET', `/orders/${id}`)).body.order.log.length).toBeGreaterThan(3)
  expect((await send(stage, 'GET', '/orders?state=waiting')).body.orders).toHaveLength(1)
  expect((await send(stage, 'GET', '/orders?state=failed')).body.orders).toEqual([])
})

test('every button of the page has its path', async () => {
  const stage = await setStage()
  const place = async () => {
    const placed = await send(stage, 'POST', '/orders', { preset: 'everyday', waitForAnswer: true })
    return `/orders/${placed.body.order.id}`
  }
  const accepted = await place()
  expect((await send(stage, 'POST', `${accepted}/accept-on-tablet`)).body.order.state).toBe('confirmed')
  expect((await send(stage, 'POST', `${accepted}/dasher`)).body.order.dasher.step).toBe('dasher_confirmed')
  expect((await send(stage, 'POST', `${accepted}/adjust`)).status).toBe(200)
  expect((await send(stage, 'POST', `${accepted}/resend`, { altered: true })).status).toBe(200)
  expect((await send(stage, 'POST', `${accepted}/cancel`, { by: 'dasher' })).body.order).toMatchObject({
    state: 'cancelled',
    reason: 'dasher',
  })
  expect((await send(stage, 'POST', `${accepted}/cancel`, { by: 'dasher' })).status).toBe(409)
  const expired = await place()
  expect((await send(stage, 'POST', `${expired}/expire`)).body.order.reason).toBe('confirmation-timeout')

  expect((await send(stage, 'POST', '/rush', { perMinute: 10 })).body.rush.perMinute).toBe(10)
  expect((await send(stage, 'DELETE', '/rush')).body.rush).toBeNull()
  expect((await send(stage, 'POST', '/alive', { alive: true })).body).toMatchObject({
    alive: true,
    dashersMove: true,
  })
  expect((await send(stage, 'POST', '/dashers', { move: false })).body.dashersMove).toBe(false)
  const { fault } = (await send(stage, 'POST', '/faults', { kind: 'api-500', count: 3 })).body
  expect(fault).toMatchObject({ kind: 'api-500', remaining: 3 })
  expect((await send(stage, 'DELETE', `/faults/${fault.id}`)).body.faults).toEqual([])
  expect((await send(stage, 'DELETE', `/faults/${fault.id}`)).status).toBe(404)
  expect((await send(stage, 'DELETE', '/faults')).status).toBe(200)
  const paused = await send(stage, 'POST', '/stores/chez-loutre-centre/pause', { minutes: 10 })
  expect(paused.body.stores[0].pauses).toHaveLength(1)
  const resumed = await send(stage, 'POST', '/stores/chez-loutre-centre/resume')
  expect(resumed.body.stores[0].pauses).toEqual([])
  expect((await send(stage, 'GET', '/menu')).body.categories).toHaveLength(5)
  expect((await send(stage, 'GET', '/presets')).body.presets).toContain('huge-id')
  expect((await send(stage, 'GET', '/calls')).body.calls).toEqual([])
  expect((await send(stage, 'POST', '/reset', { seed: 9 })).body).toMatchObject({
    seed: 9,
    orders: [],
    alive: false,
  })
})

test('the intake can be named after the start', async () => {
  const stage = await setStage()
  stage.control.setIntake({ url: null })
  const lost = await send(stage, 'POST', '/orders', { waitForAnswer: true })
  expect(lost.body.order).toMatchObject({ state: 'failed', reason: 'unreachable' })
  await send(stage, 'POST', '/intake', { url: stage.intake.url, secret: 'another' })
  await send(stage, 'POST', '/orders', { waitForAnswer: true })
  expect(stage.intake.heard).toMatchObject([{ authorization: 'another' }])
})

test('a test can wait for a state instead of asking again and again', async () => {
  const stage = await setStage()
  const { body } = await send(stage, 'POST', '/orders', { waitForAnswer: true })
  const { id } = body.order
  const waiting = send(stage, 'GET', `/orders/${id}?until=confirmed,cancelled`)
  await send(stage, 'POST', `/orders/${id}/accept-on-tablet`)
  expect((await waiting).body.order.state).toBe('confirmed')
  expect((await send(stage, 'GET', `/orders/${id}?until=ready&timeout=10`)).status).toBe(408)
})

test.each([
  ['POST', '/orders', { preset: 'unheard-of' }, 400],
  ['POST', '/orders', { preset: 'notes', order: { items: [{ name: 'x' }] } }, 400],
  ['POST', '/orders', { order: { items: [] } }, 400],
  ['POST', '/orders', { store: 'nowhere' }, 404],
  ['POST', '/orders/unknown/cancel', {}, 404],
  ['POST', '/faults', { kind: 'gremlins' }, 400],
  ['POST', '/rush', { perMinute: 0 }, 400],
  ['POST', '/intake', { url: 'file:///etc/passwd' }, 400],
  ['GET', '/orders?state=tired', undefined, 400],
  ['PUT', '/orders', {}, 405],
  ['GET', '/nothing', undefined, 404],
])('%s %s with %j is refused with %i', async (method, path, body, status) => {
  const stage = await setStage()
  expect((await send(stage, method, path, body)).status).toBe(status)
})

test('a page of another site cannot order here', async () => {
  const stage = await setStage()
  const answer = await send(stage, 'POST', '/orders', {}, { origin: 'https://elsewhere.example' })
  expect(answer.status).toBe(403)
  expect(stage.control.state().orders).toEqual([])
})

test('the page hears of every change', async () => {
  const stage = await setStage()
  const end = new AbortController()
  const response = await fetch(`${stage.sandbox.url}/control/events`, { signal: end.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const readUntil = async (wanted: RegExp) => {
    while (!wanted.test(text)) text += (await reader?.read())?.value ?? ''
  }
  await readUntil(/"orders":\[\]/)
  stage.control.place({ preset: 'arabic' })
  await readUntil(/"preset":"arabic"/)
  end.abort()
})
