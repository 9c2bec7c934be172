import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { backupTime, hasRoom } from '#shared/backups/plan.ts'
import { checkCopy } from './copy.ts'
import { replaceFile } from './durable.ts'
import { isMoveFile } from './is-move-file.ts'
import { BackupFailed, failureOf, freeBytesOf, freeName, lookAtBackups, removeDraft } from './kept-backups.ts'
import { StoreUnusable } from './problem.ts'

/**
 * Copies the backup in the file `path`, on a stick or another disk, to those in `folder` and checks it page by page there, so
 * that the stick is as it was. Answers its name among them: of the moment in its own name, else of when it was last written, in a
 * second that no other backup has. `now` in epoch ms. Blocks its thread. Throws BackupFailed, and nothing is left then.
 */
export function bringInBackup({
  path,
  folder,
  now,
}: {
  path: string
  folder: string
  now: number
}): { name: string } | { refused: 'no-file' | 'is-a-move' } {
  const found = isAbsolute(path) ? statSync(path, { throwIfNoEntry: false }) : undefined
  if (found?.isFile() !== true) return { refused: 'no-file' }
  let draft: string | null = null
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!hasRoom({ freeBytes: freeBytesOf(folder), neededBytes: found.size }))
      throw new BackupFailed('no-room')
    const madeAt = Math.min(backupTime(basename(path)) ?? Math.floor(found.mtimeMs), now)
    const name = freeName(lookAtBackups(folder), madeAt)
    draft = join(folder, `${name}.partial`)
    copyFileSync(path, draft)
    checkCopy(draft, 'The backup')
    // Asked of the copy: opening the file itself would leave SQLite's files beside it.
    if (isMoveFile(draft)) {
      removeDraft(draft)
      return { refused: 'is-a-move' }
    }
    replaceFile(draft, join(folder, name))
    return { name }
  } catch (error) {
    if (draft !== null) removeDraft(draft)
    throw error instanceof StoreUnusable ? new BackupFailed('not-sound', error) : failureOf(error)
  }
}
