import { writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { orderDocument } from '#main/orders/order-row.ts'
import { openStore } from '#main/store/open.ts'
import { tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'
import { type Foe, foes, type Stranger, strangers } from './strangers.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, webhook } from './webhooks.ts'

type Row = { id: string; platformOrderId: string; status: string }
type Document = ReturnType<typeof orderDocument>
type Rejected = { platformOrderId: string | null; code: string }

/** How a foe's read is answered where that is no order as text. */
const replies: Record<NonNullable<Foe['reply']>, (response: ServerResponse) => void> = {
  redirect: (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end(),
  page: (response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<html><body>Sign in to the Wi-Fi</body></html>'),
  cut: (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' })
    response.write('{"order":{"id":"')
    setImmediate(() => response.destroy())
  },
  bomb: (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    response.end(gzipSync(Buffer.alloc(200 * 1024 * 1024, ' ')))
  },
  endless: (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const more = setInterval(() => response.write(' '.repeat(64 * 1024)), 5)
    response.on('close', () => clearInterval(more))
  },
}

function check(one: Stranger, document: Document): void {
  expect(document, one.name).toMatchObject({ ...one.row, platformOrderId: one.id })
  const text = JSON.stringify(document)
  if (one.lines) expect(document.lines, one.name).toMatchObject(one.lines)
  for (const [dish, parts] of Object.entries(one.inLine ?? {})) {
    const line = JSON.stringify(document.lines.find(({ name }) => name === dish))
    for (const part of parts) expect(line, one.name).toContain(part)
  }
  for (const part of one.anywhere ?? []) expect(text, one.name).toContain(part)
  for (const part of one.nowhere ?? []) expect(text, one.name).not.toContain(part)
  if (one.inNote) for (const part of one.inNote) expect(document.customerNote, one.name).toContain(part)
  else expect(document.customerNote, one.name).toBeNull()
  if (one.otherAmounts) expect(document.otherAmounts, one.name).toEqual(one.otherAmounts)
}

describe('orders of strangers', () => {
  it('each told of twice, the station killed in between, are on the board as they were sent or ring', async () => {
    const uber = await uberServer()
    for (const one of strangers) uber.orders.set(readPath(one.id, one.way), one.body)
    for (const foe of foes) uber.orders.set(readPath(foe.id, foe.way), foe.body ?? foe.text)
    const byPath = new Map(
      foes.flatMap((foe) => (foe.reply ? [[readPath(foe.id), replies[foe.reply]] as const] : [])),
    )
    uber.answerInstead(({ path }) => {
      const by = byPath.get(path)
      return by ? { status: 200, by } : undefined
    })
    const dataDir = tempDir()
    const file = join(dataDir, 'uber.json')
    writeFileSync(file, JSON.stringify(uber.access))
    const station = join(dataDir, 'station')
    const start = () => startHeadless(['--data', station, '--demo', '--no-sandbox', '--uber', file])
    const all = [...strangers, ...foes].map(({ id, way }) => webhook(id, { way: way ?? 'suite' }))
    const tell = async (intake: string) => {
      for (const body of all) expect((await deliver(intake, body)).status).toBe(200)
    }

    const first = await start()
    await tell(first.ready.intake)
    await first.kill('SIGKILL')
    const second = await start()
    await tell(second.ready.intake)
    const rows = () => cli<Row[]>(station, 'orders', 'list', '--limit', '200')
    await until(
      async () => {
        expect(new Set((await rows()).map((row) => row.platformOrderId))).toEqual(
          new Set(strangers.map(({ id }) => id)),
        )
        const rejected = await cli<Rejected[]>(station, 'inbox', 'rejected')
        expect(new Set(rejected.map((row) => row.platformOrderId))).toEqual(new Set(foes.map(({ id }) => id)))
      },
      { timeout: 60_000, interval: 1_000 },
    )
    await second.kill('SIGKILL')
    const found = await rows()
    expect(found).toHaveLength(strangers.length)
    // What `orders show` prints, without starting a program for each.
    const store = openStore(station)
    onTestFinished(() => store.close())
    for (const one of strangers) {
      const order = store.orders.findByPlatformId('uber-eats', one.id)
      if (!order) throw new Error(`${one.name} is gone`)
      check(one, orderDocument(order, store.history.of(order.id)))
    }
  }, 240_000)
})
