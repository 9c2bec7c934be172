import { join } from 'node:path'
import { newestBackup } from '#shared/backups/plan.ts'
import { backupsFolder } from './backups-folder.ts'
import { lookAtBackups } from './kept-backups.ts'
import { storeFile, storeProblemOf, StoreUnusable } from './problem.ts'

/**
 * A store that is too damaged to be opened, as a sentence that names the newest good backup, its time and what it does
 * not hold; any other error, and one where there is no backup, comes back as it is. Opens every backup: for a start that failed.
 */
export function offeringBackup(dataDir: string, error: unknown): unknown {
  if (!(error instanceof StoreUnusable) || storeProblemOf(error.cause) !== 'damaged') return error
  const newest = newestGood(dataDir)
  if (newest === null) return error
  const time = new Date(newest.at).toISOString().slice(0, 16).replace('T', ' ')
  return new StoreUnusable(
    `The order data in ${dataDir} is damaged. The newest good backup is from ${time} UTC and holds ${newest.orders === 1 ? '1 order' : `${newest.orders} orders`}: restore it with the command "restore --from ${join(backupsFolder(dataDir), newest.name)}". It lacks what happened after that; look for newer orders on the channels' own tablets. The damaged file ${storeFile(dataDir)} is kept beside it.`,
    { cause: error.cause },
  )
}

function newestGood(dataDir: string) {
  try {
    const good = lookAtBackups(backupsFolder(dataDir)).filter(({ orders }) => orders !== null)
    return newestBackup(good, Date.now())
  } catch {
    // A folder that cannot be read offers nothing; the damage itself is what is told.
    return null
  }
}
