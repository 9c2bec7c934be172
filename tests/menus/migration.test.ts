import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { demoMenu } from '#shared/menu/demo-menu.ts'
import { tempDir } from '../support/core.ts'

it('a store of the second version keeps its locations and integrations, and can keep menus and 86 from then on', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, 2))
  db.prepare(
    `INSERT INTO locations VALUES ('centre', 'Chez Loutre', 'Centre', '', 'America/Toronto', 'CAD', 'CA', 'fr', 0, 15)`,
  ).run()
  db.prepare(
    `INSERT INTO integrations (location_id, channel, state, since, onboarding_id)
     VALUES ('centre', 'doordash', 'qa_failed', 1000, 'onb-1')`,
  ).run()
  db.close()

  const store = openStore(dir)
  expect(store.locations.all().map((one) => one.id)).toEqual(['centre'])
  expect(store.integrations.all()).toMatchObject([{ state: 'qa_failed', onboardingId: 'onb-1' }])
  expect([store.menus.all(), store.menuExports.open(), store.menusOnFile.all(), store.soldOut.all()]).toEqual(
    [[], [], [], []],
  )

  const row = { id: 'm', version: 1, changedAt: 1, changedBy: 'Camille' }
  store.menus.save(row, demoMenu)
  const version = { version: 1, begunAt: 1, at: 1, by: 'Camille', label: 'created' as const }
  store.menuVersions.add('m', version, demoMenu)
  expect(store.menus.document('m')).toEqual(demoMenu)
  expect(store.menuVersions.document('m', 1)).toEqual(demoMenu)
  store.menus.remove('m')
  expect(store.menuVersions.of('m')).toEqual([])
  store.close()
})
