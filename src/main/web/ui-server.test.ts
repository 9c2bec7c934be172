import { once } from 'node:events'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context, Router } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Contract } from '#shared/api/contract.ts'
import { createUiServer } from './ui-server.ts'

const quiet = () => {}

async function serve(options: { pingEveryMs?: number } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'om-ui-'))
  const staticDir = join(folder, 'renderer')
  mkdirSync(staticDir)
  writeFileSync(join(staticDir, 'index.html'), '<title>Order Manager</title>')
  writeFileSync(join(folder, 'orders.db'), 'not for everyone')
  const server = await createUiServer({
    router: {} as Router<Contract, Context>,
    context: {},
    staticDir,
    port: 0,
    log: { info: quiet, warn: quiet, error: quiet },
    ...options,
  })
  onTestFinished(() => server.close())
  const url = new URL(server.url)
  return { server, origin: url.origin, host: url.host, token: url.hash.slice('#token='.length) }
}

/** The status a socket gets: 101 when it opens. */
async function upgrade(
  host: string,
  headers: { protocols?: string[]; origin?: string; host?: string; path?: string },
): Promise<number> {
  const socket = new WebSocket(`ws://${host}${headers.path ?? '/api'}`, headers.protocols ?? [], {
    ...(headers.origin === undefined ? {} : { origin: headers.origin }),
    ...(headers.host === undefined ? {} : { headers: { host: headers.host } }),
  })
  onTestFinished(() => socket.terminate())
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(101))
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
    socket.once('error', reject)
  })
}

function get(
  host: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const [name, port] = host.split(':')
  return new Promise((resolve, reject) => {
    request({ host: name, port, path, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => (body += part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
      .on('error', reject)
      .end()
  })
}

test('the screen comes with headers that forbid anything remote, framing and guessing of types', async () => {
  const { origin } = await serve()
  const response = await fetch(`${origin}/`)
  expect(await response.text()).toContain('Order Manager')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('a health probe gets its answer without a token', async () => {
  const { origin } = await serve()
  const response = await fetch(`${origin}/healthz`)
  expect([response.status, await response.text()]).toEqual([200, 'ok'])
})

test('files outside the screen are not served, however the path is written', async () => {
  const { host } = await serve()
  for (const path of [
    '/../orders.db',
    '/%2e%2e/orders.db',
    '/..%2forders.db',
    '/..\\orders.db',
    '//orders.db',
  ]) {
    const { status, body } = await get(host, path)
    expect([path, status]).toEqual([path, 404])
    expect(body).not.toContain('not for everyone')
  }
})

test('a page whose name was pointed here (DNS rebinding) gets nothing', async () => {
  const { host, token } = await serve()
  const port = host.split(':')[1]
  expect(await get(host, '/', { host: `evil.example:${port}` })).toMatchObject({ status: 403 })
  expect(
    await upgrade(host, {
      protocols: ['order-manager', token],
      host: `evil.example:${port}`,
      origin: `http://evil.example:${port}`,
    }),
  ).toBe(403)
})

test('a page of another origin gets nothing, at any address; ours, and who opens it by hand, do', async () => {
  const { host, origin } = await serve()
  for (const path of ['/', '/index.html', '/nothing']) {
    for (const foreign of ['https://evil.example', 'null', origin.replace('127.0.0.1', 'localhost')])
      expect([path, foreign, await get(host, path, { origin: foreign })]).toMatchObject([
        path,
        foreign,
        { status: 403 },
      ])
  }
  expect(await get(host, '/')).toMatchObject({ status: 200 })
  expect(await get(host, '/', { origin })).toMatchObject({ status: 200 })
})

test('a socket opens for our own page with the token, and for nobody else', async () => {
  const { host, origin, token } = await serve()
  const good = ['order-manager', token]
  expect(await upgrade(host, { protocols: good, origin })).toBe(101)
  expect(await upgrade(host, { protocols: good, origin: origin.replace('127.0.0.1', 'localhost') })).toBe(403)
  expect(await upgrade(host, { protocols: good, origin: 'https://evil.example' })).toBe(403)
  expect(await upgrade(host, { protocols: good })).toBe(403)
  expect(await upgrade(host, { protocols: ['order-manager', `${token}x`], origin })).toBe(401)
  expect(await upgrade(host, { protocols: ['order-manager'], origin })).toBe(401)
  expect(await upgrade(host, { protocols: [token, 'order-manager'], origin })).toBe(401)
  expect(await upgrade(host, { origin })).toBe(401)
  expect(await upgrade(host, { protocols: good, origin, path: '/other' })).toBe(404)
})

test('a message no screen would send, by size or kind, ends the connection', async () => {
  const { host, origin, token } = await serve()
  for (const message of ['x'.repeat(300 * 1024), Buffer.from([1, 2, 3])]) {
    const socket = new WebSocket(`ws://${host}/api`, ['order-manager', token], { origin })
    await once(socket, 'open')
    socket.send(message)
    await once(socket, 'close')
  }
})

test('a screen that stops answering is dropped, one that answers stays', async () => {
  const { host, origin, token } = await serve({ pingEveryMs: 40 })
  const open = async (autoPong: boolean) => {
    const socket = new WebSocket(`ws://${host}/api`, ['order-manager', token], { origin, autoPong })
    onTestFinished(() => socket.terminate())
    await once(socket, 'open')
    return socket
  }
  const alive = await open(true)
  const dead = await open(false)
  await once(dead, 'close')
  for (let pings = 0; pings < 3; pings += 1) await once(alive, 'ping')
  expect(alive.readyState).toBe(WebSocket.OPEN)
})

test('closing lets go of the port although screens are connected', async () => {
  const { server, host, origin, token } = await serve()
  const socket = new WebSocket(`ws://${host}/api`, ['order-manager', token], { origin })
  await once(socket, 'open')
  const closed = once(socket, 'close')
  await server.close()
  expect((await closed)[0]).toBe(1001)
  const next = createServer().listen(Number(host.split(':')[1]), '127.0.0.1')
  await once(next, 'listening')
  next.close()
})

test('a taken port is an error and not silence', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onTestFinished(() => void taken.close())
  await expect(
    createUiServer({
      router: {} as Router<Contract, Context>,
      context: {},
      staticDir: mkdtempSync(join(tmpdir(), 'om-ui-')),
      port: (taken.address() as AddressInfo).port,
      log: { info: quiet, warn: quiet, error: quiet },
    }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
