import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { orderDelivery } from '../tests/support/doordash-order.ts'
import { previous, suite } from '../tests/uber/orders.ts'
import { deliver, readPath, uberAccessAt, webhook } from '../tests/uber/webhooks.ts'
import { openBrowser, watchCards } from './board.ts'
import { startStation } from './station.ts'

/** Uber's servers: any token, and every order that was placed. */
async function startUber() {
  const orders = new Map<string, string>()
  const server = createServer((request, response) => {
    request.resume()
    const path = new URL(request.url ?? '/', 'http://uber').pathname
    const body =
      path === '/oauth/v2/token' ? '{"access_token":"bench","expires_in":2592000}' : orders.get(path)
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(body ?? '{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    access: uberAccessAt(url),
    /** An order of either generation that waits to be read; its webhook. */
    place: (number: number, displayId: string) => {
      const isOld = number % 2 === 1
      const body = isOld ? previous(number) : suite(number)
      const order = (isOld ? body : body['order']) as Record<string, unknown>
      const id = order['id'] as string
      Object.assign(order, { display_id: displayId, created_time: new Date().toISOString() })
      orders.set(readPath(id, isOld ? 'previous' : 'suite'), JSON.stringify(body))
      return { id, webhook: webhook(id, { way: isOld ? 'previous' : 'suite' }) }
    },
    stop: () => server.close(),
  }
}

const p95 = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN
const now = () => performance.timeOrigin + performance.now()

/**
 * Orders of Uber Eats, which have to be read after their webhook (ms): from a webhook to its card painted in Chromium, at
 * 5 orders/s; and to the stored order at 50 orders/s of both channels for ten seconds, with how many were lost.
 */
export async function benchUber() {
  const uber = await startUber()
  const station = await startStation((dataDir) => {
    const file = join(dataDir, 'uber.json')
    writeFileSync(file, JSON.stringify(uber.access))
    return ['--demo', '--no-sandbox', '--uber', file]
  })
  const browser = await openBrowser()
  const { intake, ui } = station.ready
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const cards = await watchCards(page)
    await page.goto(ui)
    await page.waitForTimeout(2_000)
    const painted = new Map<string, number>()
    for (let index = 100; index < 150; index += 1) {
      const placed = uber.place(index, `B${index}`)
      const next = sleep(200)
      painted.set(`B${index}`, now())
      await deliver(intake, placed.webhook)
      await next
    }
    const { times, missing } = await cards.since(painted)
    await page.close()

    const sent = new Map<string, number>()
    await Promise.all(
      Array.from({ length: 500 }, async (_, index) => {
        await sleep(index * 20)
        if (index % 2 === 0) {
          const placed = uber.place(1_000 + (index >> 1), `R${index}`)
          sent.set(placed.id, now())
          await deliver(intake, placed.webhook)
        } else await deliverDoorDash(intake)
      }),
    )
    const stored = await storedOrders(station.dataDir, 550)
    const waits = [...sent].flatMap(([id, at]) => {
      const receivedAt = stored.get(id)
      return receivedAt === undefined ? [] : [receivedAt - at]
    })
    return { card: p95(times), missing, lost: 550 - missing - stored.size, stored: p95(waits) }
  } finally {
    await browser.close()
    await station.stop()
    uber.stop()
  }
}

async function deliverDoorDash(intake: string): Promise<void> {
  await fetch(`${intake}/orders`, {
    method: 'POST',
    headers: { authorization: 'demo-secret' },
    body: JSON.stringify(orderDelivery({ id: randomUUID() })),
  })
}

/** When each order was stored, by its channel's id, as soon as so many are, or after ten seconds. */
async function storedOrders(dataDir: string, count: number): Promise<Map<string, number>> {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true })
  const rows = db.prepare<[], { id: string; at: number }>(
    'SELECT platform_order_id AS id, received_at AS at FROM orders',
  )
  for (let tries = 0; tries < 100 && rows.all().length < count; tries += 1) await sleep(100)
  const found = new Map(rows.all().map(({ id, at }) => [id, at]))
  db.close()
  return found
}
