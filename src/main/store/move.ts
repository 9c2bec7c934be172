import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { checkCopy, removeDatabase } from './copy.ts'
import { replaceFile } from './durable.ts'
import { moveKey } from './is-move-file.ts'
import { readUnknownJson } from './json-column.ts'
import type { Store } from './open.ts'
import { storeProblemOf, StoreUnusable } from './problem.ts'
import { cameByKey } from './settle-pending.ts'
import { wentBackKey } from './went-back.ts'

const move = z.object({
  id: z.string(),
  /** Epoch ms. */
  at: z.number(),
  secrets: z.record(z.string(), z.string()).nullable(),
})
type Move = z.infer<typeof move>

/** What is sealed in a store, by name. */
export function sealedIn(store: Store): { name: string; sealed: Uint8Array }[] {
  return store.reading
    .prepare<[], { name: string; sealed: Uint8Array }>('SELECT name, sealed FROM secrets ORDER BY name')
    .all()
}

/**
 * Writes a store to `draft`, from which `finishMoveFile` makes the file `out` of a move: checked page by page, without
 * anything only this machine could read. Nobody can take it over yet. Throws StoreUnusable and leaves nothing.
 */
export async function writeMoveDraft(store: Store, draft: string, out: string): Promise<{ orders: number }> {
  if (!existsSync(dirname(out)))
    throw new StoreUnusable(`There is no folder ${dirname(out)}. Make it, or name a file in another folder.`)
  if (existsSync(out)) throw new StoreUnusable(`${out} is there already. Name another file.`)
  try {
    await store.copyTo(draft)
    const checked = checkCopy(draft, 'The copy')
    changeSettings(draft, (_, db) => {
      // What is deleted is gone from the file as well: it leaves this machine.
      db.pragma('secure_delete = ON')
      db.exec('DELETE FROM secrets')
    })
    return checked
  } catch (error) {
    removeDatabase(draft)
    throw unwritable(out, error)
  }
}

/** Makes the draft the file of a move: from here on another device can go on with it. Throws StoreUnusable. */
export function finishMoveFile(draft: string, out: string, record: Move): void {
  try {
    changeSettings(draft, (put) => put(moveKey, record))
    replaceFile(draft, out)
  } catch (error) {
    throw unwritable(out, error)
  }
}

function unwritable(out: string, error: unknown): unknown {
  if (error instanceof StoreUnusable) return error
  const problem = storeProblemOf(error)
  if (problem === null) return error
  return new StoreUnusable(
    problem === 'full'
      ? `There is no room for the file of the move in ${dirname(out)}. Free up space there, or name a file on another disk. This device has not moved: start its station again.`
      : `The file of the move cannot be written in ${dirname(out)}. Check that its disk is connected and may be written, or name another one. This device has not moved: start its station again.`,
    { cause: error },
  )
}

/** What the file of a move says of itself; throws StoreUnusable for any other file. */
export function readMove(file: string): Move {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return move.parse(settingIn(db, moveKey))
  } catch (error) {
    throw new StoreUnusable(
      `${file} is no file of a move. Make one on the old device with "move export --out FILE".`,
      { cause: error },
    )
  } finally {
    db?.close()
  }
}

/** Whether the store `file` came by the move of this id. */
export function cameBy(file: string, id: string): boolean {
  if (!existsSync(file)) return false
  const db = new Database(file, { readonly: true })
  try {
    return settingIn(db, cameByKey) === id
  } catch {
    // A store that cannot be read is replaced, as by any restore.
    return false
  } finally {
    db.close()
  }
}

/** Gives the store that is made ready for this machine its secrets, and notes by which move it came. */
export function settleMoved(draft: string, id: string, secrets: ReadonlyMap<string, Uint8Array>): void {
  changeSettings(draft, (put, db) => {
    put(moveKey, null)
    put(wentBackKey, null)
    put(cameByKey, id)
    // Ports of the other machine say nothing of this one; its own backups are checked anew.
    const keep = db.prepare<[string, Uint8Array]>(
      'INSERT INTO secrets (name, sealed) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed',
    )
    for (const [name, sealed] of secrets) keep.run(name, sealed)
  })
}

function settingIn(db: Database.Database, key: string): unknown {
  return readUnknownJson(
    db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck().get(key),
  )
}

function changeSettings(
  file: string,
  change: (put: (key: string, value: unknown) => void, db: Database.Database) => void,
): void {
  const db = new Database(file)
  try {
    db.pragma('synchronous = FULL')
    const put = db.prepare<[string, string]>(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    const drop = db.prepare<[string]>('DELETE FROM settings WHERE key = ?')
    db.transaction(() =>
      change((key, value) => (value === null ? drop.run(key) : put.run(key, JSON.stringify(value))), db),
    )()
  } finally {
    db.close()
  }
}
