import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { screensMigration } from '#main/store/migrations/0015-screens.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { tempDir } from '../support/core.ts'

it('a store from before other screens has none, and its door is shut', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, migrations.indexOf(screensMigration)))
  db.close()

  const store = openStore(dir)
  expect(store.screens.all()).toEqual([])
  expect(store.settings.get('screens-on')).toBeUndefined()
  store.close()
})
