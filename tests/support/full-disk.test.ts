import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openStore } from '#main/store/open.ts'
import { diskKinds, makeDisk, watchWrites } from './full-disk.ts'

const code = (work: () => void): string => {
  try {
    work()
    return 'written'
  } catch (error) {
    return String((error as { code?: unknown }).code)
  }
}

describe.each(diskKinds())('a full disk in tests (%s)', (kind) => {
  it('refuses every write while it is full, also to a log that has room left, and takes them afterwards', () => {
    const disk = makeDisk(kind)
    disk.covers(process.pid)
    const store = openStore(disk.dir)
    const put = (value: number) => () => store.settings.put('probe', value)
    for (let n = 0; n < 50; n += 1) put(n)()
    for (const round of [1, 2, 3]) {
      disk.fill()
      const found = kind === 'enospc' ? 'SQLITE_FULL' : 'SQLITE_IOERR_WRITE'
      expect(code(put(1000 + round))).toBe(found)
      expect(code(() => store.transaction(() => store.settings.put('probe', 0)))).toBe(found)
      expect(code(() => writeFileSync(join(disk.dir, 'other'), 'x'.repeat(9_000)))).toMatch(/ENOSPC|EFBIG/)
      // What is there stays readable.
      expect(store.settings.get('probe')).toBe(round === 1 ? 49 : round - 1)
      disk.free()
      expect(code(put(round))).toBe('written')
    }
    store.close()
  })
})

it('counts transactions and single writes, and names what they write first', () => {
  const seen: string[] = []
  watchWrites({ before: (n) => seen.push(`${n}`), wrote: (n, sql) => seen.push(`${n} ${sql}`) })
  const db = new Database(':memory:')
  db.exec('CREATE TABLE t (n)')
  const insert = db.prepare('INSERT INTO t VALUES (?)')
  const inner = db.transaction(() => insert.run(2))
  insert.run(1)
  db.transaction(() => (insert.run(1), inner(), db.prepare('DELETE FROM t WHERE n = 9').run())).immediate()
  db.transaction(() => db.prepare('SELECT * FROM t').all()).immediate()
  db.prepare('DELETE FROM t').run()
  expect(seen).toEqual([
    '1',
    '1 INSERT INTO t VALUES (?)',
    '2',
    '2 INSERT INTO t VALUES (?)',
    '3',
    '4',
    '4 DELETE FROM t',
  ])
  db.close()
})
