import type { Database } from 'better-sqlite3'
import type { Manager } from '#shared/api/session.ts'

/** `password` and `pin` are hashes with parameters and salt; they leave this table for comparing only. */
export type ManagerRow = Manager & { password: string; pin: string | null; createdAt: number }

const columns = 'id, name, email, password, pin, created_at AS createdAt'

/** Who may sign in to the Dashboard, and approve changes on the device. */
export function managersTable(db: Database) {
  const insert = db.prepare(
    'INSERT INTO managers (id, name, email, password, pin, created_at) VALUES (@id, @name, @email, @password, @pin, @createdAt)',
  )
  const byEmail = db.prepare<[string], ManagerRow>(`SELECT ${columns} FROM managers WHERE email = ?`)
  const withPin = db.prepare<[], ManagerRow>(`SELECT ${columns} FROM managers WHERE pin IS NOT NULL`)
  const count = db.prepare<[], number>('SELECT count(*) FROM managers').pluck()
  const setPassword = db.prepare('UPDATE managers SET password = ? WHERE id = ?')
  const remove = db.prepare('DELETE FROM managers WHERE id = ?')
  const setPin = db.prepare('UPDATE managers SET pin = ? WHERE id = ?')
  return {
    add: (manager: ManagerRow) => void insert.run(manager),
    findByEmail: (email: string) => byEmail.get(email),
    withPin: () => withPin.all(),
    setPassword: (id: string, hash: string) => void setPassword.run(hash, id),
    setPin: (id: string, hash: string | null) => void setPin.run(hash, id),
    remove: (id: string) => void remove.run(id),
    count: () => count.get() ?? 0,
  }
}
