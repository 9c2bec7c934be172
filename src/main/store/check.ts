import type { Database } from 'better-sqlite3'
import { storeProblemOf } from './problem.ts'
import { openReadConnection } from './read-connection.ts'

/** A file of at most so many bytes is checked whole in a fraction of a second. */
const smallFile = 32_000_000
/** A table of at most so many rows is checked whole in a few milliseconds. */
const fewRows = 5_000
/** Rows that are read at the end of a larger one. */
const sample = 200

/**
 * Whether the file is sound: `ok`, or what SQLite found. A small file is checked page by page. Going through every page takes
 * seconds for a store of years: of a large table there only the end is read, where writing goes on, unless `isWhole`, which checks every
 * index as well.
 */
export function checkStore(db: Database, isWhole: boolean): string {
  try {
    if (isWhole) return db.pragma('integrity_check(1)', { simple: true }) as string
    return isSmall(db) ? (db.pragma('quick_check(1)', { simple: true }) as string) : checkTables(db)
  } catch (error) {
    if (storeProblemOf(error) !== 'damaged') throw error
    return String(error)
  }
}

function isSmall(db: Database): boolean {
  const [pages, bytes] = ['page_count', 'page_size'].map((each) => Number(db.pragma(each, { simple: true })))
  return (pages ?? 0) * (bytes ?? 0) <= smallFile
}

function checkTables(db: Database): string {
  const tables = db
    .prepare<[], { name: string; hasNumbers: number }>(
      `SELECT name, NOT wr AS hasNumbers FROM pragma_table_list
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
  for (const { name, hasNumbers } of tables) {
    const found = checkTable(db, name, hasNumbers === 1)
    if (found !== 'ok') return found
  }
  return 'ok'
}

/**
 * Reads every page and every index of the store `file`, beside whoever writes to it: `ok`, or what SQLite found. Takes
 * seconds to minutes: for a thread nobody waits for.
 */
export function checkWhole(file: string): string {
  const db = openReadConnection(file)
  try {
    return db.pragma('integrity_check(1)', { simple: true }) as string
  } catch (error) {
    if (storeProblemOf(error) === 'damaged') return String(error)
    throw error
  } finally {
    db.close()
  }
}

function checkTable(db: Database, name: string, hasNumbers: boolean): string {
  const isShort = db
    .prepare<[number], number>(`SELECT count(*) <= ${fewRows} FROM (SELECT 1 FROM ${name} LIMIT ?)`)
    .pluck()
    .get(fewRows + 1)
  if (isShort) return db.pragma(`quick_check(${name})`, { simple: true }) as string
  db.prepare(`SELECT * FROM ${name} ${hasNumbers ? 'ORDER BY rowid DESC ' : ''}LIMIT ${sample}`).all()
  return 'ok'
}
