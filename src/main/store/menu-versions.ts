import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import { type MenuVersion, menuVersion } from '#shared/api/menus.ts'
import { itemsOf, type Menu, menu } from '#shared/menu/menu.ts'
import { readJson, readWord } from './json-column.ts'

/** With when the first of the saves that became it was made. */
export type StoredVersion = MenuVersion & { begunAt: number }
type Row = Omit<StoredVersion, 'label'> & { label: string }

/** Saved states of one menu that are kept; published ones are kept beyond it. */
export const mostVersions = 200

const columns = 'version, begun_at AS begunAt, at, by, label, item_count AS itemCount'
const toVersion = (row: Row): StoredVersion => ({
  ...row,
  label: readWord(menuVersion.shape.label.options, row.label, 'edited'),
})

/** The history of the drafts. */
export function menuVersionsTable(db: Database) {
  const of = db.prepare<[string], Row>(
    `SELECT ${columns} FROM menu_versions WHERE menu_id = ? ORDER BY version DESC`,
  )
  const newest = db.prepare<[string], Row>(
    `SELECT ${columns} FROM menu_versions WHERE menu_id = ? ORDER BY version DESC LIMIT 1`,
  )
  const document = db
    .prepare<[string, number], Buffer>('SELECT document FROM menu_versions WHERE menu_id = ? AND version = ?')
    .pluck()
  const insert = db.prepare(
    `INSERT INTO menu_versions (menu_id, version, begun_at, at, by, label, item_count, document)
     VALUES (@menuId, @version, @begunAt, @at, @by, @label, @itemCount, @document)`,
  )
  const remove = db.prepare('DELETE FROM menu_versions WHERE menu_id = ? AND version = ?')
  const label = db.prepare('UPDATE menu_versions SET label = ? WHERE menu_id = ? AND version = ?')
  const prune = db.prepare(
    `DELETE FROM menu_versions WHERE menu_id = @menuId AND label <> 'published' AND version <= (
       SELECT version FROM menu_versions WHERE menu_id = @menuId ORDER BY version DESC LIMIT 1 OFFSET ${mostVersions})`,
  )
  return {
    /** Newest first. */
    of: (menuId: string) => of.all(menuId).map(toVersion),
    newest: (menuId: string) => {
      const row = newest.get(menuId)
      return row && toVersion(row)
    },
    document: (menuId: string, version: number): Menu | undefined => {
      const found = document.get(menuId, version)
      return found && readJson(menu, inflateRawSync(found).toString(), undefined)
    },
    /** Keeps a state, and forgets the oldest beyond the bound. */
    add: (menuId: string, version: Omit<StoredVersion, 'itemCount'>, content: Menu) => {
      insert.run({
        menuId,
        ...version,
        itemCount: itemsOf(content).length,
        document: deflateRawSync(JSON.stringify(content), { level: 1 }),
      })
      prune.run({ menuId })
    },
    remove: (menuId: string, version: number) => void remove.run(menuId, version),
    label: (menuId: string, version: number, to: MenuVersion['label']) => void label.run(to, menuId, version),
  }
}
