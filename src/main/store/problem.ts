import { closeSync, existsSync, mkdtempSync, openSync, rmdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { StoreProblem } from '#shared/station/store-problem.ts'
import { restoreCommand } from './own-command.ts'

/** The file in a data folder that holds everything. */
export const storeFile = (dataDir: string): string => join(dataDir, 'orders.db')

/** A data folder that cannot be used, said in a sentence that tells what to do. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable'
}

/** The store of a folder that had one is not in its place. */
export class StoreLost extends StoreUnusable {}

/** The restaurant has moved to another device, at that moment (epoch ms), by that file. */
export class StationMoved extends StoreUnusable {
  readonly moved: { at: number; file: string | null }

  constructor(message: string, moved: { at: number; file: string | null }) {
    super(message)
    this.moved = moved
  }
}

/** The store opens, but damage was met in it. */
export class StoreUnsound extends StoreUnusable {
  constructor(dataDir: string) {
    super(damaged(dataDir), { cause: { code: 'SQLITE_CORRUPT' } })
  }
}

/** What SQLite's result codes and the system's error codes mean for whoever has to mend it; the longest match wins. */
const meanings: readonly [code: string, problem: StoreProblem][] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_PROTOCOL', 'busy'],
  ['EBUSY', 'busy'],
  ['SQLITE_FULL', 'full'],
  // The log's index is made before anything is written; where it cannot be made, there is no room for it.
  ['SQLITE_IOERR_SHMSIZE', 'full'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['SQLITE_READONLY_DBMOVED', 'unreachable'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_CANTOPEN', 'unreachable'],
  ['ENOENT', 'unreachable'],
  ['ENOTDIR', 'unreachable'],
  ['EEXIST', 'unreachable'],
  ['SQLITE_IOERR', 'io'],
  ['EIO', 'io'],
]

/**
 * Why the store could not do something: the one place that knows SQLite's and the system's codes. Null for anything
 * that is not the disk's, the folder's or another program's doing, such as a constraint or a bug of ours.
 */
export function storeProblemOf(error: unknown): StoreProblem | null {
  const { code } = (error ?? {}) as { code?: unknown }
  if (typeof code !== 'string') return null
  const matches = meanings.filter(([known]) => code === known || code.startsWith(`${known}_`))
  return matches.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? null
}

/** As `storeProblemOf`; where SQLite only says that a file cannot be opened, trying the folder tells why. */
function problemIn(dataDir: string, error: unknown): StoreProblem | null {
  const problem = storeProblemOf(error)
  if (problem !== 'unreachable' || !existsSync(dataDir)) return problem
  try {
    rmdirSync(mkdtempSync(join(dataDir, '.trial-')))
    if (existsSync(storeFile(dataDir))) closeSync(openSync(storeFile(dataDir), 'r+'))
    return statfsSync(dataDir).bavail === 0 ? 'full' : problem
  } catch (denied) {
    return storeProblemOf(denied) ?? problem
  }
}

/**
 * A failure of the store in one sentence that says what to do, as an error whose `cause` is the first one; any other
 * error comes back as it is. Nobody is sent to another folder while there are orders in this one: it would be empty.
 */
export function storeFailure(dataDir: string, error: unknown): unknown {
  if (error instanceof StoreUnusable) return error
  const problem = problemIn(dataDir, error)
  if (problem === null) return error
  return new StoreUnusable(sentence(problem, dataDir), { cause: error })
}

/** That the store is damaged, and what to do. */
const damaged = (dataDir: string): string =>
  `The order data in ${dataDir} is damaged. Restore a backup with: ${restoreCommand('FILE', dataDir)} (what is there now is then kept beside it).`

function sentence(problem: StoreProblem, dataDir: string): string {
  const hasOrders = mayHoldOrders(dataDir)
  switch (problem) {
    case 'busy':
      return `Another program is using the data file ${storeFile(dataDir)}. Close it (a database viewer, a backup, a virus scanner), then try again.`
    case 'full':
      return hasOrders
        ? `The disk of ${dataDir} is full. Free up space on it, then try again; the orders there are safe, and another folder would start without them.`
        : `The disk of ${dataDir} is full. Free up space on it, or choose a folder on another disk with --data.`
    case 'read-only':
      return hasOrders
        ? `The order data in ${dataDir} cannot be written by this user. Give this user the right to write to the folder and its files, then try again; the orders there are safe, and another folder would start without them.`
        : `The data folder ${dataDir} cannot be written. Choose another folder with --data, or give this user the right to write there.`
    case 'damaged':
      return damaged(dataDir)
    case 'unreachable':
      return hasOrders
        ? `The order data in ${dataDir} cannot be opened. Check that its disk is connected and that this user may read and write it, then try again.`
        : `The data folder ${dataDir} cannot be written, because it cannot be made there. Choose another folder with --data.`
    case 'io':
      return `The disk of ${dataDir} reports errors. Check its connection and restart this machine; if it stays, restore a backup on another disk with: ${restoreCommand('FILE', 'FOLDER')}`
  }
}

/** Only a folder that was looked into, and has no store, has no orders. */
function mayHoldOrders(dataDir: string): boolean {
  try {
    return statSync(storeFile(dataDir)).size > 0
  } catch (error) {
    const { code } = error as { code?: string }
    return code !== 'ENOENT' && code !== 'ENOTDIR'
  }
}
