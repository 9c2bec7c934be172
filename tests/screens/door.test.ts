import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { expect, it, onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { BoardUpdate } from '#shared/api/orders.ts'
import type { LanNames } from '#main/screens/lan-names.ts'
import { handClock, silentLog } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { ask, openDoor, opened, openSocket, screen, tryCode, until } from './open-door.ts'

it('the door is shut until a manager opens it, and shut again when he closes it; its screens stay paired', async () => {
  const { core, url, paired, actor } = await openDoor()
  const token = await paired('Grill')
  const { closed } = await screen(url, token)
  core.screens.turn(false, actor)
  expect(await closed).toBe(1001)
  await until(core, ({ door }) => (door.state === 'closed' ? true : null))
  await expect(ask(url, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  core.screens.turn(true, actor)
  // At the same address: paired screens know no other.
  expect((await opened(core)).href).toBe(url.href)
  expect((await openSocket(url, token)).status).toBe(101)
})

it('a stranger learns nothing: not of the restaurant, not of the program, not whether a code waits', async () => {
  const { core, url, codeFor } = await openDoor()
  const before = await tryCode(url, '000000')
  codeFor('Grill')
  const code = core.screens.state().code?.code === '000000' ? '000001' : '000000'
  const after = await tryCode(url, code)
  expect([after.status, after.body]).toEqual([before.status, before.body])
  for (const path of [
    '/',
    '/api',
    '/healthz',
    '/pair',
    '/orders.db',
    '/../orders.db',
    '/station.crt',
    '/x',
  ]) {
    const { headers, body } = await ask(url, path)
    const said = JSON.stringify(headers) + body
    expect([path, said]).toEqual([path, expect.not.stringMatching(/loutre|demo|0\.1\.0|test|Grill|Marie/i)])
    expect([path, Object.keys(headers).filter((name) => /^(server|x-powered-by)$/.test(name))]).toEqual([
      path,
      [],
    ])
  }
  for (const token of ['x', 'a'.repeat(43), ''])
    expect((await openSocket(url, token || 'y')).status).toBe(401)
})

it('a page of another name or origin gets nothing, with a good token and a good code alike', async () => {
  const { url, paired, codeFor } = await openDoor()
  const token = await paired('Grill')
  expect((await openSocket(url, token, 'https://evil.example')).status).toBe(403)
  expect((await openSocket(url, token, url.origin.replace('https', 'http'))).status).toBe(403)
  expect((await ask(url, '/', { headers: { host: `evil.example:${url.port}` } })).status).toBe(403)
  const code = codeFor('Bar')
  expect((await tryCode(url, code, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await tryCode(url, code, { 'content-type': 'text/plain' })).status).toBe(403)
  expect((await tryCode(url, code)).status).toBe(200)
})

it('a code pairs one screen, once; its token is worth nothing on the station’s own door or after it is revoked', async () => {
  const { core, store, url, actor, codeFor } = await openDoor()
  const code = codeFor('Grill', 'full')
  const first = await tryCode(url, code)
  expect(first.status).toBe(200)
  expect((await tryCode(url, code)).status).toBe(403)
  const { token } = JSON.parse(first.body) as { token: string }
  expect(JSON.stringify(store.screens.all())).not.toContain(token)
  const [grill] = core.screens.state().screens
  expect(grill).toMatchObject({ name: 'Grill', rights: 'full', pairedBy: 'Marie' })

  const { closed, client } = await screen(url, token)
  expect((await client.orders.acknowledgeAll()).count).toBe(0)
  core.screens.revoke(grill?.id ?? '', actor)
  expect(await closed).toBe(1008)
  expect((await openSocket(url, token)).status).toBe(401)
  expect(core.settingChanges.latest().map(({ setting }) => setting)).toEqual(
    expect.arrayContaining(['screen-paired', 'screen-revoked', 'screens-on']),
  )
})

it('a code ends after five minutes, also where somebody sets the clock back', async () => {
  const clock = handClock()
  const { core, url, codeFor } = await openDoor({ clock })
  const code = codeFor('Grill')
  clock.set(-60 * 60_000)
  clock.advance(5 * 60_000 - 1)
  expect(core.screens.state().code?.code).toBe(code)
  clock.advance(1)
  expect(core.screens.state().code).toBeNull()
  expect((await tryCode(url, code)).status).toBe(403)
})

it('ten wrong codes close pairing for ten minutes and tell the manager; the right one is worth nothing then', async () => {
  const clock = handClock()
  const { core, url, actor, codeFor } = await openDoor({ clock })
  const code = codeFor('Grill')
  const wrong = (at: number) => String((Number(code) + at + 1) % 1_000_000).padStart(6, '0')
  // At once: none may count as another's try.
  const tries = await Promise.all(Array.from({ length: 10 }, (_, at) => tryCode(url, wrong(at))))
  expect(tries.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    ...Array.from({ length: 9 }, () => 403),
    429,
  ])
  expect(await tryCode(url, code)).toMatchObject({ status: 429, body: '{"refusal":"locked","minutes":10}' })
  expect(core.screens.makeCode({ name: 'Grill', rights: 'full', stationId: null }, actor)).toMatchObject({
    ok: false,
    refusal: 'locked',
  })
  expect(core.screens.state().lockedUntil).toBe(clock.now() + 10 * 60_000)
  expect(core.settingChanges.latest()[0]?.setting).toBe('pairing-locked')
  clock.advance(10 * 60_000)
  expect((await tryCode(url, code)).status).toBe(403)
  expect((await tryCode(url, codeFor('Grill'))).status).toBe(200)
})

it('while no code waits a stranger cannot close pairing beforehand', async () => {
  const { url, codeFor } = await openDoor()
  for (let count = 0; count < 15; count += 1) expect((await tryCode(url, '123456')).status).toBe(403)
  expect((await tryCode(url, codeFor('Grill'))).status).toBe(200)
})

it('what is no code is refused without counting, however long it is', async () => {
  const { url, codeFor } = await openDoor()
  const code = codeFor('Grill')
  const send = (body: string) =>
    ask(url, '/pair', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url.origin },
      body,
    })
  for (const body of [
    '',
    '{}',
    '{"code":123456}',
    '{"code":"12345"}',
    '{"code":"１２３４５６"}',
    'x'.repeat(500),
  ])
    for (let count = 0; count < 2; count += 1) expect([body, (await send(body)).status]).toEqual([body, 400])
  expect((await tryCode(url, code)).status).toBe(200)
})

it('a read-only screen sees every order and changes none; a cook’s screen cooks and neither accepts nor refuses', async () => {
  const { url, paired, post, store, own } = await openDoor()
  await post('orders', orderDelivery({ id: 'first' }))
  const id = store.orders.onBoard()[0]?.id ?? ''
  const looks = (await screen(url, await paired('Window', 'read-only'))).client
  const cooks = (await screen(url, await paired('Grill', 'station'))).client
  for (const client of [looks, cooks]) {
    const board = await client.orders.watch()
    expect((await board.next()).value).toMatchObject({ type: 'snapshot', orders: [{ id }] })
    await board.return?.(undefined)
    for (const forbidden of [
      client.orders.accept({ id, prepMinutes: 20 }),
      client.orders.refuse({ id, reason: 'closed' as never, itemId: null, details: null }),
      client.device.saveSettings({ volume: 0 }),
      client.session.signIn({ email: 'a@example.com', password: 'x' }),
      client.screens.turn({ on: false }),
      client.webhooks.reveal(),
      client.assistant.clear(),
    ])
      await expect(forbidden).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  }
  expect(store.orders.find(id)?.status).toBe('new')
  await own.orders.accept({ id, prepMinutes: 20 })
  await expect(looks.orders.ready({ id })).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await cooks.orders.ready({ id })).toMatchObject({ status: 'ready' })
  // Who did it is in the order's history.
  expect(store.history.of(id).find(({ type }) => type === 'readied')?.actor).toEqual({
    kind: 'staff',
    device: 'Grill',
  })
})

it('rights and name changed by a manager hold at once, on a screen that is open', async () => {
  const { core, url, actor, paired, post, store } = await openDoor()
  await post('orders', orderDelivery({ id: 'first' }))
  const id = store.orders.onBoard()[0]?.id ?? ''
  const { client } = await screen(url, await paired('Window', 'read-only'))
  const own = await client.screens.watchOwn()
  expect((await own.next()).value).toMatchObject({ name: 'Window', rights: 'read-only' })
  const [window] = core.screens.state().screens
  core.screens.change({ id: window?.id ?? '', name: 'Pass', rights: 'full', stationId: null }, actor)
  expect((await own.next()).value).toMatchObject({ name: 'Pass', rights: 'full' })
  await client.orders.accept({ id, prepMinutes: 20 })
  expect(store.history.of(id).find(({ type }) => type === 'accepted')?.actor).toMatchObject({
    device: 'Pass',
  })
})

it('the manager sees which screens are here, since when the others are gone, and which of them ring', async () => {
  const { core, url, paired } = await openDoor()
  const { client, socket } = await screen(url, await paired('Grill'))
  expect(core.screens.state().screens).toMatchObject([{ isHere: true, rings: null }])
  const said = await client.hearing.watch({ isHeard: false })
  expect((await said.next()).value).toEqual({ heard: 0, silent: 1 })
  expect(core.screens.state().screens).toMatchObject([{ isHere: true, rings: false }])
  socket.terminate()
  await until(core, ({ screens }) => (screens[0]?.isHere === false ? true : null))
  expect(core.screens.state().screens[0]?.lastSeenAt).toEqual(expect.any(Number))
  expect(core.device().screens).toEqual({ paired: 1, here: 0 })
})

it('the certificate is trusted under the station’s own authority, which may vouch for nothing public', async () => {
  const { core, url } = await openDoor()
  const ca = pem(await raw(url, '/station.crt'))
  const checked = await ask(url, '/', { rejectUnauthorized: true, ca })
  expect(checked.status).toBe(200)
  const { door } = core.screens.state()
  const secure = connectTls({ port: Number(url.port), host: '127.0.0.1', ca })
  onTestFinished(() => void secure.destroy())
  await once(secure, 'secureConnect')
  expect(door).toMatchObject({ fingerprint: secure.getPeerCertificate().fingerprint256 })
})

it('another address brings another certificate under the same authority, without a restart and without cutting anybody', async () => {
  const clock = handClock()
  const names: LanNames = { addresses: ['127.0.0.1'], names: ['kitchen'] }
  const { core, url, paired } = await openDoor({ clock, readNames: () => structuredClone(names) })
  const { client } = await screen(url, await paired('Grill'))
  const before = core.screens.state().door
  const ca = pem(await raw(url, '/station.crt'))
  names.addresses = ['127.0.0.1', '192.168.77.5']
  clock.advance(10_000)
  const after = await until(core, ({ door }) =>
    door.state === 'open' && door.urls.length === 2 ? door : null,
  )
  if (before.state !== 'open') throw new Error('was not open')
  expect(after.fingerprint).not.toBe(before.fingerprint)
  expect(after.authorityFingerprint).toBe(before.authorityFingerprint)
  expect(await ask(url, '/', { rejectUnauthorized: true, ca })).toMatchObject({ status: 200 })
  expect((await ask(url, '/', { headers: { host: `192.168.77.5:${url.port}` } })).status).toBe(200)
  expect((await client.orders.acknowledgeAll()).count).toBe(0)

  // Eleven months later it is near its end, which nobody has to think of.
  clock.set(340 * 24 * 3_600_000)
  clock.advance(10_000)
  const renewed = await until(core, ({ door }) =>
    door.state === 'open' && door.fingerprint !== after.fingerprint ? door : null,
  )
  expect(renewed.authorityFingerprint).toBe(before.authorityFingerprint)
})

it('without a network the door says so, and opens by itself when there is one', async () => {
  const clock = handClock()
  const names: LanNames = { addresses: ['127.0.0.1'], names: [] }
  const errors: string[] = []
  const log = { ...silentLog, error: (_: object, message: string) => void errors.push(message) }
  let looks = 0
  const readNames = () => {
    looks += 1
    return structuredClone(names)
  }
  const { core } = await openDoor({ clock, log, readNames })
  names.addresses = []
  clock.advance(10_000)
  expect(await until(core, ({ door }) => (door.state === 'trouble' ? door : null))).toEqual({
    state: 'trouble',
    problem: 'no-network',
  })
  // The log is told once, however long it lasts.
  for (const look of [1, 2, 3]) {
    const before = looks
    await vi.waitFor(() => {
      clock.advance(10_000)
      expect(looks, `look ${look}`).toBeGreaterThan(before)
    })
  }
  expect(errors).toEqual(['the door for other screens could not be opened'])
  names.addresses = ['127.0.0.1']
  await vi.waitFor(() => {
    clock.advance(10_000)
    expect(core.screens.state().door.state).toBe('open')
  })
})

it('the page is served while 300 connections idle, stand in the handshake or send half a head, and lets those go', async () => {
  const { url, paired } = await openDoor()
  const port = Number(url.port)
  const { client } = await screen(url, await paired('Grill'))
  const plain = Array.from({ length: 200 }, () => connectPlain(port, '127.0.0.1').on('error', () => {}))
  const secure = Array.from({ length: 100 }, () =>
    connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }).on('error', () => {}),
  )
  onTestFinished(() => [...plain, ...secure].forEach((socket) => socket.destroy()))
  for (const socket of secure) socket.write('GET / HTTP/1.1\r\nHost: 127')
  for (let count = 0; count < 5; count += 1) expect((await ask(url, '/')).status).toBe(200)
  expect((await client.orders.acknowledgeAll()).count).toBe(0)
  const [last] = plain.slice(-1)
  if (last && !last.destroyed) await once(last.resume(), 'close')
})

it('a screen that comes again and again takes the place of its own older lines, not of other screens', async () => {
  const { core, url, paired } = await openDoor()
  const token = await paired('Grill')
  const first = await openSocket(url, token)
  const gone = once(first.socket, 'close')
  for (let count = 0; count < 4; count += 1) expect((await openSocket(url, token)).status).toBe(101)
  await gone
  expect(first.socket.readyState).toBe(WebSocket.CLOSED)
  expect(core.screens.counts()).toEqual({ paired: 1, here: 1 })
})

async function raw(url: URL, path: string): Promise<Buffer> {
  const response = await new Promise<IncomingMessage>((resolve) => {
    get(new URL(path, url), { rejectUnauthorized: false, agent: false }, resolve)
  })
  return Buffer.concat(await response.toArray())
}

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`

it('of two conflicting taps at once the second is told who did what, and nothing is sent for it', async () => {
  const { url, paired, post, store } = await openDoor()
  await post('orders', orderDelivery({ id: 'first' }))
  const id = store.orders.onBoard()[0]?.id ?? ''
  const grill = (await screen(url, await paired('Grill'))).client
  const counter = (await screen(url, await paired('Counter'))).client
  const taps = await Promise.allSettled([
    grill.orders.accept({ id, prepMinutes: 20 }),
    counter.orders.refuse({ id, reason: 'too-busy', itemId: null, details: null }),
  ])
  const lost = taps.findIndex(({ status }) => status === 'rejected')
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(taps[lost]).toMatchObject({
    reason: {
      code: 'NOT_POSSIBLE',
      data: {
        by: {
          type: lost === 1 ? 'accepted' : 'refused',
          actor: { kind: 'staff', device: lost === 1 ? 'Grill' : 'Counter' },
        },
      },
    },
  })
  expect(store.history.of(id).filter(({ type }) => type === 'accepted' || type === 'refused')).toHaveLength(1)
})

it('300 orders at once reach two screens, each of them once and whole', async () => {
  const { url, paired, post } = await openDoor()
  const clients = [
    (await screen(url, await paired('Grill'))).client,
    (await screen(url, await paired('Window', 'read-only'))).client,
  ]
  const seen = clients.map(async (client) => {
    const orders = new Map<string, string>()
    for await (const update of await client.orders.watch()) {
      for (const order of update.orders) orders.set(order.platformOrderId, order.id)
      if (orders.size === 300) return orders
    }
    return orders
  })
  // A connection too many is closed, and the channel delivers again.
  const deliver = async (at: number): ReturnType<typeof post> =>
    post('orders', orderDelivery({ id: `rush-${at}` })).catch(() => deliver(at))
  const answers = await Promise.all(Array.from({ length: 300 }, (_, at) => deliver(at)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  const [grill, window] = await Promise.all(seen)
  expect(grill?.size).toBe(300)
  expect(new Set(grill?.values()).size).toBe(300)
  expect(window).toEqual(grill)
})

it('a screen that is never closed has the new day’s orders after midnight, and its own connection all along', async () => {
  const clock = handClock(Date.parse('2026-11-24T04:30:00Z'))
  const { core, url, paired, post, store } = await openDoor({ clock })
  const { client, socket } = await screen(url, await paired('Grill'))
  const board: AsyncIterator<BoardUpdate> = await client.orders.watch()
  const untilShown = async (id: string) => {
    for (;;) {
      const { value, done } = await board.next()
      if (done === true) throw new Error('The board ended.')
      if (value.orders.some(({ platformOrderId }) => platformOrderId === id)) return
    }
  }
  await post('orders', orderDelivery({ id: 'evening' }))
  await untilShown('evening')
  // Over midnight and the end of the business day.
  clock.advance(9 * 3_600_000)
  await post('orders', orderDelivery({ id: 'morning' }))
  await untilShown('morning')
  expect(store.orders.count()).toBe(2)
  expect(core.screens.state().screens[0]).toMatchObject({ isHere: true, lastSeenAt: clock.now() })
  expect(socket.readyState).toBe(WebSocket.OPEN)
})
