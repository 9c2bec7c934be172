import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { secondChannelMigration } from '#main/store/migrations/0017-second-channel.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { tempDir } from '../support/core.ts'

it('figures from before totals were stated keep subtotal and tax as their total, and nothing waits to be read', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(
    db,
    migrations.filter(({ version }) => version < secondChannelMigration.version),
  )
  const columns = (db.pragma('table_info(sales_by_hour)') as { name: string; type: string }[]).map(
    ({ name, type }) => ({
      name,
      value:
        name === 'subtotal_cents' ? 2000 : name === 'tax_cents' ? 300 : type === 'TEXT' ? '2026-11-24' : 1,
    }),
  )
  db.prepare(
    `INSERT INTO sales_by_hour (${columns.map(({ name }) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(columns.map(({ value }) => value))
  db.close()

  const store = openStore(dir)
  expect(store.orderFetches.waiting()).toEqual([])
  store.close()
  const after = new Database(join(dir, 'orders.db'))
  expect(after.prepare('SELECT total_cents FROM sales_by_hour').all()).toEqual([{ total_cents: 2300 }])
  after.close()
})
