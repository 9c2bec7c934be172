import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backupName } from '#shared/backups/plan.ts'
import { backupsFolder } from './backups-folder.ts'
import { syncFile, syncFolder } from './durable.ts'
import { storeFile } from './problem.ts'

/**
 * Puts a copy of `copyForLater` in the place of the store, which no station may use: what stands there is of a version that
 * was given up and took no order. One rename, which needs no room; cut off, it is done again. A copy that is gone was put back
 * before.
 */
export function putBack(dataDir: string, copy: string): void {
  if (!existsSync(copy)) return
  const file = storeFile(dataDir)
  // What the other version left in its log would be read into the store that is put back.
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true })
  syncFile(copy)
  renameSync(copy, file)
  syncFolder(dataDir)
}

/** Keeps a copy that is not needed any more among the backups, which are thinned out; `at` is when it was made (epoch ms). */
export function keepAsBackup(dataDir: string, copy: string, at: number): void {
  if (!existsSync(copy)) return
  const folder = backupsFolder(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  renameSync(copy, join(folder, backupName(at)))
  syncFolder(folder)
}
