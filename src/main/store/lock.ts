import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { StoreUnusable } from './open.ts'

/**
 * Makes sure one station alone works on a data folder. The lock is SQLite's own on a file beside the store, so the
 * system frees it when the process dies in whatever way. The CLI does not take it. Throws StoreUnusable when held.
 */
export function lockDataDir(dataDir: string): { release: () => void } {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const db = new Database(join(dataDir, 'station.lock'), { timeout: 0 })
    try {
      db.pragma('locking_mode = EXCLUSIVE')
      db.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      db.close()
      throw error
    }
    return { release: () => void db.close() }
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
      throw new StoreUnusable(
        `Another Order Manager is already running on ${dataDir}. Close it first, or start this one with another data folder (--data).`,
        { cause },
      )
    }
    throw new StoreUnusable(
      `The data folder ${dataDir} cannot be written. Choose another folder with --data, or give this user the right to write there.`,
      { cause },
    )
  }
}

/** Whether a station works on the folder right now. */
export function isDataDirLocked(dataDir: string): boolean {
  try {
    lockDataDir(dataDir).release()
    return false
  } catch {
    return true
  }
}
