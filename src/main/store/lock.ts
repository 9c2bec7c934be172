import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { storeFailure, storeProblemOf, StoreUnusable } from './problem.ts'

/** Another station holds the folder. */
export class StationRunning extends StoreUnusable {}

/**
 * Makes sure one station alone works on a data folder. The lock is SQLite's own on a file beside the store, so the
 * system frees it when the process dies in whatever way. The CLI does not take it. Throws
 * StationRunning when it is held, StoreUnusable when the folder cannot be used.
 */
export function lockDataDir(dataDir: string): { release: () => void } {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const db = new Database(join(dataDir, 'station.lock'), { timeout: 0 })
    try {
      db.pragma('locking_mode = EXCLUSIVE')
      // Nothing is ever written here, so that it can be held on a full disk too.
      db.pragma('journal_mode = MEMORY')
      db.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      db.close()
      throw error
    }
    return { release: () => void db.close() }
  } catch (cause) {
    if (storeProblemOf(cause) === 'busy') {
      throw new StationRunning(
        `An Order Manager is already running on ${dataDir}. Close it first, or name another data folder with --data.`,
        { cause },
      )
    }
    throw storeFailure(dataDir, cause)
  }
}

/** Whether a station works on the folder right now. */
export function isDataDirLocked(dataDir: string): boolean {
  try {
    lockDataDir(dataDir).release()
    return false
  } catch (error) {
    return error instanceof StationRunning
  }
}
