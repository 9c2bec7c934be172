import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { whatWasReadMigration } from '#main/store/migrations/0008-what-was-read.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { tempDir } from '../support/core.ts'

it('a store of the first version keeps its locations, and each stays active or not activated (R24, R71)', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, 1))
  const location = db.prepare(
    `INSERT INTO locations VALUES (?, 'Chez Loutre', ?, 'somewhere', 'America/Toronto', 'CAD', 'CA', 'fr', 0, 15)`,
  )
  const integration = db.prepare('INSERT INTO integrations VALUES (?, ?, ?, ?)')
  for (const [id, state, since] of [
    ['centre', 'active', 1_000],
    ['port', 'not_activated', 2_000],
  ] as const) {
    location.run(id, id)
    integration.run(id, 'doordash', state, since)
  }
  db.close()

  const store = openStore(dir)
  const nothing = {
    externalStoreId: null,
    onboardingId: null,
    alert: null,
    reason: null,
    qaStartedAt: null,
    currentProvider: null,
    accountId: null,
    pause: null,
    baseline: null,
  }
  expect(store.integrations.all()).toEqual([
    { locationId: 'centre', channel: 'doordash', state: 'active', since: 1_000, ...nothing },
    { locationId: 'port', channel: 'doordash', state: 'not_activated', since: 2_000, ...nothing },
  ])
  expect(store.locations.all().map((one) => one.id)).toEqual(['centre', 'port'])
  expect(store.people.all()).toEqual([])
  store.close()
})

it('print jobs from before it was kept what they were made from stay as they are, and a change after them prints whole', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(
    db,
    migrations.filter(({ version }) => version < whatWasReadMigration.version),
  )
  db.prepare(
    `INSERT INTO print_jobs (id, order_id, printer_id, kind, notice, sequence, state, problem, attempts, created_at, not_before, changed_at)
     VALUES ('job', 'order', 'kitchen', 'kitchen', 'none', 1, 'printed', NULL, 1, 1000, 1000, 2000)`,
  ).run()
  db.close()

  const store = openStore(dir)
  expect(store.printJobs.find('job')).toMatchObject({ state: 'printed', revision: null })
  expect(store.orderRevisions.asOf('order', 1)).toBe(null)
  store.close()
})
