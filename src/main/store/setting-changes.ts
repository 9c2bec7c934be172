import type { Database } from 'better-sqlite3'
import { recordedSettings, type SettingChange } from '#shared/api/device.ts'
import { actor } from '#shared/order/order-schema.ts'
import { readJson, readWord } from './json-column.ts'

type Row = Omit<SettingChange, 'actor' | 'setting'> & { actor: string; setting: string }

/** Who changed which setting, and from what to what. Append only. */
export function settingChangesTable(db: Database) {
  const insert = db.prepare(
    'INSERT INTO setting_changes (at, actor, setting, subject, before, after) VALUES (@at, @actor, @setting, @subject, @before, @after)',
  )
  const latest = db.prepare<[number], Row>(
    'SELECT id, at, actor, setting, subject, before, after FROM setting_changes ORDER BY id DESC LIMIT ?',
  )
  return {
    add: (change: Omit<SettingChange, 'id'>) =>
      void insert.run({ ...change, actor: JSON.stringify(change.actor) }),
    /** The last so many changes, newest first; a change of something this version has no name for is left out. */
    latest: (limit: number): SettingChange[] =>
      latest.all(limit).flatMap((row) => {
        const setting = readWord(recordedSettings, row.setting, null)
        return setting === null
          ? []
          : [{ ...row, setting, actor: readJson(actor, row.actor, { kind: 'system' }) }]
      }),
  }
}
