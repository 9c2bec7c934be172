import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { checkCopy, copyStore, isSameFile, notABackup, removeDatabase } from './copy.ts'
import { backupTime, keptStoreName } from '#shared/backups/plan.ts'
import { replaceFile, syncFolder } from './durable.ts'
import { forgetDamage } from './known-damage.ts'
import { lockDataDir } from './lock.ts'
import { migrate } from './migrate.ts'
import { isMoveFile } from './is-move-file.ts'
import { settlePending } from './settle-pending.ts'
import { writeAnewIfSmall } from './space.ts'
import { restoreCommand } from './own-command.ts'
import { type NotedRestore, noteRestore } from './went-back.ts'
import { storeFailure, storeFile, StoreLost, storeProblemOf, StoreUnusable } from './problem.ts'

/** Where the restored store is made ready; a start or another restore removes what is left of it. */
const draftOf = (dataDir: string) => `${storeFile(dataDir)}.restoring`

/** Which data a restore goes back to, in epoch ms, for the screens to say until somebody has seen it. */
export type Went = { backupAt: number }

/** When the backup in a file was made (epoch ms), as its name tells; one of another name as old as its file. */
export const backupTimeOf = (file: string): number =>
  backupTime(basename(file)) ?? statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/**
 * Puts a backup in the place of a data folder's store, which no station may be using. At every moment the folder has
 * the whole old store or the whole new one, so a restore that is cut off has either happened or not. What was there is
 * kept beside it under its date. A `note` is told on the screens afterwards. Throws StoreUnusable.
 */
export async function restoreStore(
  dataDir: string,
  from: string,
  now: number,
  note: Went | null = null,
): Promise<{ orders: number; kept: string | null }> {
  refuseSource(dataDir, from)
  if (isMoveFile(from))
    throw new StoreUnusable(
      `${from} is the file of a move, not a backup. Take it over with "move import --from FILE --passphrase-file FILE".`,
    )
  const lock = lockDataDir(dataDir)
  try {
    forgetUnfinishedRestore(dataDir)
    const { orders } = await prepareRestore(dataDir, from)
    return { orders, kept: swap(dataDir, now, settleRestored(note && { ...note, orders, at: now })) }
  } catch (error) {
    throw storeFailure(dataDir, error)
  } finally {
    removeDatabase(draftOf(dataDir))
    lock.release()
  }
}

/**
 * The slow half of a restore, during which a station may go on working on the folder: copies a backup beside the store,
 * checks it page by page and brings it to this program's format. `swapRestored` puts it in place. Throws StoreUnusable.
 */
export async function prepareRestore(dataDir: string, from: string): Promise<{ orders: number }> {
  refuseSource(dataDir, from)
  const draft = draftOf(dataDir)
  try {
    await copyBackup(from, draft)
    const checked = checkCopy(draft, from)
    giveSpaceBackFrom(draft)
    return checked
  } catch (error) {
    removeDatabase(draft)
    throw storeFailure(dataDir, error)
  }
}

/** Makes ready a store without any order, for `swapRestored` to put in place. Throws StoreUnusable. */
export function prepareEmpty(dataDir: string): void {
  const draft = draftOf(dataDir)
  try {
    removeDatabase(draft)
    closeSync(openSync(draft, 'wx', 0o600))
    const db = new Database(draft)
    try {
      db.pragma('auto_vacuum = INCREMENTAL')
      migrate(db)
    } finally {
      db.close()
    }
  } catch (error) {
    removeDatabase(draft)
    throw storeFailure(dataDir, error)
  }
}

/**
 * The quick half: puts what `prepareRestore` made in the place of the store, which no station may be using any more. Where
 * this fails, the old store is in its place. Answers with where the old one is kept. A `note` is told on the screens
 * afterwards. Throws StoreUnusable.
 */
export function swapRestored(
  dataDir: string,
  now: number,
  note: (Went & { orders: number }) | null = null,
): string | null {
  const lock = lockDataDir(dataDir)
  try {
    return swap(dataDir, now, settleRestored(note && { ...note, at: now }))
  } catch (error) {
    throw storeFailure(dataDir, error)
  } finally {
    removeDatabase(draftOf(dataDir))
    lock.release()
  }
}

/**
 * Puts the store of a move in place, which `prepareRestore` made ready: as a restore, but what stood in line goes on here.
 * Needs the lock. Answers with where the old store is kept.
 */
export function swapMoved(dataDir: string, now: number, settle: (draft: string) => void): string | null {
  try {
    return swap(dataDir, now, settle)
  } catch (error) {
    throw storeFailure(dataDir, error)
  }
}

/** Removes what was made ready and is not wanted. */
export function dropDraft(dataDir: string): void {
  removeDatabase(draftOf(dataDir))
}

/** Removes what a restore that was cut off left behind: the store it meant to replace is whole. Needs the lock. */
export function forgetUnfinishedRestore(dataDir: string): void {
  removeDatabase(draftOf(dataDir))
  // The store in use must not go by two names; one too damaged for use keeps the name that has its log.
  for (const kept of keptStores(dataDir))
    if (isSameFile(kept, storeFile(dataDir)) && !existsSync(`${kept}-wal`)) rmSync(kept)
}

/** A folder whose store is gone while one kept by a restore is there: starting anew would hide those orders. */
export function missingButKept(dataDir: string): StoreUnusable | null {
  const kept = existsSync(storeFile(dataDir)) ? undefined : keptStores(dataDir).at(-1)
  if (kept === undefined) return null
  return new StoreLost(
    `The order data in ${dataDir} is not in its place, but a restore has kept it. Bring it back with: ${restoreCommand(kept, dataDir)}`,
  )
}

/** What restores have kept in a folder, the newest last. */
export function keptStores(dataDir: string): string[] {
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory()) return []
  const prefix = `${basename(storeFile(dataDir))}.before-restore`
  return readdirSync(dataDir)
    .filter((name) => name.startsWith(prefix) && !/(-wal|-shm|-journal|\.partial)$/.test(name))
    .toSorted()
    .map((name) => join(dataDir, name))
}

function refuseSource(dataDir: string, from: string): void {
  if (!existsSync(from))
    throw new StoreUnusable(`There is no file ${from}. Name the backup with --from FILE.`)
  if (!statSync(from).isFile())
    throw new StoreUnusable(`${from} is no file. Name the backup with --from FILE.`)
  if (isSameFile(from, storeFile(dataDir)) || isSameFile(from, draftOf(dataDir)))
    throw new StoreUnusable(
      `${from} is the station's own data file, not a backup. Name a backup with --from FILE; "backup --out FILE" makes one.`,
    )
}

async function copyBackup(from: string, draft: string): Promise<void> {
  let source: Database.Database | undefined
  try {
    source = new Database(from, { readonly: true, fileMustExist: true, timeout: 5_000 })
    source.pragma('user_version')
  } catch (error) {
    source?.close()
    const problem = storeProblemOf(error)
    if (problem === 'damaged') throw notABackup(from, error)
    if (problem === 'busy') throw error
    throw new StoreUnusable(
      `${from} cannot be opened. Copy it into a folder this user may read and write, and name that file with --from.`,
      { cause: error },
    )
  }
  try {
    await copyStore(source, draft)
  } catch (error) {
    throw storeProblemOf(error) === 'damaged' ? notABackup(from, error) : error
  } finally {
    source.close()
  }
}

/** Nobody waits for a store that is being restored: one from before is written anew, so that it gives space back. */
function giveSpaceBackFrom(draft: string): void {
  const db = new Database(draft)
  try {
    writeAnewIfSmall(db, Infinity)
  } finally {
    db.close()
  }
}

/** What is changed in the store that is made ready, before it takes the place of the one held; `kept` is where that one stays. */
type Settle = (draft: string, held: Database.Database | null, kept: string | null) => void

const settleRestored =
  (note: Pick<NotedRestore, 'at' | 'backupAt' | 'orders'> | null): Settle =>
  (draft, held, kept) =>
    settlePending(draft, held, (db) => {
      if (note !== null)
        noteRestore(db, { ...note, isCounted: false, missing: null, kept: kept && basename(kept) })
    })

/** Exchanges the stores with one rename. Answers with where the old one is kept. */
function swap(dataDir: string, now: number, settle: Settle): string | null {
  const file = storeFile(dataDir)
  const draft = draftOf(dataDir)
  const kept = existsSync(file) ? keptName(file, now) : null
  // SQLite throws away the log of a file it finds damaged; somebody may still want to look for orders there.
  if (kept !== null && existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${kept}-wal`)
  const held = foldLogIn(dataDir)
  try {
    settle(draft, held, kept)
    if (held !== null) rmSync(`${kept}-wal`, { force: true })
    if (kept !== null) giveSecondName(file, kept)
    // What may still stand beside a damaged store would be read into the new one.
    for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true })
    // Windows renames over no open file.
    if (process.platform === 'win32') held?.close()
    replaceFile(draft, file)
    forgetDamage(dataDir)
    return kept
  } finally {
    held?.close()
  }
}

/**
 * Brings all of the old store into its one file, without a log beside it, and holds it, so that nobody opens it while
 * it is exchanged. Null where there is none, or where it is too damaged for that.
 */
function foldLogIn(dataDir: string): Database.Database | null {
  const file = storeFile(dataDir)
  if (!existsSync(file)) return null
  const db = new Database(file, { timeout: 2_000 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
    return db
  } catch (error) {
    db.close()
    if (storeProblemOf(error) === 'damaged') return null
    throw error
  }
}

function keptName(file: string, now: number): string {
  const name = join(dirname(file), keptStoreName(now))
  for (let twin = 1; ; twin += 1) {
    const free = twin === 1 ? name : `${name}-${twin}`
    if (!existsSync(free)) return free
  }
}

/** The first name stays until another file takes it. */
function giveSecondName(file: string, name: string): void {
  try {
    linkSync(file, name)
    syncFolder(dirname(file))
  } catch {
    // A USB stick's file system has no links.
    const draft = `${name}.partial`
    copyFileSync(file, draft)
    replaceFile(draft, name)
  }
}
