import { once } from 'node:events'
import { METHODS, STATUS_CODES } from 'node:http'
import { connect as connectPlain } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { orderDelivery } from '../support/doordash-order.ts'
import { ask, openDoor, openSocket, screen, tryCode, until } from './open-door.ts'

/** What there is, what a stranger may hope for, and what is written to lead elsewhere. */
const paths = [
  '/',
  '/index.html',
  '/api',
  '/pair',
  '/station.crt',
  '/healthz',
  '/assets/index.js.map',
  '/index.html.map',
  '/.env',
  '/.git/config',
  '/orders.db',
  '/..%2forders.db',
  '/%2e%2e/orders.db',
  '/%00',
  '/api/orders/watch',
  '/x?token=y',
]
const page = '<!doctype html><title>Order Manager</title>'
const evil = 'https://evil.example'

it('every method at every path gives a stranger the program, the certificate or the name of a status, and no header tells more', async () => {
  const { url, post } = await openDoor()
  await post('orders', orderDelivery({ id: 'first' }))
  const methods = METHODS.filter((method) => !['CONNECT', 'HEAD'].includes(method))
  for (const path of paths)
    for (const method of methods) {
      const { status, headers, body } = await ask(url, path, { method, headers: { origin: evil } })
      const asked = `${method} ${path}`
      const isCertificate = method === 'GET' && path === '/station.crt' && status === 200
      if (!isCertificate) expect([asked, body]).toEqual([asked, status === 200 ? page : STATUS_CODES[status]])
      const told = Object.keys(headers).filter((name) =>
        /^(access-control|server|x-powered|via|set-cookie)/.test(name),
      )
      expect([asked, told]).toEqual([asked, []])
      expect([asked, headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
        asked,
        'nosniff',
        'no-referrer',
      ])
    }
}, 120_000)

it('under another name (DNS rebinding) nothing is there: no page, no certificate, no pairing, no socket for a good token', async () => {
  const { url, codeFor, paired, core } = await openDoor()
  const token = await paired('Grill')
  const code = codeFor('Bar')
  for (const host of [
    'evil.example',
    `evil.example:${url.port}`,
    `127.0.0.1.nip.io:${url.port}`,
    '127.0.0.1',
  ]) {
    for (const path of paths) {
      const { status } = await ask(url, path, { headers: { host } })
      expect([host, path, status]).toEqual([host, path, 403])
    }
    const origin = `https://${host}`
    expect((await tryCode(url, code, { host, origin })).status).toBe(403)
    const socket = new WebSocket(
      new URL('/api', url).href.replace('https', 'wss'),
      ['order-manager', token],
      {
        origin,
        rejectUnauthorized: false,
        headers: { host },
      },
    )
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(response.statusCode).toBe(403)
    socket.on('error', () => {}).terminate()
  }
  // None of it used the code up.
  expect(core.screens.state().code?.code).toBe(code)
  expect((await tryCode(url, code)).status).toBe(200)
})

it('whoever speaks plainly to the door hears nothing at all', async () => {
  const { url } = await openDoor()
  const socket = connectPlain(Number(url.port), '127.0.0.1').on('error', () => {})
  onTestFinished(() => void socket.destroy())
  let heard = ''
  socket.on('data', (data) => (heard += data.toString('latin1')))
  socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
  await once(socket, 'close')
  expect(heard).not.toMatch(/HTTP|Order|html/i)
})

it('a token that is used on a second line while its screen is open gains nothing: it is one screen, and is cut whole', async () => {
  const { core, url, actor, paired } = await openDoor()
  const token = await paired('Window', 'read-only')
  const first = await screen(url, token)
  const second = await screen(url, token)
  expect(core.screens.counts()).toEqual({ paired: 1, here: 1 })
  await expect(second.client.orders.acknowledgeAll()).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  const [window] = core.screens.state().screens
  core.screens.revoke(window?.id ?? '', actor)
  expect(await Promise.all([first.closed, second.closed])).toEqual([1008, 1008])
  await until(core, ({ screens }) => (screens.length === 0 ? true : null))
  expect((await openSocket(url, token)).status).toBe(401)
})

it('a token is of one station: another station’s door knows nothing of it', async () => {
  const { paired } = await openDoor()
  const token = await paired('Grill')
  const { url } = await openDoor()
  expect((await openSocket(url, token)).status).toBe(401)
})
