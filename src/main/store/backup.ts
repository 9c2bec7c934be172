import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkCopy, isSameFile, removeDatabase } from './copy.ts'
import { replaceFile } from './durable.ts'
import { isDataFile } from './data-files.ts'
import type { Store } from './open.ts'
import { storeFailure, storeFile, storeProblemOf, StoreUnusable } from './problem.ts'

/**
 * Writes a backup of a data folder's store to `out`, also while the station runs. Under the name `out` there is at
 * every moment what was there before or a whole, checked backup, never a part of one. Throws StoreUnusable.
 */
export async function backUpStore(store: Store, dataDir: string, out: string): Promise<{ orders: number }> {
  refuseTarget(dataDir, out)
  const draft = `${out}.${process.pid}.partial`
  try {
    await store.copyTo(draft)
    const checked = checkCopy(draft, `The copy of ${dataDir}`)
    replaceFile(draft, out)
    return checked
  } catch (error) {
    removeDatabase(draft)
    throw named(dataDir, out, error)
  }
}

function refuseTarget(dataDir: string, out: string): void {
  if (isSameFile(out, storeFile(dataDir)) || isDataFile(dataDir, out))
    throw new StoreUnusable(
      `${out} belongs to the station itself: a backup there would destroy it. Name another file with --out.`,
    )
  if (!existsSync(dirname(out)))
    throw new StoreUnusable(
      `There is no folder ${dirname(out)}. Make it, or name a file in another folder with --out.`,
    )
  if (existsSync(out) && !statSync(out).isFile())
    throw new StoreUnusable(
      `${out} is no file. Name a file with --out, such as ${join(out, 'orders-backup.db')}.`,
    )
}

/** The failure of one of two places: the disk of the backup, or the store. */
function named(dataDir: string, out: string, error: unknown): unknown {
  if (error instanceof StoreUnusable) return error
  const problem = storeProblemOf(error)
  if (problem === 'full')
    return new StoreUnusable(
      `There is no room for the backup in ${dirname(out)}. Free up space there, or name a file on another disk with --out. The orders are safe.`,
      { cause: error },
    )
  if (problem === 'read-only' || problem === 'unreachable')
    return new StoreUnusable(
      `The backup ${out} cannot be written. Give this user the right to write there, or name another file with --out.`,
      { cause: error },
    )
  return storeFailure(dataDir, error)
}
