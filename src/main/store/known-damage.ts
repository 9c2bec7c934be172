import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { storeFile, storeProblemOf } from './problem.ts'

/** Stands beside a store in which damage was met, until it was read whole and is sound, or another took its place. */
export const damageNote = (dataDir: string): string => `${storeFile(dataDir)}.damaged`

/** Whether damage was met in the store of a folder: then the next start reads all of it. */
export const isDamageNoted = (dataDir: string): boolean => existsSync(damageNote(dataDir))

/** Notes that damage was met. On a disk that takes nothing now, it is met again. */
export function noteDamage(dataDir: string): void {
  if (isDamageNoted(dataDir)) return
  try {
    const handle = openSync(damageNote(dataDir), 'a', 0o600)
    fsyncSync(handle)
    closeSync(handle)
  } catch (error) {
    if (storeProblemOf(error) === null) throw error
  }
}

/** The store is sound, or another one. */
export function forgetDamage(dataDir: string): void {
  rmSync(damageNote(dataDir), { force: true })
}
