import type { Database } from 'better-sqlite3'
import type { Manager } from '#shared/api/session.ts'

/** `password` is its hash with parameters and salt; it leaves this table for comparing only. */
export type ManagerRow = Manager & { password: string; createdAt: number }

/** Who may sign in to the Dashboard. */
export function managersTable(db: Database) {
  const insert = db.prepare(
    'INSERT INTO managers (id, name, email, password, created_at) VALUES (@id, @name, @email, @password, @createdAt)',
  )
  const byEmail = db.prepare<[string], ManagerRow>(
    'SELECT id, name, email, password, created_at AS createdAt FROM managers WHERE email = ?',
  )
  const count = db.prepare<[], number>('SELECT count(*) FROM managers').pluck()
  return {
    add: (manager: ManagerRow) => void insert.run(manager),
    findByEmail: (email: string) => byEmail.get(email),
    count: () => count.get() ?? 0,
  }
}
