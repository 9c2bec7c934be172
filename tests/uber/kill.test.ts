import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tempDir } from '../support/core.ts'
import { cli, startHeadless } from '../support/headless.ts'
import { cases, hostile } from './orders.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, webhook } from './webhooks.ts'

type Row = { platformOrderId: string; status: string }
type Rejected = { platformOrderId: string | null; code: string }

it('every order, told of twice with the station killed in between, is one order or rings once', async () => {
  const uber = await uberServer()
  for (const one of cases) uber.orders.set(readPath(one.id, one.way), one.body)
  for (const one of hostile) uber.orders.set(readPath(one.id), one.body)
  const dataDir = tempDir()
  const file = join(dataDir, 'uber.json')
  writeFileSync(file, JSON.stringify(uber.access))
  const start = () =>
    startHeadless(['--data', join(dataDir, 'station'), '--demo', '--no-sandbox', '--uber', file])
  const all = [...cases.map(({ id, way }) => webhook(id, { way })), ...hostile.map(({ id }) => webhook(id))]

  // Killed between the receipt and the read: Uber's server does not answer reads yet.
  let isUp = false
  uber.answerInstead(({ method, path }) =>
    isUp || method !== 'GET' || !path.includes('/order/') ? undefined : { status: 503 },
  )
  const first = await start()
  for (const body of all) expect((await deliver(first.ready.intake, body)).status).toBe(200)
  expect((await deliver(first.ready.intake, all[0], 'wrong')).status).toBe(401)
  await first.kill('SIGKILL')
  isUp = true

  const second = await start()
  const station = join(dataDir, 'station')
  const whole = async () => {
    expect(await cli<Row[]>(station, 'orders', 'list', '--limit', '100')).toHaveLength(cases.length)
    expect(
      new Set(
        (await cli<Rejected[]>(station, 'inbox', 'rejected')).map(({ platformOrderId }) => platformOrderId),
      ),
    ).toEqual(new Set(hostile.map(({ id }) => id)))
  }
  await until(whole, { timeout: 40_000, interval: 500 })
  for (const body of all) expect((await deliver(second.ready.intake, body)).status).toBe(200)
  await second.kill('SIGKILL')

  await start()
  await whole()
  const rows = await cli<Row[]>(station, 'orders', 'list', '--limit', '100')
  for (const one of cases)
    expect(rows.find(({ platformOrderId }) => platformOrderId === one.id)).toMatchObject(one.row)
}, 120_000)
