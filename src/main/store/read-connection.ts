import Database from 'better-sqlite3'

/** A connection that reads. Its queries are plain functions of it, so that a command can run them on its own connection. */
export type ReadConnection = Pick<Database.Database, 'prepare'>

/** How long a read waits for another program that has the store to itself for a moment, in ms. */
const patienceMs = 2_000

/**
 * Opens the store `file` for reading alone, beside whoever writes to it: in WAL a reader holds nobody up, and sees what
 * was committed when its statement began. Throws SQLite's error when the file cannot be opened.
 */
export function openReadConnection(file: string): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: patienceMs })
  db.pragma('query_only = ON')
  db.pragma('cache_size = -32000')
  return db
}
