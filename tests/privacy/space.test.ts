import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { backUpStore } from '#main/store/backup.ts'
import { migrate } from '#main/store/migrate.ts'
import { retentionMigration } from '#main/store/migrations/0011-retention.ts'
import { migrations } from '#main/store/migrations/list.ts'
import { openStore } from '#main/store/open.ts'
import { restoreStore } from '#main/store/restore.ts'
import { tempDir } from '../support/core.ts'

const deliveries = 4_000
const bytes = 2_000

function fill(db: Database.Database): void {
  const insert = db.prepare(
    `INSERT INTO inbox (received_at, channel, endpoint, status, outcome, body) VALUES (?, 'doordash', 'orders', 202, 'stored', ?)`,
  )
  db.transaction(() => {
    for (let number = 0; number < deliveries; number += 1) insert.run(number, Buffer.alloc(bytes, number))
  })()
}

const sizeOf = (dir: string) => statSync(join(dir, 'orders.db')).size

/** A store of a program from before, with deliveries in it. */
function oldStore(dir: string): void {
  const db = new Database(join(dir, 'orders.db'))
  db.pragma('journal_mode = WAL')
  migrate(db, migrations.slice(0, migrations.indexOf(retentionMigration)))
  fill(db)
  db.close()
}

it('bodies that go give their space back to the disk', () => {
  const dir = tempDir()
  const store = openStore(dir)
  const db = new Database(join(dir, 'orders.db'))
  fill(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const before = sizeOf(dir)
  let after = { receivedAt: -1, id: -1 }
  for (;;) {
    const found = store.purge.bodies(after, deliveries, 40)
    const last = found.at(-1)
    if (!last) break
    store.transaction(() => store.purge.dropBodies(found.map(({ id }) => id)))
    after = last
  }
  while (store.space.giveBack(32));
  expect(store.space.emptyLog()).toBe(true)
  // Some is kept for what comes next: 4 MB.
  expect(sizeOf(dir)).toBeLessThan(before - deliveries * bytes + 5 * 1024 * 1024)
  expect(db.prepare<[], number>('SELECT count(*) FROM inbox').pluck().get()).toBe(deliveries)
  expect(store.check()).toBe('ok')
  db.close()
  store.close()
})

it('a store from before is migrated, and written anew where nobody waits: at a start when it is small', () => {
  const dir = tempDir()
  oldStore(dir)
  const store = openStore(dir)
  expect(store.space.isGivenBack()).toBe(false)
  expect(store.space.giveBack(32)).toBe(false)
  expect(store.writeAnewIfSmall()).toBe('done')
  expect(store.space.isGivenBack()).toBe(true)
  expect(store.writeAnewIfSmall()).toBe('is-so')
  expect(store.check()).toBe('ok')
  expect(store.purge.bodies({ receivedAt: -1, id: -1 }, deliveries, 10_000)).toHaveLength(deliveries)
  store.close()
})

it('is left as it is while another program reads from it', () => {
  const dir = tempDir()
  oldStore(dir)
  const store = openStore(dir)
  const other = new Database(join(dir, 'orders.db'))
  other.exec('BEGIN IMMEDIATE')
  expect(store.writeAnewIfSmall()).toBe('not-now')
  other.exec('ROLLBACK')
  other.close()
  expect(store.check()).toBe('ok')
  store.close()
})

it('a backup from before gives its space back once it is restored', async () => {
  const [from, to] = [tempDir(), tempDir()]
  oldStore(from)
  const store = openStore(from)
  const backup = join(tempDir(), 'backup.db')
  await backUpStore(store, from, backup)
  store.close()
  await restoreStore(to, backup, Date.now())
  const restored = openStore(to)
  expect(restored.space.isGivenBack()).toBe(true)
  restored.close()
})
