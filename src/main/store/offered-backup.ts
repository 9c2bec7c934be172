import { join } from 'node:path'
import type { KeptBackup } from '#shared/api/backups.ts'
import { newestBackup } from '#shared/backups/plan.ts'
import { backupsFolder } from './backups-folder.ts'
import { lookAtBackups } from './kept-backups.ts'
import { restoreCommand } from './own-command.ts'
import { storeProblemOf, StoreUnsound, StoreUnusable } from './problem.ts'

/**
 * A store that is too damaged to be opened, as a sentence that names the newest good backup, its time and what it does
 * not hold; any other error, and one where there is no backup, comes back as it is. Opens every backup: for a start that failed.
 */
export function offeringBackup(dataDir: string, error: unknown): unknown {
  if (!(error instanceof StoreUnusable) || storeProblemOf(error.cause) !== 'damaged') return error
  const newest = newestGood(dataDir)
  if (newest === null) return error
  const goOn =
    error instanceof StoreUnsound ? ' To use the damaged data for now, start headless with --as-it-is.' : ''
  const time = new Date(newest.at).toISOString().slice(0, 16).replace('T', ' ')
  return new StoreUnusable(
    `The order data in ${dataDir} is damaged. The newest good backup is from ${time} UTC and holds ${newest.orders === 1 ? '1 order' : `${newest.orders} orders`}: restore it with: ${restoreCommand(join(backupsFolder(dataDir), newest.name), dataDir)} . It lacks what happened after that; look for newer orders on the channels' own tablets. The damaged file is not touched before that, and is then kept beside the restored one.${goOn}`,
    { cause: error.cause },
  )
}

/** The newest good backup of a folder; null where there is none. Opens every backup. */
export function newestGood(dataDir: string): KeptBackup | null {
  try {
    const good = lookAtBackups(backupsFolder(dataDir)).filter(({ orders }) => orders !== null)
    return newestBackup(good, Date.now())
  } catch {
    // A folder that cannot be read offers nothing; the damage itself is what is told.
    return null
  }
}
