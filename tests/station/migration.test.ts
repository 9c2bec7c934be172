import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate } from '#main/store/migrate.ts'
import { doubtMigration } from '#main/store/migrations/0007-doubt.ts'
import { dayTicketsMigration } from '#main/store/migrations/0012-day-tickets.ts'
import { routesMigration } from '#main/store/migrations/0023-routes.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { usualRoute } from '#shared/printing/route.ts'
import { tempDir } from '../support/core.ts'

it('orders of a store from before doubt are in none', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, migrations.indexOf(doubtMigration)))
  // Any value will do for the columns of before.
  const columns = (db.pragma('table_info(orders)') as { name: string; notnull: number; type: string }[])
    .filter(({ name, notnull }) => notnull === 1 && name !== 'id')
    .map(({ name, type }) => ({ name, value: type === 'TEXT' ? `'{}'` : '1' }))
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.prepare(
    `INSERT INTO orders (id, ${columns.map(({ name }) => name).join(', ')})
     VALUES ('o1', ${columns.map(({ value }) => value).join(', ')})`,
  ).run()
  db.close()

  const store = openStore(dir)
  expect(store.orders.find('o1')?.inDoubt).toBe(false)
  store.close()
})

it('print jobs from before days were printed close none, and go on', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, migrations.indexOf(dayTicketsMigration)))
  db.prepare(
    `INSERT INTO print_jobs (id, printer_id, kind, notice, sequence, state, attempts, created_at, not_before, changed_at)
     VALUES ('j1', 'p1', 'kitchen', 'test', 1, 'queued', 0, 1, 1, 1)`,
  ).run()
  db.close()

  const store = openStore(dir)
  expect(store.printJobs.openOf('p1')).toEqual([expect.objectContaining({ id: 'j1', day: null })])
  store.close()
})

it('printers and jobs from before routes print every order, whole, and stand in for nobody', () => {
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, migrations.indexOf(routesMigration)))
  db.exec(
    `INSERT INTO printers (id, name, kind, host, port, paper, code_page, tickets)
     VALUES ('p1', 'Kitchen', 'network', '192.0.2.1', 9100, 80, 'cp858', 'kitchen');
     INSERT INTO print_jobs (id, printer_id, kind, notice, sequence, state, attempts, created_at, not_before, changed_at)
     VALUES ('j1', 'p1', 'kitchen', 'test', 1, 'queued', 0, 1, 1, 1)`,
  )
  db.close()

  const store = openStore(dir)
  expect(store.printers.find('p1')?.route).toEqual(usualRoute)
  expect(store.printJobs.openOf('p1')).toEqual([expect.objectContaining({ id: 'j1', reroutedFrom: null })])
  store.close()
})
