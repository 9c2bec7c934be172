import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { migrate, NewerStore } from './migrate.ts'
import { storeProblemOf, StoreUnusable } from './problem.ts'
import { tablesOf } from './tables.ts'

/** What SQLite may keep beside a database. */
const companions = ['-wal', '-shm', '-journal'] as const

/** Whether two names lead to one file, through whatever links. */
export function isSameFile(one: string, other: string): boolean {
  if (!existsSync(one) || !existsSync(other)) return false
  const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })]
  return a.dev === b.dev && a.ino === b.ino
}

/** Removes a database with all that SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of ['', ...companions]) rmSync(`${file}${suffix}`, { force: true })
}

/**
 * Copies the store `from` to the new file `to` as it is at one moment, whoever writes to it meanwhile, and whatever of
 * it still stands in its log. Only its owner may read the copy, which is one file with no log beside it. `step` is asked
 * after each step how many pages the next one takes, and given the copy's descriptor; without it all of them are one step,
 * since between two a busy station would make SQLite begin again, perhaps for ever, unless `from` holds on to what it reads.
 */
export async function copyStore(
  from: Database.Database,
  to: string,
  step: (progress: Database.BackupMetadata, copy: number) => number = () => 0x7fff_ffff,
): Promise<void> {
  removeDatabase(to)
  // Open until SQLite is done: closing any descriptor of a file ends the locks a process has on it.
  const copy = openSync(to, 'wx', 0o600)
  try {
    await from.backup(to, { progress: (progress) => step(progress, copy) })
  } finally {
    closeSync(copy)
  }
}

/**
 * Makes sure that a copy is a whole store this program can open: every page, every index, every table. Brings it to
 * the newest schema first, so that what cannot be migrated is found here. Answers with the number of orders in it.
 * Throws StoreUnusable, with `name` for what people call it.
 */
export function checkCopy(file: string, name: string): { orders: number } {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = DELETE')
    const version = db.pragma('user_version', { simple: true }) as number
    if (version < 1) throw notABackup(name)
    migrate(db)
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw notABackup(name)
    return { orders: tablesOf(db).orders.count() }
  } catch (error) {
    if (error instanceof NewerStore)
      throw new StoreUnusable(`${name} was made by a newer Order Manager. Update the program first.`, {
        cause: error,
      })
    // A damaged file, or one without our tables; a full disk is another matter.
    const problem = storeProblemOf(error)
    if (error instanceof StoreUnusable || (problem !== null && problem !== 'damaged')) throw error
    throw notABackup(name, error)
  } finally {
    db.close()
  }
}

export function notABackup(name: string, cause?: unknown): StoreUnusable {
  return new StoreUnusable(`${name} is not a sound backup of Order Manager. Choose another file.`, { cause })
}
