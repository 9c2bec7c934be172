import type { Database } from 'better-sqlite3'

/** Wrong passwords in a row per e-mail address, whether somebody has that address or not. */
export function signInFailuresTable(db: Database) {
  const get = db.prepare<[string], { count: number; lastAt: number }>(
    'SELECT count, last_at AS lastAt FROM sign_in_failures WHERE email = ?',
  )
  const put = db.prepare(
    `INSERT INTO sign_in_failures (email, count, last_at) VALUES (?, ?, ?)
     ON CONFLICT (email) DO UPDATE SET count = excluded.count, last_at = excluded.last_at`,
  )
  const clear = db.prepare('DELETE FROM sign_in_failures WHERE email = ?')
  const forget = db.prepare('DELETE FROM sign_in_failures WHERE last_at < ?')
  return {
    get: (email: string) => get.get(email) ?? null,
    put: (email: string, count: number, at: number) => void put.run(email, count, at),
    clear: (email: string) => void clear.run(email),
    /** Drops what is older than `before` (epoch ms): made-up addresses must not fill the disk. */
    forget: (before: number) => void forget.run(before),
  }
}
