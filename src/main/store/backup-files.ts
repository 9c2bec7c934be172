import { join } from 'node:path'
import { backupTime, keptStoreTime } from '#shared/backups/plan.ts'

/** Where the backup or the kept store of this name is; throws for a name that is none of theirs. */
export function fileOfBackup(dataDir: string, folder: string, name: string): string {
  if (backupTime(name) !== null) return join(folder, name)
  if (keptStoreTime(name) !== null) return join(dataDir, name)
  throw new Error('that is no name of a backup')
}
