import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { moveFileName } from '#shared/backups/plan.ts'
import { backupChange, type Restart } from '../backups/swap-change.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Secrets } from '../base/shell.ts'
import { folderProblem } from '../store/backup-copies.ts'
import { freeBytesOf } from '../store/kept-backups.ts'
import { storeFile } from '../store/problem.ts'
import { moveAwayChange, moveHereChange } from './changes.ts'
import { refusalOf, type MoveRefusal } from './move.ts'

type Deps = { dataDir: string; secrets: Secrets; clock: Pick<Clock, 'now'>; log: Log; restart: Restart }

/**
 * Moves a station on demand. What can be seen to go wrong is found while the station runs; then it closes, and what is
 * left to do is done to its folder. `claim` answers whether nothing else is about to close it, and keeps others off.
 */
export function createMoving(deps: Deps & { claim: () => boolean }) {
  const { dataDir, clock, restart, claim } = deps
  return {
    /** Writes the station to a file in `folder`, and ends it here. */
    away: (
      folder: string,
      passphrase: string,
    ): 'begun' | 'no-folder' | 'not-writable' | 'no-room' | 'busy' => {
      const problem = folderProblem(folder)
      if (problem !== null) return problem
      if (freeBytesOf(folder) < bytesOf(storeFile(dataDir))) return 'no-room'
      if (!claim()) return 'busy'
      restart(moveAwayChange({ ...deps, passphrase, out: join(folder, moveFileName(clock.now())) }))
      return 'begun'
    },
    /** Goes back to the backup in the file `from`, wherever it is: for a station that has nothing of its own yet. */
    backup: async (from: string): Promise<'begun' | 'no-file' | 'no-room' | 'busy'> => {
      if (!isFile(from)) return 'no-file'
      if (freeBytesOf(dataDir) < bytesOf(from)) return 'no-room'
      if (!claim()) return 'busy'
      restart(backupChange({ ...deps, from }))
      return 'begun'
    },
    /** Takes over the station of the file `from`. */
    here: async (from: string, passphrase: string): Promise<'begun' | 'no-file' | MoveRefusal | 'busy'> => {
      if (!isFile(from)) return 'no-file'
      const refusal = await refusalOf(dataDir, from, passphrase)
      if (refusal !== null) return refusal
      if (!claim()) return 'busy'
      restart(moveHereChange({ ...deps, passphrase, from }))
      return 'begun'
    },
  }
}

const isFile = (file: string): boolean =>
  isAbsolute(file) && statSync(file, { throwIfNoEntry: false })?.isFile() === true

/** With what its log still holds. */
function bytesOf(file: string): number {
  return [file, `${file}-wal`].reduce(
    (sum, each) => sum + (statSync(each, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
}
