import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrate } from '#main/store/migrate.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { tempDir } from './core.ts'

/** A store as the version before the migration of that name left it: empty, and open until the test closes it. */
export function olderStore(before: string): { dir: string; db: Database.Database } {
  const at = migrations.findIndex(({ name }) => name === before)
  if (at < 0) throw new Error(`no migration is called ${before}`)
  const dir = tempDir()
  const db = new Database(join(dir, 'orders.db'))
  migrate(db, migrations.slice(0, at))
  return { dir, db }
}

/** Adds a location to it, in the columns every version since the first has. */
export function addLocation(db: Database.Database): void {
  db.prepare(
    `INSERT INTO locations (id, brand, name, address, time_zone, currency, country, language, auto_accept, default_prep_minutes)
     VALUES ('centre', 'Chez Loutre', 'Centre', '', 'America/Toronto', 'CAD', 'CA', 'en', 1, 15)`,
  ).run()
}
