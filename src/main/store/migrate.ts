import type { Database } from 'better-sqlite3'
import { migrations as all } from './migrations/list.ts'
import type { Migration } from './migrations/migration.ts'

/** The data was written by a newer program; opening it with this one could lose what it does not know. */
export class NewerStore extends Error {
  override readonly name = 'NewerStore'

  constructor(found: number, known: number) {
    super(
      `This data was written by a newer Order Manager (format ${found}, this one knows ${known}). ` +
        'Update the program, or start it with another data folder.',
    )
  }
}

/**
 * Brings a database to the newest schema, each step in one transaction with its version; a new file takes all steps in
 * one, so that the disk is waited for once. What fails leaves schema and version as they were. Throws NewerStore.
 */
export function migrate(db: Database, migrations: readonly Migration[] = all): void {
  const found = db.pragma('user_version', { simple: true }) as number
  const known = migrations.at(-1)?.version ?? 0
  if (found > known) throw new NewerStore(found, known)
  const take = ({ version, sql }: Migration) =>
    db
      .transaction(() => {
        db.exec(sql)
        db.pragma(`user_version = ${version}`)
      })
      .immediate()
  const missing = migrations.filter(({ version }) => version > found)
  if (found === 0 && missing.length > 0) db.transaction(() => missing.forEach(take)).immediate()
  else missing.forEach(take)
}
