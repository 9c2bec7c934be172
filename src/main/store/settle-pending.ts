import Database from 'better-sqlite3'

/** In a store that came by the file of a move: its id, so that it is not taken a second time. */
export const cameByKey = 'came-by-move'

/** What a ticket that was not over yet is called: whether it came out nobody can say, and a person decides. */
const doubtful = `state = 'unconfirmed', problem = 'interrupted'`

/**
 * What stood in line when a backup was made was done since, by the station that went on: tickets were printed, answers
 * sent. In the copy `draft` each gets the state it has in the store `held` that is being replaced, so that nothing is
 * printed or sent a second time. Where that one does not know it, or cannot be read (null), a ticket is doubtful and an
 * answer may have been heard. `more` is done in the same transaction.
 */
export function settlePending(
  draft: string,
  held: Database.Database | null,
  more: (db: Database.Database) => void,
): void {
  const db = new Database(draft)
  try {
    db.pragma('synchronous = FULL')
    db.transaction(() => {
      settleTickets(db, held)
      settleAnswers(db, held)
      keepCameBy(db, held)
      more(db)
    })()
  } finally {
    db.close()
  }
}

function settleTickets(db: Database.Database, held: Database.Database | null): void {
  const pending = db
    .prepare<[], string>(`SELECT id FROM print_jobs WHERE state IN ('queued', 'checking', 'sending')`)
    .pluck()
    .all()
  const take = db.prepare<[string, string | null, string]>(
    'UPDATE print_jobs SET state = ?, problem = ? WHERE id = ?',
  )
  const doubt = db.prepare<[string]>(`UPDATE print_jobs SET ${doubtful} WHERE id = ?`)
  for (const id of pending) {
    const now = readIn(held, (store) =>
      store
        .prepare<[string], { state: string; problem: string | null }>(
          'SELECT state, problem FROM print_jobs WHERE id = ?',
        )
        .get(id),
    )
    if (now) take.run(now.state, now.problem, id)
    else doubt.run(id)
  }
}

function settleAnswers(db: Database.Database, held: Database.Database | null): void {
  const pending = db
    .prepare<[], { id: number; orderId: string; kind: string }>(
      `SELECT id, order_id AS orderId, kind FROM outbox WHERE state = 'waiting'`,
    )
    .all()
  const take = db.prepare<[string, number]>('UPDATE outbox SET state = ?, maybe_heard = 1 WHERE id = ?')
  for (const { id, orderId, kind } of pending) {
    const now = readIn(held, (store) =>
      store
        // By its order and kind as well: after an earlier restore the same number may be another one's.
        .prepare<[number, string, string], string>(
          'SELECT state FROM outbox WHERE id = ? AND order_id = ? AND kind = ?',
        )
        .pluck()
        .get(id, orderId, kind),
    )
    take.run(now ?? 'waiting', id)
  }
}

/** A move's file that was taken over since the backup is not taken again: it would print and answer a second time. */
function keepCameBy(db: Database.Database, held: Database.Database | null): void {
  const value = readIn(held, (store) =>
    store.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck().get(cameByKey),
  )
  if (value !== undefined)
    db.prepare<[string, string]>('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)').run(
      cameByKey,
      value,
    )
}

/** A store that is damaged just there, or from before such tables, knows nothing of it. */
function readIn<Found>(
  held: Database.Database | null,
  read: (store: Database.Database) => Found | undefined,
): Found | undefined {
  if (held === null) return undefined
  try {
    return read(held)
  } catch {
    return undefined
  }
}
