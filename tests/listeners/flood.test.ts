import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createUiServer } from '#main/web/ui-server.ts'
import { silentLog, tempDir, testCore } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { hold, rawRequest } from './raw-request.ts'

const probe = 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'
const halfHead = 'POST /orders HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthoriz'
const halfBody = (secret: string) =>
  `POST /orders HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: ${secret}\r\nContent-Length: 900000\r\n\r\n{"event":`

async function flood(port: number, kinds: [number, string][]): Promise<Socket[]> {
  const sockets: Socket[] = []
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()))
  for (const [count, bytes] of kinds) {
    const opened = await Promise.allSettled(Array.from({ length: count }, () => hold(port, bytes)))
    for (const one of opened) if (one.status === 'fulfilled') sockets.push(one.value)
  }
  return sockets
}

it('orders go on coming in while 600 idle, 200 slow and 200 half-sent connections are held', async () => {
  const { post, store, url } = await testCore()
  const port = Number(new URL(url).port)
  const kinds: [number, string][] = [
    [400, ''],
    [200, probe],
    [200, halfHead],
    [100, halfBody('guessed-secret')],
    [100, halfBody('demo-secret')],
  ]
  await post('orders', orderDelivery({ id: 'before' }))
  await flood(port, kinds)
  for (let count = 0; count < 25; count += 1) {
    if (count === 10) await flood(port, kinds)
    // Far more than an order needs on a busy machine, far less than held connections would make it wait.
    const before = performance.now()
    const { status } = await post('orders', orderDelivery({ id: `flood-${count}` }))
    expect([status, performance.now() - before < 10_000]).toEqual([202, true])
  }
  expect(store.orders.count()).toBe(26)
})

it('a connection that dawdles over its request is let go within seconds, also where it keeps its half open', async () => {
  const { url } = await testCore()
  const port = Number(new URL(url).port)
  const before = performance.now()
  const slow = await flood(port, [
    [1, ''],
    [1, halfHead],
    [1, halfBody('demo-secret')],
  ])
  await Promise.all(
    slow.map(async (socket) => {
      socket.resume()
      await once(socket, 'end')
      // Nobody reads any more at the other end: what is written now breaks.
      while (!socket.destroyed) await new Promise((resolve) => socket.write('x', resolve))
    }),
  )
  expect(performance.now() - before).toBeLessThan(15_000)
})

it('the screen is served while 600 idle connections are held', async () => {
  const staticDir = mkdtempSync(join(tempDir(), 'screen-'))
  writeFileSync(join(staticDir, 'index.html'), '<!doctype html>')
  const ui = await createUiServer({ router: {} as never, context: {}, staticDir, port: 0, log: silentLog })
  onTestFinished(ui.close)
  const port = Number(new URL(ui.url).port)
  await flood(port, [
    [600, ''],
    [100, halfHead],
  ])
  for (let count = 0; count < 10; count += 1)
    expect(await rawRequest(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)).toBe(200)
})

it('the screen is served while 128 connections ask for large files and read nothing', async () => {
  const staticDir = mkdtempSync(join(tempDir(), 'screen-'))
  writeFileSync(join(staticDir, 'index.html'), '<!doctype html>')
  writeFileSync(join(staticDir, 'large.js'), Buffer.alloc(2_000_000, 'x'))
  const ui = await createUiServer({ router: {} as never, context: {}, staticDir, port: 0, log: silentLog })
  onTestFinished(ui.close)
  const port = Number(new URL(ui.url).port)
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`
  const sockets = await flood(port, [[128, request('/large.js').repeat(6)]])
  for (const socket of sockets) socket.pause()
  for (let count = 0; count < 10; count += 1) expect(await rawRequest(port, request('/'))).toBe(200)
})
