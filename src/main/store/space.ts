import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { storeProblemOf } from './problem.ts'

/** SQLite's number for a file that gives space back in small steps. */
const incremental = 2

/** Pages kept free for what comes next, so that the file does not shrink and grow every day: 4 MB. */
const sparePages = 1_024

/** The room the store takes on the disk. */
export function spaceOf(db: Database) {
  const number = (pragma: string) => db.pragma(pragma, { simple: true }) as number
  const used = () => (number('page_count') - number('freelist_count')) * number('page_size')
  return {
    /** Whether space that is no longer needed is given back; a file from before only uses it again. */
    isGivenBack: () => number('auto_vacuum') === incremental,
    bytes: () => number('page_count') * number('page_size'),
    usedBytes: used,
    /** Gives at most so many pages back to the disk; answers whether there are more. */
    giveBack: (pages: number): boolean => {
      if (number('auto_vacuum') !== incremental) return false
      const spare = () => number('freelist_count') - sparePages
      if (spare() <= 0) return false
      db.pragma(`incremental_vacuum(${Math.min(pages, spare())})`)
      return spare() > 0
    },
    /** Brings what was overwritten out of the log as well. False while somebody still reads from it. */
    emptyLog: (): boolean => {
      const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      return result?.busy === 0
    },
  }
}

/**
 * Makes a file from before one that gives space back, by writing it anew: for a moment when nobody waits, as it takes
 * seconds per gigabyte and holds up everybody. What was deleted earlier leaves no trace in the new one. Cut off, it has not happened.
 */
export function writeAnew(db: Database): void {
  db.pragma(`auto_vacuum = ${incremental}`)
  db.exec('VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** A store up to here is written anew at a start, in bytes in use: some seconds on a slow tablet. */
const mostAtStart = 256 * 1024 * 1024

/** Does so with a store from before when it is small enough, nothing waits for it, and the disk has room. */
export function writeAnewIfSmall(
  db: Database,
  mostBytes = mostAtStart,
): 'done' | 'too-large' | 'not-now' | 'is-so' {
  const space = spaceOf(db)
  if (space.isGivenBack()) return 'is-so'
  if (space.usedBytes() > mostBytes) return 'too-large'
  try {
    const disk = statfsSync(dirname(db.name))
    // The new file and its log stand beside the old one for a moment.
    if (disk.bavail * disk.bsize < 3 * space.usedBytes()) return 'not-now'
    writeAnew(db)
    return 'done'
  } catch (error) {
    // Another program reads, or the disk filled up meanwhile: nothing has happened, and the next start tries again.
    if (storeProblemOf(error) === null) throw error
    return 'not-now'
  }
}
