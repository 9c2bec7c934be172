import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '#main/store/open.ts'
import { boardOrder, dinnerTime, line } from '../fixtures/orders.ts'
import { tempDir } from '../support/core.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { cli, startHeadless } from '../support/headless.ts'

const root = join(import.meta.dirname, '../..')
const dayMs = 24 * 3_600_000

type Summary = { orders: number; items: number; totalCents: number; lostCents: number }
const summary = (dataDir: string) =>
  cli<Summary>(dataDir, 'reports', 'summary', '--from', '2020-01-01', '--to', '2030-01-01')

/** A store of orders nobody counted yet, `perDay` on each of so many days; a station's folder without a station. */
function olderStore(days: number, perDay: number): string {
  const dataDir = tempDir()
  const store = openStore(dataDir)
  store.transaction(() => {
    for (let index = 0; index < days * perDay; index += 1)
      store.orders.add(
        boardOrder({
          status: index % 10 === 0 ? 'cancelled' : 'completed',
          ending: index % 10 === 0 ? { by: 'platform', kind: 'cancelled' } : null,
          receivedAt: dinnerTime - (days - Math.floor(index / perDay)) * dayMs,
          subtotalCents: 1_000,
          taxCents: 140,
          lines: [line('Soup', 2)],
        }),
      )
  })
  store.close()
  return dataDir
}

function rebuild(dataDir: string): ChildProcess {
  const script = join(root, 'out/main/node/cli.js')
  const child = spawn(process.execPath, [script, 'reports', 'rebuild', '--data', dataDir], {
    stdio: 'ignore',
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Resolves once the rebuild has come so far that `sql` finds something, or has ended. */
async function reached(child: ChildProcess, dataDir: string, sql: string): Promise<void> {
  const db = new Database(join(dataDir, 'orders.db'), { readonly: true })
  const found = db.prepare(sql)
  try {
    while (found.get() === undefined && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve))
  } finally {
    db.close()
  }
}

it('killed at any moment, a rebuild leaves nothing half, and the next one ends with the right figures (B6)', async () => {
  const dataDir = olderStore(60, 40)
  const orders = 60 * 40
  for (const moment of [
    'SELECT 1 FROM sales_by_hour',
    'SELECT 1 FROM orders WHERE business_date IS NOT NULL LIMIT 1 OFFSET 1000',
    'SELECT 1 FROM sales_by_hour LIMIT 1 OFFSET 58',
  ]) {
    const child = rebuild(dataDir)
    const ended = once(child, 'exit')
    await reached(child, dataDir, moment)
    child.kill('SIGKILL')
    await ended
    const half = await summary(dataDir)
    expect(half.orders % 200, 'whole steps').toBe(0)
    expect(half.totalCents).toBe(half.orders * 0.9 * 1_140)
  }
  await cli(dataDir, 'reports', 'rebuild')
  const whole = {
    orders,
    items: orders * 0.9 * 2,
    totalCents: orders * 0.9 * 1_140,
    cancelled: orders / 10,
    lostCents: (orders / 10) * 1_140,
  }
  expect(await summary(dataDir)).toMatchObject(whole)
  const byDay = ['reports', 'summary', '--from', '2020-01-01', '--to', '2030-01-01', '--by', 'day']
  const { rows } = await cli<{ rows: { orders: number }[] }>(dataDir, ...byDay)
  expect(rows.map((row) => row.orders)).toEqual(Array.from({ length: 60 }, () => 40))
})

it('two rebuilds beside a station that takes orders lose none and double none', async () => {
  const dataDir = olderStore(30, 40)
  const station = await startHeadless(['--demo', '--no-sandbox', '--data', dataDir])
  const rebuilds = [rebuild(dataDir), rebuild(dataDir)].map((child) => once(child, 'exit'))
  const post = (body: unknown) =>
    fetch(`${station.ready.intake}/orders`, {
      method: 'POST',
      headers: { authorization: 'demo-secret' },
      body: JSON.stringify(body),
    })
  let taken = 0
  for (let index = 0; index < 40; index += 1) {
    const delivery = orderDelivery()
    // As DoorDash does: what could not be stored just now is sent again.
    while ((await post(delivery)).status === 503);
    taken += 1
  }
  expect((await Promise.all(rebuilds)).map(([code]: unknown[]) => code)).toEqual([0, 0])
  await station.kill('SIGTERM')
  const figures = await summary(dataDir)
  expect(figures.orders).toBe(30 * 40 + taken)
  expect(figures.totalCents).toBe(30 * 36 * 1_140 + taken * (3_115 + 249))
})
