import type { Database } from 'better-sqlite3'
import { wizard, type Wizard } from '#shared/integration/wizard.ts'
import { readJson } from './json-column.ts'

/** The connect wizard as a document: read and replaced whole, one under way at a time. One that cannot be read is not under way. */
export function wizardsTable(db: Database) {
  const current = db
    .prepare<[], string>(
      'SELECT document FROM wizards WHERE closed_at IS NULL ORDER BY changed_at DESC LIMIT 1',
    )
    .pluck()
  const upsert = db.prepare(
    `INSERT INTO wizards (id, changed_at, document) VALUES (@id, @changedAt, @document)
     ON CONFLICT (id) DO UPDATE SET changed_at = @changedAt, document = @document`,
  )
  const close = db.prepare('UPDATE wizards SET closed_at = ? WHERE closed_at IS NULL')
  return {
    current: (): Wizard | null => {
      const document = current.get()
      return document === undefined ? null : readJson(wizard, document, null)
    },
    save: (wizard: Wizard) =>
      void upsert.run({ id: wizard.id, changedAt: wizard.changedAt, document: JSON.stringify(wizard) }),
    close: (at: number) => void close.run(at),
  }
}
