import type Database from 'better-sqlite3'
import { z } from 'zod'
import { wentBack } from '#shared/api/backups.ts'
import type { settingsTable } from './settings.ts'

/** In a store that came by a restore, until a person has seen it. */
export const wentBackKey = 'went-back'

/** That this store came by a restore, until a person has seen it; `kept` is the name of the file with the store of before. */
const noted = wentBack.extend({ kept: z.string().nullable() })
export type NotedRestore = z.infer<typeof noted>

type Kept = { settings: Pick<ReturnType<typeof settingsTable>, 'get' | 'put'> }

/** Notes in the store `db`, which is made ready to be put in place, that it came by a restore. */
export function noteRestore(db: Database.Database, note: NotedRestore): void {
  db.prepare<[string, string]>(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  ).run(wentBackKey, JSON.stringify(note))
}

/** The restore nobody has seen yet; null where there is none. */
export function unseenRestore({ settings }: Kept): NotedRestore | null {
  return noted.safeParse(settings.get(wentBackKey)).data ?? null
}

/** What became known of it; null once a person has seen it. */
export function keepRestore({ settings }: Kept, note: NotedRestore | null): void {
  settings.put(wentBackKey, note)
}
