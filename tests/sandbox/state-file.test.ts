import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, watch, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'
import { createSandbox } from '#sandbox/server/sandbox.ts'
import { apiClient } from './api-client.ts'
import { startIntake } from './intake.ts'
import { createManualClock } from './manual-clock.ts'
import { itemAt, menuCalls, menuWith } from './menu-calls.ts'
import { express, merchant } from './merchant.ts'
import { orderOf, success } from './stage.ts'
import { centre, settled, uberClient } from './uber-client.ts'

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const step of cleanUp.splice(0).toReversed()) await step()
})

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sandbox-state-'))
  cleanUp.push(() => rmSync(path, { recursive: true }))
  return path
}

/** Sandboxes one after the other over the same file, clock and intake. */
async function restarts() {
  const clock = createManualClock()
  const intake = await startIntake()
  const stateFile = join(folder(), 'sandbox.json')
  cleanUp.push(() => intake.close())
  let seed = 1
  return {
    stateFile,
    start: async () => {
      seed += 1
      const sandbox = await createSandbox({ clock, intakeUrl: intake.url, seed, stateFile })
      cleanUp.push(() => sandbox.close())
      const api = apiClient(sandbox, () => clock.now())
      return { sandbox, control: sandbox.control, intake, clock, api }
    },
  }
}

test('orders are known after a restart, with their state, and can be confirmed, readied and expire in time', async () => {
  const { start } = await restarts()
  const first = await start()
  const place = async () => {
    const { id } = orderOf(first.control.place({ preset: 'huge-id' }))
    return first.control.until(id, ['waiting'])
  }
  const [waiting, late, confirmed] = [await place(), await place(), await place()]
  await first.api.send('PATCH', `/api/v1/orders/${confirmed.id}`, success)
  await first.sandbox.close()

  const second = await start()
  expect(second.control.order(waiting.id)).toMatchObject({ state: 'waiting', expiresAt: waiting.expiresAt })
  expect((await second.api.send('PATCH', `/api/v1/orders/${waiting.id}`, success)).status).toBe(202)
  const path = `/api/v1/orders/${confirmed.id}/events/order_ready_for_pickup`
  expect((await second.api.send('PATCH', path, { merchant_supplied_id: 'OM-1' })).status).toBe(202)
  second.clock.advance((late.expiresAt ?? 0) - second.clock.now())
  expect(second.control.order(late.id)).toMatchObject({ state: 'failed', reason: 'confirmation-timeout' })
  // A number beyond 2^53 came through: what is sent from here on has the same digits.
  const digits = /"id":(\d{15,})/.exec(waiting.body)?.[1] ?? 'none'
  second.control.resend(waiting.id, { altered: true })
  expect((await second.intake.hears('orders', 4)).body).toContain(`"id":${digits},`)
  const { body } = orderOf(second.control.place({}))
  expect(body).not.toContain(waiting.id)
})

test('an order whose answer got lost in the restart still waits for its confirmation', async () => {
  const { start } = await restarts()
  const first = await start()
  first.intake.answerWith('hang')
  const { id } = orderOf(first.control.place({}))
  await first.intake.hears('orders')
  await first.sandbox.close()
  const second = await start()
  expect(second.control.order(id)?.state).toBe('waiting')
  expect((await second.api.send('PATCH', `/api/v1/orders/${id}`, success)).status).toBe(202)
})

test('tokens, onboardings on their way and switches are known after a restart', async () => {
  const { start } = await restarts()
  const first = await start()
  const { headers, connect } = await merchant(first)
  const { onboarding_id: id } = await connect(express, 'loutre-express')
  first.sandbox.onboarding.changeFile('chez-loutre-centre', { utensils: false })
  first.sandbox.onboarding.changeUber('port', { status: 'ACTIVATED' })
  await first.sandbox.close()

  const second = await start()
  const find = async () =>
    (await second.api.send('GET', `/api/v2/store_onboarding/${id}`, undefined, headers)).body['status']
  expect(await find()).toBe('INTEGRATION_REQUESTED')
  second.clock.advance(6_000)
  expect(await find()).toBe('MENU_QUALIFIED')
  await second.api.send('POST', `/api/v2/store_onboarding/${id}/enable`, undefined, headers)
  await second.sandbox.close()

  const third = await start()
  third.clock.advance(2_000)
  expect(third.sandbox.onboarding.store('loutre-express')).toMatchObject({
    onIntegration: true,
    onboarding: { status: 'INTEGRATION_ACTIVATED' },
  })
  expect(orderOf(third.control.place({ preset: 'utensils-yes' })).utensils).toBe('not-said')
  expect(third.sandbox.onboarding.changeUber('port', {}).status).toBe('ACTIVATED')
})

test('menus, a push on its way and what is sold out are known after a restart', async () => {
  const { start } = await restarts()
  const first = await start()
  const calls = menuCalls(first)
  await calls.setSale('items', [{ merchant_supplied_id: 'itm-poutine', is_active: false }])
  await calls.replace(
    await calls.mainId(),
    menuWith((changed) => (itemAt(changed, 0, 0).price = 1_234)),
    { reference: 'over-the-restart' },
  )
  await first.sandbox.close()

  const second = await start()
  const { read, details, sale, hears } = menuCalls(second)
  expect((await sale('item')).body).toMatchObject([{ merchant_supplied_id: 'itm-poutine', is_active: false }])
  expect(await details()).toMatchObject([{ reference: 'over-the-restart', status: 'IN_PROGRESS' }])
  second.clock.advance(2_000)
  expect((await hears()).event).toMatchObject({ status: 'SUCCESS', reference: 'over-the-restart' })
  expect((await read())[0]?.menu.categories[0]?.items?.[0]?.price).toBe(1_234)
})

test('a file of version 1 is taken over: its word for the menu becomes the menu, with its hours', async () => {
  const { start, stateFile } = await restarts()
  const first = await start()
  await first.sandbox.close()
  const kept = JSON.parse(readFileSync(stateFile, 'utf8'))
  expect(kept.version).toBe(2)
  const openHours = [{ day_index: 'MON', start_time: '10:00:00', end_time: '12:00:00' }]
  const stores = kept.stores.map(
    ({ menus: _menus, spareHours: _hours, sale: _sale, ...store }: object & Record<string, unknown>) => ({
      ...store,
      utensilsSwitch: false,
      menu: store['doordashStoreId'] === 2_390_417 ? 'empty-elements' : 'none',
      openHours,
    }),
  )
  writeFileSync(stateFile, JSON.stringify({ ...kept, version: 1, stores }))

  const { sandbox } = await start()
  expect(sandbox.onboarding.store('chez-loutre-centre')).toMatchObject({
    utensils: false,
    menu: 'empty-elements',
    openHours,
  })
  expect(sandbox.onboarding.store(express)).toMatchObject({ menu: 'none', openHours })
})

test('a file nobody can read is put aside, and the sandbox starts anew', async () => {
  const { start, stateFile } = await restarts()
  writeFileSync(stateFile, '{"version":1,"orders":')
  const { control } = await start()
  expect(control.state().orders).toEqual([])
  expect(readFileSync(`${stateFile}.unreadable`, 'utf8')).toContain('"version":1')
})

test('no secret is in the file', async () => {
  const { start, stateFile } = await restarts()
  const first = await start()
  const { headers } = await merchant(first)
  const token = headers.MxAuthorization.slice('Bearer '.length)
  await first.sandbox.close()
  expect(token.length).toBeGreaterThan(30)
  const text = readFileSync(stateFile, 'utf8')
  expect(text).not.toContain(token)
  expect(text).not.toContain('loutre-portal-2026')
})

test('an order of a sandbox that was killed outright is known to the next one', async () => {
  const stateFile = join(folder(), 'sandbox.json')
  const intake = await startIntake()
  cleanUp.push(() => intake.close())
  const first = await startProcess('--state', stateFile, '--intake', intake.url)
  const { order } = await ask(first.ready.url, '/control/orders', { waitForAnswer: true })
  expect(order.state).toBe('waiting')
  await written(stateFile, (text) => text.includes(order.id) && text.includes('"state":"waiting"'))
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')

  const second = await startProcess('--state', stateFile, '--intake', intake.url)
  const answer = await apiClient(second.ready, () => Date.now()).send(
    'PATCH',
    `/api/v1/orders/${order.id}`,
    success,
  )
  expect(answer.status).toBe(202)
})

test('orders of Uber Eats are known after a restart: their state, their clocks, and what was not taken yet', async () => {
  const { start } = await restarts()
  const first = await start()
  first.intake.answerWith(200)
  first.sandbox.onboarding.changeUber(centre, { status: 'ACTIVATED' })
  const place = () => settled(first.sandbox.uber.place())
  const [offered, accepted] = [await place(), await place()]
  const client = await uberClient(first.sandbox)
  await client.tell(accepted.id, 'accept')
  first.intake.answerWith(503)
  const untaken = await place()
  first.clock.advance(5_000)
  await first.sandbox.close()

  const second = await start()
  const { uber } = second.sandbox
  // A token outlives it too.
  const url = `${second.sandbox.uberAccess.apiBaseUrl}/v1/delivery/order/${accepted.id}`
  const answer = await fetch(url, { headers: { authorization: client.authorization } })
  expect(await answer.json()).toMatchObject({ order: { state: 'ACCEPTED' } })
  expect(uber.untaken()).toMatchObject([{ orderId: untaken.id, sends: 1 }])
  second.intake.answerWith(200)
  const before = second.intake.heard.length
  second.clock.advance(5_000)
  await second.intake.hears('uber-eats', before + 1)
  second.clock.advance(85_000)
  expect(uber.order(offered.id)?.calledAt).toBe(offered.placedAt + 90_000)
  second.clock.advance(600_000)
  expect(uber.order(offered.id)).toMatchObject({ state: 'FAILED', failure: { reason: 'ACCEPT_TIMED_OUT' } })
})

test('the ready line names the sign-in page and Uber Eats', async () => {
  const { ready } = await startProcess('--not-connected')
  expect(ready).toMatchObject({
    authorizeUrl: `${ready.url}/portal/oauth/authorize`,
    uberBase: `${ready.url}/uber`,
  })
  const { stores } = await ask(ready.url, '/control/onboarding')
  expect(stores.map((store: { onboarding: unknown }) => store.onboarding)).toEqual([null, null, null])
})

async function startProcess(...args: string[]) {
  const child: ChildProcessWithoutNullStreams = spawn(process.execPath, ['src/sandbox/index.ts', ...args])
  cleanUp.push(() => child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, ready: JSON.parse(String(line)) }
}

async function ask(url: string, path: string, body?: unknown) {
  const response = await fetch(`${url}${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  })
  return response.json()
}

/** Resolves once the file holds this. */
function written(path: string, holds: (text: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!existsSync(path) || !holds(readFileSync(path, 'utf8'))) return
      watcher.close()
      resolve()
    }
    const watcher = watch(join(path, '..'), look)
    look()
  })
}
