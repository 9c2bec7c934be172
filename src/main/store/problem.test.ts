import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { storeProblemOf } from './problem.ts'

function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-problem-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** What SQLite itself throws. */
function thrown(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

function database(file = join(tempDir(), 'a.db'), options?: Database.Options): Database.Database {
  const db = new Database(file, { timeout: 0, ...options })
  onTestFinished(() => void db.close())
  return db
}

it('another program that writes is busy, also when it has the file to itself', () => {
  const one = database()
  one.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (x PRIMARY KEY); BEGIN IMMEDIATE')
  expect(storeProblemOf(thrown(() => database(one.name).exec('BEGIN IMMEDIATE')))).toBe('busy')
  const alone = database()
  alone.exec('PRAGMA locking_mode = EXCLUSIVE; CREATE TABLE t (x)')
  expect(storeProblemOf(thrown(() => database(alone.name).exec('SELECT * FROM t')))).toBe('busy')
})

it('no room left is full', () => {
  const db = database()
  db.exec('CREATE TABLE t (x); PRAGMA max_page_count = 3')
  expect(storeProblemOf(thrown(() => db.exec('INSERT INTO t VALUES (zeroblob(100000))')))).toBe('full')
})

it('what may only be read, what is no database, what is damaged and what is not there are told apart', () => {
  const db = database()
  db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(50000))')
  const readOnly = database(db.name, { readonly: true })
  expect(storeProblemOf(thrown(() => readOnly.exec('INSERT INTO t VALUES (1)')))).toBe('read-only')
  const other = join(tempDir(), 'b.db')
  writeFileSync(other, 'not a database'.repeat(1_000))
  expect(storeProblemOf(thrown(() => database(other).pragma('user_version')))).toBe('damaged')
  expect(storeProblemOf(thrown(() => database(tempDir())))).toBe('unreachable')
})

it("a folder's own refusals have the same meanings", () => {
  const file = join(tempDir(), 'file')
  writeFileSync(file, '')
  expect(storeProblemOf(thrown(() => mkdirSync(join(file, 'inside'))))).toBe('unreachable')
  expect(storeProblemOf(thrown(() => chmodSync(join(file, 'inside'), 0)))).toBe('unreachable')
})

it("a constraint or a bug is nobody's trouble with the disk", () => {
  const db = database()
  db.exec('CREATE TABLE t (x PRIMARY KEY); INSERT INTO t VALUES (1)')
  expect(storeProblemOf(thrown(() => db.exec('INSERT INTO t VALUES (1)')))).toBeNull()
  expect(storeProblemOf(thrown(() => db.exec('SELECT nonsense')))).toBeNull()
  expect(storeProblemOf(new Error('a bug'))).toBeNull()
  expect(storeProblemOf(undefined)).toBeNull()
})
