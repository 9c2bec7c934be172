import type { Database } from 'better-sqlite3'
import { type Menu, menu } from '#shared/menu/menu.ts'
import { readJson } from './json-column.ts'

/** A draft without its document. */
export type MenuRow = { id: string; version: number; changedAt: number; changedBy: string }

const columns = 'id, version, changed_at AS changedAt, changed_by AS changedBy'

/** The drafts, as they are now. */
export function menusTable(db: Database) {
  const all = db.prepare<[], MenuRow>(`SELECT ${columns} FROM menus ORDER BY rowid`)
  const find = db.prepare<[string], MenuRow>(`SELECT ${columns} FROM menus WHERE id = ?`)
  const document = db.prepare<[string], string>('SELECT document FROM menus WHERE id = ?').pluck()
  const upsert = db.prepare(
    `INSERT INTO menus (id, version, changed_at, changed_by, document)
     VALUES (@id, @version, @changedAt, @changedBy, @document)
     ON CONFLICT (id) DO UPDATE SET version = @version, changed_at = @changedAt, changed_by = @changedBy,
       document = @document`,
  )
  const remove = db.prepare('DELETE FROM menus WHERE id = ?')
  return {
    all: () => all.all(),
    find: (id: string) => find.get(id),
    /** Undefined also for one that cannot be read: it stays on disk, and the other menus are shown. */
    document: (id: string): Menu | undefined => {
      const found = document.get(id)
      return found === undefined ? undefined : readJson(menu, found, undefined)
    },
    save: (row: MenuRow, content: Menu) => void upsert.run({ ...row, document: JSON.stringify(content) }),
    /** Its history goes with it. */
    remove: (id: string) => void remove.run(id),
  }
}
