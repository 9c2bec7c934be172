import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isDataDirLocked, lockDataDir } from './lock.ts'
import { migrate, NewerStore } from './migrate.ts'
import { migrations } from './migrations/list.ts'
import { openStore } from './open.ts'
import { StoreUnusable } from './problem.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'order-manager-store-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

describe('the schema', () => {
  it.each(migrations.map((migration, index) => [migration.name, index] as const))(
    'migration %s brings a store of the version before to its own, in one step with its version',
    (_name, index) => {
      const db = new Database(join(dir, 'x.db'))
      migrate(db, migrations.slice(0, index))
      const before = migrations[index - 1]?.version ?? 0
      expect(db.pragma('user_version', { simple: true })).toBe(before)
      migrate(db, migrations.slice(0, index + 1))
      expect(db.pragma('user_version', { simple: true })).toBe(migrations[index]?.version)
      const loose = db
        .prepare(
          // The index of words is FTS5's own: SQLite makes its tables, and they cannot be strict.
          `SELECT name FROM pragma_table_list
            WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' AND NOT strict`,
        )
        .all()
      expect(loose).toEqual([])
      db.close()
    },
  )

  it('a step that fails leaves schema and version as they were', () => {
    const db = new Database(join(dir, 'x.db'))
    migrate(db)
    const version = db.pragma('user_version', { simple: true })
    const broken = {
      version: Number(version) + 1,
      name: 'broken',
      sql: 'CREATE TABLE half (a TEXT) STRICT; CREATE NONSENSE;',
    }
    expect(() => migrate(db, [...migrations, broken])).toThrow()
    expect(db.pragma('user_version', { simple: true })).toBe(version)
    expect(db.prepare(`SELECT name FROM sqlite_master WHERE name = 'half'`).all()).toEqual([])
    db.close()
  })

  it('a step that fails leaves a new file as it was, and the next start makes all of it', () => {
    const db = new Database(join(dir, 'x.db'))
    const broken = { version: 1_000, name: 'broken', sql: 'CREATE NONSENSE;' }
    expect(() => migrate(db, [...migrations, broken])).toThrow()
    expect(db.pragma('user_version', { simple: true })).toBe(0)
    expect(db.prepare('SELECT name FROM sqlite_master').all()).toEqual([])
    migrate(db)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.at(-1)?.version)
    db.close()
  })

  it('of a newer program is refused with a sentence that says what to do', () => {
    openStore(dir).close()
    const db = new Database(join(dir, 'orders.db'))
    db.pragma('user_version = 9999')
    db.close()
    expect(() => openStore(dir)).toThrow(NewerStore)
    expect(() => openStore(dir)).toThrow(/Update the program/)
  })

  it('commits to the disk before anything is answered: WAL with synchronous FULL', () => {
    const store = openStore(dir)
    const db = new Database(store.file)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    db.close()
    store.close()
  })

  it('reads the board through its index, however many orders there are', () => {
    openStore(dir).close()
    const db = new Database(join(dir, 'orders.db'))
    const plan = db
      .prepare('EXPLAIN QUERY PLAN SELECT * FROM orders WHERE on_board = 1 ORDER BY seq')
      .all() as { detail: string }[]
    expect(plan.map((step) => step.detail).join()).toContain('orders_on_board')
    db.close()
  })

  it.each([
    [`order_id = 'a'`, 'inbox_order'],
    [`order_id IS NULL AND platform_order_id = 'a' AND channel = 'doordash'`, 'inbox_orderless'],
  ])('finds the deliveries of an order through an index, however many there are: %s', (where, index) => {
    openStore(dir).close()
    const db = new Database(join(dir, 'orders.db'))
    for (const statement of ['DELETE FROM inbox', 'UPDATE inbox SET body = NULL']) {
      const plan = db.prepare(`EXPLAIN QUERY PLAN ${statement} WHERE ${where}`).all() as { detail: string }[]
      expect(plan.map((step) => step.detail).join()).toContain(`INDEX ${index} `)
    }
    db.close()
  })
})

describe('the data folder', () => {
  it('belongs to one station at a time, and is free again when that one is gone', () => {
    const lock = lockDataDir(dir)
    expect(() => lockDataDir(dir)).toThrow(/already running/)
    expect(isDataDirLocked(dir)).toBe(true)
    lock.release()
    expect(isDataDirLocked(dir)).toBe(false)
  })

  it('that cannot be used is named, with what to do about it', () => {
    const file = join(dir, 'a-file')
    writeFileSync(file, 'x')
    expect(() => openStore(join(file, 'inside'))).toThrow(StoreUnusable)
    expect(() => lockDataDir(join(file, 'inside'))).toThrow(/--data/)
  })

  it('with a damaged store says so instead of starting empty', () => {
    mkdirSync(join(dir, 'd'))
    writeFileSync(
      join(dir, 'd', 'orders.db'),
      'this is not a database, it only looks like a file of one'.repeat(100),
    )
    expect(() => openStore(join(dir, 'd'))).toThrow(/Restore a backup/)
  })
})
