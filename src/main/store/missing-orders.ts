import Database from 'better-sqlite3'
import type { MissingOrders } from '#shared/api/backups.ts'
import { storeProblemOf } from './problem.ts'

const columns =
  'count(*) AS orders, coalesce(sum(on_board), 0) AS open, min(received_at) AS "from", max(received_at) AS "to"'

/**
 * Which orders of the store `file` are not in `backup`: what a restore of it would put aside. Of a damaged store what can
 * still be read is counted, as `isWhole` false tells; null where nothing can. Reads every order: for a thread nobody
 * waits for.
 */
export function missingOrders(file: string, backup: string): MissingOrders | null {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
    db.prepare('ATTACH ? AS backup').run(backup)
    return countIn(db)
  } catch (error) {
    if (storeProblemOf(error) === 'damaged' || /no such (table|column)/.test(String(error))) return null
    throw error
  } finally {
    db?.close()
  }
}

function countIn(db: Database.Database): MissingOrders | null {
  try {
    const found = db
      .prepare<[], Omit<MissingOrders, 'isWhole'>>(
        `SELECT ${columns} FROM main.orders AS one
          WHERE NOT EXISTS (SELECT 1 FROM backup.orders AS kept WHERE kept.id = one.id)`,
      )
      .get()
    return found ? { ...found, isWhole: true } : null
  } catch (error) {
    if (storeProblemOf(error) !== 'damaged') throw error
    return countReadable(db)
  }
}

/** One after the other from both ends, until the damaged place. */
function countReadable(db: Database.Database): MissingOrders | null {
  const isKept = db.prepare<[string], number>('SELECT 1 FROM backup.orders WHERE id = ?').pluck()
  const seen = new Map<number, { open: number; at: number }>()
  for (const order of ['DESC', 'ASC']) {
    try {
      const rows = db
        .prepare<[], { seq: number; id: string; open: number; at: number }>(
          `SELECT seq, id, on_board AS open, received_at AS at FROM main.orders NOT INDEXED ORDER BY seq ${order}`,
        )
        .iterate()
      for (const { seq, id, open, at } of rows) if (isKept.get(id) === undefined) seen.set(seq, { open, at })
    } catch (error) {
      if (storeProblemOf(error) !== 'damaged') throw error
    }
  }
  if (seen.size === 0) return null
  const times = [...seen.values()].map(({ at }) => at)
  return {
    orders: seen.size,
    open: [...seen.values()].filter(({ open }) => open === 1).length,
    from: times.reduce((a, b) => Math.min(a, b)),
    to: times.reduce((a, b) => Math.max(a, b)),
    isWhole: false,
  }
}
