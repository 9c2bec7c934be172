import { chmodSync, copyFileSync, rmSync } from 'node:fs'
import { atStart, endOfCutTrial, type Trial, type TrialEnd } from '#shared/updates/trial.ts'
import { replaceFile } from '../store/durable.ts'
import { keepAsBackup, putBack } from '../store/put-back.ts'
import { note, readNotes, readTrial, removeTrial, writeTrial } from './notes.ts'

/**
 * The new version has come up and served its health, and has taken no order yet: it takes the place of the old program. At
 * every moment a whole program that works is in that place. Throws what the disk says; then the old one is still there.
 */
export function takePlace(dataDir: string, under: Trial): void {
  writeTrial(dataDir, { ...under, phase: 'proven' })
  try {
    chmodSync(under.next, 0o755)
    replaceFile(under.next, under.program)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EXDEV') throw error
    // On another disk: beside it first, so that the last step is one rename.
    const beside = `${under.program}.new`
    try {
      copyFileSync(under.next, beside)
      chmodSync(beside, 0o755)
      replaceFile(beside, under.program)
    } catch (failure) {
      rmSync(beside, { force: true })
      throw failure
    }
  }
}

/** What is left to do once the new version is in its place; done again where it was cut off. */
export function settleTrial(dataDir: string, under: Trial, now: number): void {
  if (under.copy !== null) keepAsBackup(dataDir, under.copy, under.at)
  note(dataDir, { installed: { version: under.to, from: under.from, at: now } })
  removeTrial(dataDir)
}

/**
 * The old version takes its data back from a trial that came to nothing. The folder may be in use by nobody. `why` null: nothing
 * is held against the new version. No order is lost by it: the new one took none. Cut off, it is done again.
 */
export function rollBack(dataDir: string, under: Trial, why: TrialEnd | null, now: number): void {
  if (under.copy !== null) putBack(dataDir, under.copy)
  if (why !== null) {
    const others = readNotes(dataDir).rolledBack.filter(({ version }) => version !== under.to)
    note(dataDir, { rolledBack: [...others, { version: under.to, why, at: now }] })
  }
  removeTrial(dataDir)
}

/**
 * What a station does with the trial of another version before it opens the store; it holds the folder's lock. Answers with the
 * trial this version is to prove itself in; null where it simply begins.
 */
export function settleAtStart(
  dataDir: string,
  { version, isTrial, now }: { version: string; isTrial: boolean; now: number },
): Trial | null {
  const under = readTrial(dataDir)
  if (under === null) return null
  switch (atStart(under, version, isTrial)) {
    case 'prove':
      return under
    case 'settle':
      settleTrial(dataDir, under, now)
      return null
    case 'roll-back':
      rollBack(dataDir, under, endOfCutTrial(under), now)
      return null
    case 'forget':
      // A person began to use the new version: what was kept of before is a backup.
      if (under.copy !== null) keepAsBackup(dataDir, under.copy, under.at)
      removeTrial(dataDir)
      return null
    case 'nothing':
      return null
  }
}
