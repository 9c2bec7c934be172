import { mkdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { StoreProblem } from '#shared/station/store-problem.ts'
import { createCondition, watchStatements } from './condition.ts'
import { checkStore } from './check.ts'
import { copyStore } from './copy.ts'
import { noteDamage } from './known-damage.ts'
import { migrate } from './migrate.ts'
import { storeFailure, storeFile, storeProblemOf } from './problem.ts'
import type { ReadConnection } from './read-connection.ts'
import { missingButKept } from './restore.ts'
import { writeAnewIfSmall } from './space.ts'
import { tablesOf } from './tables.ts'
import { lostStore, markUsed } from './was-used.ts'

/** A transaction must be synchronous: a promise inside would commit before it is done, so it does not compile. */
type NotAPromise<T> = T extends Promise<unknown> ? never : T

/** How long a write on the intake thread waits for another program's; the next delivery does not wait at all. */
const patienceMs = 100
/** Opening has nobody waiting yet, and the program that was just closed may still be letting go. */
const openingPatienceMs = 2_000

/**
 * Opens the store of a data folder, creating and migrating it as needed.
 * WAL with synchronous=FULL: what a transaction has committed survives kill -9 and power loss.
 * Throws StoreUnusable (the folder or the file cannot be used, with why and what to do) or NewerStore.
 */
export function openStore(dataDir: string, options: { patienceMs?: number } = {}) {
  const file = storeFile(dataDir)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const missing = missingButKept(dataDir) ?? lostStore(dataDir)
    if (missing) throw missing
    const db = openFile(file)
    migrate(db)
    markUsed(dataDir)
    const store = storeOn(db, file, options.patienceMs ?? patienceMs)
    store.condition.onChange((problem) => problem === 'damaged' && noteDamage(dataDir))
    return store
  } catch (error) {
    throw storeFailure(dataDir, error)
  }
}

function openFile(file: string): Database.Database {
  try {
    return configured(new Database(file, { timeout: openingPatienceMs }))
  } catch (error) {
    if (storeProblemOf(error) !== 'full') throw error
    // A full disk has no room for the index that several programs share over the log. Alone, SQLite keeps it in
    // memory: the station comes up and shows its orders, and takes new ones once there is room. The CLI has to wait.
    const db = new Database(file, { timeout: openingPatienceMs })
    db.pragma('locking_mode = EXCLUSIVE')
    return configured(db)
  }
}

function configured(db: Database.Database): Database.Database {
  try {
    // For a new file; one from before gets it when it is written anew (space.ts), and saying so again would be a write.
    if (db.pragma('page_count', { simple: true }) === 0) db.pragma('auto_vacuum = INCREMENTAL')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    // In a rush every checkpoint holds an answer up: 16 MB of log between two, and indexes kept in 16 MB of memory.
    db.pragma('wal_autocheckpoint = 4000')
    db.pragma('cache_size = -16000')
    db.pragma('foreign_keys = ON')
    // What is deleted or overwritten is gone from the file as well: a customer may ask for that.
    db.pragma('secure_delete = ON')
    // Reads the schema, so that a file that cannot be used is found here.
    db.pragma('user_version')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function storeOn(db: Database.Database, file: string, patience: number) {
  const condition = createCondition(db, patience)
  watchStatements(db, condition.watch)
  const tables = tablesOf(db)
  /** Runs `work` in one write transaction; nested calls become savepoints. */
  const transaction = <T>(work: () => NotAPromise<T>): T =>
    condition.watch(() => db.transaction(work).immediate())

  return {
    file,
    ...tables,
    transaction,
    /** For queries that only read, which are functions of a connection: a station lets its read worker run them. */
    reading: db satisfies ReadConnection as ReadConnection,
    /** Whether it takes writes, as the last ones told. */
    condition,
    /** Finds that out with a small write of its own; null when it got through. */
    probe: (): StoreProblem | null => {
      try {
        transaction(() => tables.settings.put('store-probed-at', Date.now()))
      } catch (error) {
        if (storeProblemOf(error) === null) throw error
      }
      return condition.problem()
    },
    /** Which SQLite reads it, and which format it has. */
    format: () => ({
      sqlite: String(db.prepare('SELECT sqlite_version()').pluck().get()),
      dataFormat: Number(db.pragma('user_version', { simple: true })),
    }),
    /** A number that is another one after another process has written to the store, and stays the same for our own writes. */
    dataVersion: (): number => Number(db.pragma('data_version', { simple: true })),
    /** A copy of the whole store as it is at one moment, in a new file, taken while it is in use. */
    copyTo: (to: string) => copyStore(db, to),
    /** Makes a store from before one that gives space back, where that takes but a moment. */
    writeAnewIfSmall: () => writeAnewIfSmall(db),
    /** `ok` when the file is sound, else what SQLite found; every page is looked at only when asked. */
    check: (isWhole = false) => checkStore(db, isWhole),
    close: () => {
      db.close()
    },
  }
}
export type Store = ReturnType<typeof openStore>
