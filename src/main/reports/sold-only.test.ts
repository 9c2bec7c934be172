import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { boardOrder, line } from '../../../tests/fixtures/orders.ts'
import { handClock, tempDir, testCore } from '../../../tests/support/core.ts'
import { migrate } from '../store/migrate.ts'
import { soldOnlyMigration } from '../store/migrations/0021-sold-only.ts'
import { migrations } from '../store/migrations/list.ts'
import { openStore } from '../store/open.ts'
import { contributionOf } from './contribution.ts'
import { summarise, summaryRows } from './summary.ts'

const everything = { from: '2000-01-01', to: '2100-12-31', locationId: null, channel: null, currency: null }
const dates = ['2026-10-20', '2026-11-21', '2026-11-22']

/** What an earlier version left behind: lost orders in every sum. */
function earlierStore(): string {
  const dataDir = tempDir()
  const store = openStore(dataDir)
  store.transaction(() => {
    for (const date of dates)
      for (const status of ['completed', 'cancelled', 'failed'] as const) {
        const id = `${date} ${status}`
        const order = boardOrder({ id, platformOrderId: id, status, lines: [line('Soup', 2)] })
        const arrival = { date, hour: 12, firstTotalCents: 3_364 }
        store.orders.add(order, arrival)
        for (const row of contributionOf({ ...order, status: 'completed' }, arrival)) store.sales.add(row)
      }
  })
  store.retention.ordersGone(boardOrder().locationId, '2026-10-31')
  store.close()
  const db = new Database(join(dataDir, 'orders.db'))
  db.exec('DROP TABLE days_to_count')
  db.pragma(`user_version = ${soldOnlyMigration.version - 1}`)
  // Later steps are in the file already, and cannot be taken twice.
  migrate(db, [soldOnlyMigration])
  db.pragma(`user_version = ${migrations.at(-1)?.version}`)
  db.close()
  return dataDir
}

test('days counted with what was lost are counted anew in the background, those without their orders stay (R8)', async () => {
  const clock = handClock()
  const { core, store } = await testCore({ clock, dataDir: earlierStore() })
  const sums = () => summarise(store.reading, everything)
  const one = sums().totalCents / 9
  expect(sums()).toMatchObject({ orders: 9, lostCents: 0 })
  expect(core.recount()).toEqual({ counted: 0, of: 3 })
  core.start()
  onTestFinished(() => core.stop())
  for (let round = 0; round < 10 && store.sales.dayToCount() !== null; round += 1) {
    await Promise.resolve()
    clock.advance(100)
    await Promise.resolve()
  }
  expect(store.sales.dayToCount()).toBeNull()
  expect(core.recount()).toEqual({ counted: 3, of: 3 })
  // Three of the day whose orders are gone, one of each of the others.
  expect(sums()).toMatchObject({
    orders: 9,
    totalCents: 5 * one,
    lostCents: 4 * one,
    cancelled: 2,
    failed: 2,
  })
  expect(summaryRows(store.reading, everything, 'item')).toMatchObject([
    { key: 'Soup', orders: 5, items: 10 },
  ])
})
