import { join } from 'node:path'

/** Where a station keeps the backups of a data folder. */
export const backupsFolder = (dataDir: string): string => join(dataDir, 'backups')
