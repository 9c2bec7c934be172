import { closeSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs'
import { storeFile, StoreLost, storeProblemOf, type StoreUnusable } from './problem.ts'
import { restoreCommand } from './own-command.ts'

/** Stands beside a store once one was made. */
const markOf = (dataDir: string): string => `${storeFile(dataDir)}.in-use`

/**
 * A store that is gone or empty in a folder that had one, as a power cut or a cleaning program leaves it: beginning anew
 * would hide that the orders are lost. Null where all is well, or the folder is new.
 */
export function lostStore(dataDir: string): StoreUnusable | null {
  const file = storeFile(dataDir)
  const size = statSync(file, { throwIfNoEntry: false })?.size
  if ((size !== undefined && size > 0) || !existsSync(markOf(dataDir))) return null
  return new StoreLost(
    `The order data in ${dataDir} is lost: orders.db is ${size === undefined ? 'not there' : 'empty'}, and it was in use. ` +
      `Bring a backup back with: ${restoreCommand('FILE', dataDir)} ; to begin without any orders, remove ${markOf(dataDir)} and start again.`,
  )
}

/** Notes that the folder has a store. On a disk that takes nothing now, the next start does. */
export function markUsed(dataDir: string): void {
  try {
    const handle = openSync(markOf(dataDir), 'ax', 0o600)
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code !== 'EEXIST' && storeProblemOf(error) === null) throw error
  }
}
