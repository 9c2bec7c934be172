import type { Database } from 'better-sqlite3'
import { readUnknownJson } from './json-column.ts'

/** Small values of this device as JSON by key, and sealed secrets by name. */
export function settingsTable(db: Database) {
  const get = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const put = db.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const getSealed = db.prepare<[string], Buffer>('SELECT sealed FROM secrets WHERE name = ?').pluck()
  const putSealed = db.prepare(
    'INSERT INTO secrets (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed',
  )
  const removeSealed = db.prepare('DELETE FROM secrets WHERE name = ?')
  return {
    /** The stored value for the caller to parse with its own schema; undefined where there is none or it is no JSON. */
    get: (key: string): unknown => readUnknownJson(get.get(key)),
    put: (key: string, value: unknown) => void put.run(key, JSON.stringify(value)),
    getSealed: (name: string): Uint8Array | undefined => getSealed.get(name),
    putSealed: (name: string, sealed: Uint8Array) => void putSealed.run(name, sealed),
    removeSealed: (name: string) => void removeSealed.run(name),
  }
}
