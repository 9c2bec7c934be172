import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import type { BackupProblem, KeptBackup } from '#shared/api/backups.ts'
import {
  type BackupFile,
  backupName,
  backupTime,
  hasRoom,
  keptStoreTime,
  newestBackup,
  thinned,
} from '#shared/backups/plan.ts'
import { checkCopy, copyStore, removeDatabase } from './copy.ts'
import { replaceFile } from './durable.ts'
import { openReadConnection } from './read-connection.ts'
import { storeProblemOf, StoreUnusable } from './problem.ts'
import { keptStores } from './restore.ts'

/** A backup that was not made, with why; `cause` is what the disk or SQLite said. */
export class BackupFailed extends Error {
  readonly problem: BackupProblem

  constructor(problem: BackupProblem, cause?: unknown) {
    super(problem, { cause })
    this.problem = problem
  }
}

/** Pages copied in one step: 1 MB. */
const pagesAtOnce = 256
/** The rest after a step, in ms at least and in times of what the step took: the disk is the intake's for most of the time. */
const leastRestMs = 4
const restShare = 2
/** What a backup that was found damaged is called from then on: never offered, and looked at by whoever wants to. */
const damagedSuffix = '.damaged'
/** So many of those stay. */
const damagedKept = 2

/**
 * The backups in `folder`, the newest first; empty where there is no folder. Removes what a backup that was cut off left
 * behind. Opens each, so it is for a thread nobody waits for.
 */
export function lookAtBackups(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
  for (const name of names)
    if (/^orders-.*\.partial(-wal|-shm|-journal)?$/.test(name)) rmSync(join(folder, name), { force: true })
  const kept: KeptBackup[] = []
  for (const name of names) {
    const at = backupTime(name)
    if (at === null) continue
    const file = join(folder, name)
    kept.push({ name, at, bytes: statSync(file).size, orders: ordersIn(file) })
  }
  return kept.toSorted((a, b) => b.at - a.at)
}

/** The stores that restores have put aside in a data folder, the newest first. Opens each. */
export function lookAtKeptStores(dataDir: string): KeptBackup[] {
  const kept: KeptBackup[] = []
  for (const file of keptStores(dataDir)) {
    const name = basename(file)
    const at = keptStoreTime(name)
    if (at !== null) kept.push({ name, at, bytes: statSync(file).size, orders: ordersIn(file) })
  }
  return kept.toSorted((a, b) => b.at - a.at)
}

/**
 * Makes a backup of the store `file` in `folder`, checks it page by page, and lets the old ones go that may. `onProgress`
 * is told the share done (0 to 1). Answers with its name, and all there are. Blocks its thread between the steps. Throws BackupFailed; nothing is removed then.
 */
export async function makeBackup(
  { file, folder, now }: { file: string; folder: string; now: number },
  onProgress: (share: number) => void,
): Promise<{ made: string; backups: KeptBackup[] }> {
  let draft: string | null = null
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const before = lookAtBackups(folder)
    const name = freeName(before, now)
    draft = join(folder, `${name}.partial`)
    await copySnapshot(file, draft, folder, onProgress)
    const orders = checked(draft, file)
    replaceFile(draft, join(folder, name))
    const made: KeptBackup = {
      name,
      at: backupTime(name) ?? now,
      bytes: statSync(join(folder, name)).size,
      orders,
    }
    const backups = [made, ...tidied(folder, before, made, now)].toSorted((a, b) => b.at - a.at)
    return { made: name, backups }
  } catch (error) {
    if (draft !== null) removeDraft(draft)
    throw failureOf(error)
  }
}

/** What other programs and ours can still write on the disk of `folder`, in bytes. */
export function freeBytesOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Two in one second, or a clock that was set back onto one that is there, take the next free second. */
export function freeName(before: readonly KeptBackup[], now: number): string {
  for (let at = now; ; at += 1_000) {
    const name = backupName(at)
    if (before.every((one) => one.name !== name)) return name
  }
}

async function copySnapshot(
  file: string,
  draft: string,
  folder: string,
  onProgress: (share: number) => void,
): Promise<void> {
  const source = openReadConnection(file)
  try {
    // One reading transaction from here to the end: what is written meanwhile goes to the log, and the copy never begins again.
    source.exec('BEGIN')
    const pages = source.pragma('page_count', { simple: true }) as number
    const neededBytes = pages * (source.pragma('page_size', { simple: true }) as number)
    if (!hasRoom({ freeBytes: freeBytesOf(folder), neededBytes })) throw new BackupFailed('no-room')
    let steppedAt = performance.now()
    await copyStore(source, draft, ({ totalPages, remainingPages }, copy) => {
      if (totalPages > 0) onProgress(1 - remainingPages / totalPages)
      // Whoever syncs next brings to the disk whatever is written and not there yet, of any file: left to the end, a commit
      // of the intake would wait for hundreds of megabytes of the backup.
      fdatasyncSync(copy)
      // This thread is the backup's own: it can sleep.
      sleepMs(Math.max(leastRestMs, restShare * (performance.now() - steppedAt)))
      steppedAt = performance.now()
      return pagesAtOnce
    })
  } finally {
    source.close()
  }
}

function sleepMs(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}

/** The copy has every page of the store: one that is not sound tells that the store is not, unless the store reads well. */
function checked(draft: string, file: string): number {
  try {
    return checkCopy(draft, 'The backup').orders
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error
    throw new BackupFailed(isWhole(file) ? 'not-sound' : 'store-damaged', error)
  }
}

/** What stays of the earlier ones: the newest of them is read whole again, and only good ones count when old ones go. */
function tidied(folder: string, before: readonly KeptBackup[], made: BackupFile, now: number): KeptBackup[] {
  const newest = newestBackup(
    before.filter(({ orders }) => orders !== null),
    now,
  )
  const isBad = (one: KeptBackup) =>
    one.orders === null || (one === newest && !isWhole(join(folder, one.name)))
  const good: KeptBackup[] = []
  for (const one of before) {
    if (isBad(one)) setAside(folder, one.name)
    else good.push(one)
  }
  const gone = new Set(thinned([made, ...good], now))
  for (const name of gone) removeDatabase(join(folder, name))
  return good.filter(({ name }) => !gone.has(name))
}

function setAside(folder: string, name: string): void {
  renameSync(join(folder, name), join(folder, `${name}${damagedSuffix}`))
  const damaged = readdirSync(folder)
    .filter((one) => one.endsWith(damagedSuffix))
    .toSorted()
  for (const old of damaged.slice(0, -damagedKept)) rmSync(join(folder, old), { force: true })
}

/** How many orders a backup holds; null where it is cut short or cannot be read. */
function ordersIn(file: string): number | null {
  if (!hasAllPages(file)) return null
  return readIn(file, (db) => db.prepare<[], number>('SELECT count(*) FROM orders').pluck().get() ?? null)
}

/** Whether a backup has every page, and each reads as it was written. Reads all of it: for a thread nobody waits for. */
export function isWholeBackup(file: string): boolean {
  return hasAllPages(file) && isWhole(file)
}

const isWhole = (file: string): boolean =>
  readIn(file, (db) => db.pragma('quick_check(1)', { simple: true }) === 'ok') ?? false

function readIn<Found>(file: string, read: (db: Database.Database) => Found): Found | null {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return read(db)
  } catch (error) {
    // Only what SQLite says about the file itself; a full memory or a disk that is gone for a moment damages no backup.
    if (storeProblemOf(error) === 'damaged' || /no such table/.test(String(error))) return null
    throw error
  } finally {
    db?.close()
  }
}

/** SQLite's header tells how many pages there are: a file of another length was cut off, or is none of ours. */
function hasAllPages(file: string): boolean {
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    if (readSync(handle, header, 0, 100, 0) < 100) return false
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return false
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  return statSync(file).size === pageSize * header.readUInt32BE(28)
}

/** On a disk that fails, what cannot be removed now goes at the next look. */
/** Also where the folder takes no change any more: the failure of the backup itself is what is told. */
export function removeDraft(draft: string): void {
  try {
    removeDatabase(draft)
  } catch {
    // Told by the caller.
  }
}

/** Why no backup came of it, as a person is told. */
export function failureOf(error: unknown): BackupFailed {
  if (error instanceof BackupFailed) return error
  switch (storeProblemOf(error)) {
    case 'full':
      return new BackupFailed('no-room', error)
    case 'read-only':
    case 'unreachable':
      return new BackupFailed('not-writable', error)
    case 'damaged':
      return new BackupFailed('store-damaged', error)
    default:
      return new BackupFailed('failed', error)
  }
}
