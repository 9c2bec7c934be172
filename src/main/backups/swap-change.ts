import type { RestoreEnd, RestoreProblem } from '#shared/api/backups.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import { storeProblemOf, StoreUnusable } from '../store/problem.ts'
import { backupTimeOf, restoreStore, swapRestored } from '../store/restore.ts'

/**
 * What is done to a data folder while no station works on it. `make` does it, or throws and leaves all as it was; after a move
 * to another device none works on it again.
 * `undo` takes it back where the station does not start afterwards. Each answers with what the next station says of it.
 */
export type FolderChange = {
  make: () => Promise<RestoreEnd | 'moved-away'>
  undo: () => Promise<void>
  failed: (error: unknown) => RestoreEnd
}

/** Closes the station, changes its folder and starts it again; or starts it on a store that is not sound, as it is. */
export type Restart = (change: FolderChange | 'as-it-is') => void

/** Exchanges the store for the one that was made ready, once the station is closed. */
export function swapChange(deps: {
  dataDir: string
  clock: Pick<Clock, 'now'>
  log: Log
  backupAt: number
  orders: number
}): FolderChange {
  const { dataDir, clock, log, backupAt, orders } = deps
  let kept: string | null = null
  return {
    make: async () => {
      const at = clock.now()
      kept = swapRestored(dataDir, at, { backupAt, orders })
      return { at, backupAt, outcome: { is: 'done', orders, kept } }
    },
    undo: async () => {
      if (kept !== null) await restoreStore(dataDir, kept, clock.now())
    },
    failed: (error) => {
      log.error({ error: errorLine(error) }, 'the restore did not happen: the station goes on with its store')
      return { at: clock.now(), backupAt, outcome: { is: 'failed', why: problemOf(error, kept !== null) } }
    },
  }
}

/** Goes back to the backup in the file `from`, which may be anywhere, once the station is closed. */
export function backupChange(deps: {
  dataDir: string
  clock: Pick<Clock, 'now'>
  log: Log
  from: string
}): FolderChange {
  const { dataDir, clock, log, from } = deps
  const backupAt = backupTimeOf(from)
  let kept: string | null = null
  let isMade = false
  return {
    make: async () => {
      const at = clock.now()
      const restored = await restoreStore(dataDir, from, at, { backupAt })
      kept = restored.kept
      isMade = true
      return { at, backupAt, outcome: { is: 'done', orders: restored.orders, kept } }
    },
    undo: async () => {
      if (kept !== null) await restoreStore(dataDir, kept, clock.now())
    },
    failed: (error) => {
      log.error(
        { error: errorLine(error) },
        'the backup was not restored: the station goes on with its store',
      )
      return { at: clock.now(), backupAt, outcome: { is: 'failed', why: problemOf(error, isMade) } }
    },
  }
}

/** Why a change did not happen; `isMade` when it did, and the station did not start afterwards. */
export function problemOf(error: unknown, isMade: boolean): RestoreProblem {
  if (isMade) return 'did-not-start'
  const problem = storeProblemOf(error instanceof StoreUnusable ? error.cause : error)
  if (problem === 'full') return 'no-room'
  if (problem === 'damaged') return 'not-sound'
  return problem === 'busy' ? 'in-use' : 'failed'
}
