import Database from 'better-sqlite3'
import type { MissingOrders } from '#shared/api/backups.ts'
import { storeProblemOf } from './problem.ts'

const columns =
  'count(*) AS orders, coalesce(sum(on_board), 0) AS open, min(received_at) AS "from", max(received_at) AS "to"'

/**
 * Which orders of the store `file` are not in `backup`: what a restore of it would put aside. There may be more, as `isWhole`
 * false tells, where only a part of the store can be read, and where it is not the one that went on after the backup, such as
 * that of a new device. Null where nothing can be known. Reads every order: for a thread nobody waits for.
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
    if (!found) return null
    const isWhole = wentOnAfter(db)
    return isWhole || found.orders > 0 ? { ...found, isWhole } : null
  } catch (error) {
    if (storeProblemOf(error) !== 'damaged') throw error
    return countReadable(db)
  }
}

/** At most so many numbers of orders are told. */
const mostNumbers = 200

/** As the channels' tablets show them: the orders of the store `file` that are not in `backup`, the newest first. */
export function missingNumbers(file: string, backup: string): string[] {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    db.prepare('ATTACH ? AS backup').run(backup)
    return db
      .prepare<[number], string>(
        `SELECT display_number FROM main.orders AS one
          WHERE NOT EXISTS (SELECT 1 FROM backup.orders AS kept WHERE kept.id = one.id) ORDER BY seq DESC LIMIT ?`,
      )
      .pluck()
      .all(mostNumbers)
  } catch (error) {
    if (storeProblemOf(error) !== 'damaged') throw error
    return []
  } finally {
    db.close()
  }
}

/**
 * Whether the store is the one that went on after the backup: it has the newest order of it. After a backup without any, it is
 * known by a person who was there already.
 */
function wentOnAfter(db: Database.Database): boolean {
  const newest = db
    .prepare<[], string>('SELECT id FROM backup.orders ORDER BY seq DESC LIMIT 1')
    .pluck()
    .get()
  const shared =
    newest === undefined
      ? db.prepare('SELECT 1 FROM main.people JOIN backup.people USING (id) LIMIT 1').get()
      : db.prepare<[string]>('SELECT 1 FROM main.orders WHERE id = ?').get(newest)
  return shared !== undefined
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
