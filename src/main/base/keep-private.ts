import { chmodSync, lstatSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, parse, resolve } from 'node:path'
import { isOwnName } from '../store/data-files.ts'

/** Folders in a data folder that are the station's own. */
const ownFolders = ['logs', 'electron', 'chromium', 'backups']

const others = 0o077

/**
 * Orders hold names and telephone numbers: takes everything the station keeps in its data folder from every other user
 * of this machine, also what an older program, a restore or a copy left readable. False where that cannot be done.
 * Windows gives a user's folders to that user alone by itself.
 */
export function keepPrivate(dataDir: string): boolean {
  if (process.platform === 'win32') return true
  if (isOurs(dataDir)) makePrivate(dataDir, 0o700)
  for (const path of ownPaths(dataDir)) makePrivate(path, lstatSync(path).isDirectory() ? 0o700 : 0o600)
  return !isReadableByOthers(dataDir)
}

/** Whether another user of this machine can read anything the station keeps in its data folder. */
export function isReadableByOthers(dataDir: string): boolean {
  if (process.platform === 'win32' || isPrivate(dataDir)) return false
  return ownPaths(dataDir).some((path) => !isPrivate(path))
}

/** A folder that serves others too keeps its mode: the files in it are closed one by one. */
function isOurs(dataDir: string): boolean {
  const { mode, uid } = lstatSync(dataDir)
  const isShared = (mode & 0o1000) !== 0 || uid !== process.geteuid?.()
  return !isShared && ![homedir(), parse(dataDir).root].includes(resolve(dataDir))
}

function ownPaths(dataDir: string): string[] {
  const inFolder = readdirSync(dataDir).filter(
    (name) => isOwnName(name) || /\.(db|partial)$/.test(name) || ownFolders.includes(name),
  )
  const isFolder = lstatSync(join(dataDir, 'logs'), { throwIfNoEntry: false })?.isDirectory() === true
  const logs = isFolder ? readdirSync(join(dataDir, 'logs')) : []
  return (
    [...inFolder, ...logs.map((name) => join('logs', name))]
      .map((name) => join(dataDir, name))
      // Links are left alone: changing modes through one would change a file outside the data folder.
      .filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === false)
  )
}

const isPrivate = (path: string): boolean =>
  ((lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0) & others) === 0

function makePrivate(path: string, mode: number): void {
  if (isPrivate(path)) return
  try {
    chmodSync(path, mode)
  } catch {
    // Somebody else's file, or a file system without rights: `isReadableByOthers` finds it.
  }
}
