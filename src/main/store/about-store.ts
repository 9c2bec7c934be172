import Database from 'better-sqlite3'
import { z } from 'zod'
import { type Language, languages } from '#shared/location/location.ts'
import { timeZone } from '#shared/location/location.ts'
import { readUnknownJson } from './json-column.ts'

const device = z.object({ language: z.enum(languages) })

/** In which language and time zone a restaurant reads, from any store of it; null for what cannot be learnt. */
export function aboutStore(file: string): { language: Language | null; timeZone: string | null } {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    const settings = db.prepare<[], string>(`SELECT value FROM settings WHERE key = 'device'`).pluck().get()
    const zone = db.prepare<[], string>('SELECT time_zone FROM locations LIMIT 1').pluck().get()
    return {
      language: device.safeParse(readUnknownJson(settings)).data?.language ?? null,
      timeZone: timeZone.safeParse(zone).data ?? null,
    }
  } catch {
    // It only helps to say something else in the right words.
    return { language: null, timeZone: null }
  } finally {
    db?.close()
  }
}
