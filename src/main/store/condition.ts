import type { Database } from 'better-sqlite3'
import type { StoreProblem } from '#shared/station/store-problem.ts'
import { storeProblemOf } from './problem.ts'

/**
 * Whether the store takes writes just now, learnt from the writes themselves. `patienceMs` is how long one waits for
 * another program that is writing; the second no longer waits, so that a rush is refused at once instead of standing
 * in a row, until a write gets through again.
 */
export function createCondition(db: Database, patienceMs: number) {
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  const listeners: ((problem: StoreProblem | null) => void)[] = []
  let problem: StoreProblem | null = null

  const waitFor = (ms: number) => void db.pragma(`busy_timeout = ${ms}`)
  waitFor(patienceMs)

  function found(now: StoreProblem | null): void {
    // A damaged file may well take the next write: it stays damaged until it is opened anew.
    if (now === problem || problem === 'damaged') return
    if (now === 'busy') waitFor(0)
    else if (problem === 'busy') waitFor(patienceMs)
    problem = now
    for (const listener of listeners) listener(now)
  }

  return {
    problem: () => problem,
    onChange: (listener: (problem: StoreProblem | null) => void) => void listeners.push(listener),
    /** Runs a write transaction and learns from how it ends. One that wrote nothing proves nothing. */
    watch: <T>(write: () => T): T => {
      if (db.inTransaction) return write()
      try {
        const before = problem === null ? 0 : changes.get()
        const result = write()
        if (problem !== null && changes.get() !== before) found(null)
        return result
      } catch (error) {
        const reason = storeProblemOf(error)
        if (reason !== null) found(reason)
        throw error
      }
    },
  }
}

/**
 * Has `watch` see every single write of statements that are prepared from here on, so that one outside of a transaction
 * tells of a full disk as well. Reading statements stay as they are.
 */
export function watchStatements(db: Database, watch: <T>(write: () => T) => T): void {
  const prepare = db.prepare.bind(db)
  const watched = (sql: string) => {
    const statement = prepare(sql)
    if (statement.readonly) return statement
    // One with RETURNING is run by `get` or `all`.
    for (const name of ['run', 'get', 'all'] as const) {
      const plain = statement[name].bind(statement)
      // In a transaction its end tells; most writes are in one, and many.
      const run = (...values: unknown[]) =>
        db.inTransaction ? plain(...values) : watch(() => plain(...values))
      Object.assign(statement, { [name]: run })
    }
    return statement
  }
  Object.assign(db, { prepare: watched })
}
