import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import type { CopyProblem } from '#shared/backups/copies.ts'
import { type BackupFile, backupTime, hasRoom, thinned } from '#shared/backups/plan.ts'
import { replaceFile } from './durable.ts'
import { freeBytesOf } from './kept-backups.ts'
import { readUnknownJson } from './json-column.ts'
import { storeProblemOf } from './problem.ts'

/** Beside the store, and not in it: a lost store must not take with it where its copies are. */
const noteOf = (dataDir: string) => join(dataDir, 'backup-copies.json')
const note = z.object({
  folder: z.string(),
  /** It was on another disk than the store when it was chosen. */
  isOtherDisk: z.boolean(),
})
type CopyFolder = z.infer<typeof note>

/** Where backups are copied to as well; null for nowhere. */
export function copyFolderOf(dataDir: string): CopyFolder | null {
  const file = noteOf(dataDir)
  if (!existsSync(file)) return null
  return note.safeParse(readUnknownJson(readFileSync(file, 'utf8'))).data ?? null
}

/** Tries a folder, and has backups copied there from now on; null ends that. */
export function chooseCopyFolder(
  dataDir: string,
  folder: string | null,
): CopyFolder | 'no-folder' | 'not-writable' | null {
  if (folder === null) {
    rmSync(noteOf(dataDir), { force: true })
    return null
  }
  const problem = folderProblem(folder)
  if (problem !== null) return problem
  const chosen = { folder, isOtherDisk: statSync(folder).dev !== statSync(dataDir).dev }
  const draft = `${noteOf(dataDir)}.partial`
  writeFileSync(draft, JSON.stringify(chosen), { mode: 0o600 })
  replaceFile(draft, noteOf(dataDir))
  return chosen
}

/**
 * Copies the good backup `file` to where a manager wants one more, and thins the copies there as the backups are thinned.
 * Null when it is there, and where nobody chose a folder; else why not.
 */
export function copyBackup(dataDir: string, file: string, name: string, now: number): CopyProblem | null {
  const chosen = copyFolderOf(dataDir)
  if (chosen === null) return null
  const { folder, isOtherDisk } = chosen
  // Where a stick was pulled out, its empty folder may be left, on the disk of the store.
  if (!existsSync(folder) || (isOtherDisk && statSync(folder).dev === statSync(dataDir).dev)) return 'gone'
  const draft = join(folder, `${name}.partial`)
  try {
    for (const left of readdirSync(folder))
      if (/^orders-.*\.partial$/.test(left)) rmSync(join(folder, left), { force: true })
    const neededBytes = statSync(file).size
    if (!hasRoom({ freeBytes: freeBytesOf(folder), neededBytes })) return 'no-room'
    copyFileSync(file, draft)
    replaceFile(draft, join(folder, name))
    for (const old of thinned(copiesIn(folder), now)) rmSync(join(folder, old), { force: true })
    return null
  } catch (error) {
    return problemOf(error)
  }
}

function copiesIn(folder: string): BackupFile[] {
  return readdirSync(folder).flatMap((name) => {
    const at = backupTime(name)
    return at === null ? [] : [{ name, at, bytes: statSync(join(folder, name)).size }]
  })
}

function problemOf(error: unknown): CopyProblem {
  switch (storeProblemOf(error)) {
    case 'full':
      return 'no-room'
    case 'read-only':
      return 'not-writable'
    case 'unreachable':
    case 'io':
      return 'gone'
    default:
      return 'failed'
  }
}

/** Why nothing can be written into a folder a manager named; null where it can. */
export function folderProblem(folder: string): 'no-folder' | 'not-writable' | null {
  if (!isAbsolute(folder) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return 'no-folder'
  return isWritable(folder) ? null : 'not-writable'
}

function isWritable(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, '.order-manager-')))
    return true
  } catch {
    return false
  }
}
