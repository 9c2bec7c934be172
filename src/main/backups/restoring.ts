import type { BackupsState, MissingOrders, RestoreEnd, RestoreProblem } from '#shared/api/backups.ts'
import { backupTime, keptStoreTime } from '#shared/backups/plan.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { errorLine } from '../base/unexpected.ts'
import { restoreStore, swapRestored } from '../store/restore.ts'
import { storeProblemOf, StoreUnusable } from '../store/problem.ts'
import type { BackupWork } from './work.ts'

/**
 * What is done to a data folder while no station works on it. `make` does it, or throws and leaves all as it was;
 * `undo` takes it back where the station does not start afterwards. Each answers with what the next station says of it.
 */
export type FolderChange = {
  make: () => Promise<RestoreEnd>
  undo: () => Promise<void>
  failed: (error: unknown) => RestoreEnd
}

/** Closes the station, changes its folder and starts it again; absent where whoever runs it cannot. */
export type Restart = (change: FolderChange) => void

/** Restores backups on demand: checks them beside the running station, and has that begin again on the restored store. */
export function createRestoring(deps: {
  clock: Clock
  log: Log
  dataDir: string
  work: BackupWork | null
  restart: Restart | null
  /** How the restore before this start ended. */
  before: RestoreEnd | null
  onChange: () => void
}) {
  const { clock, log, dataDir, work, restart, onChange } = deps
  let isRestoring = false
  let restored = deps.before

  function failedWith(why: RestoreProblem, backupAt: number): RestoreEnd {
    return { at: clock.now(), backupAt, outcome: { is: 'failed', why } }
  }

  /** Checks it, which takes seconds; then the station is over. */
  async function restore(
    name: string,
    backupAt: number,
    { prepare }: BackupWork,
    again: Restart,
  ): Promise<void> {
    const prepared = await prepare(name)
    if ('problem' in prepared) {
      log.warn({ name, detail: prepared.detail }, 'a backup could not be made ready to be restored')
      restored = failedWith(prepared.problem === 'no-room' ? 'no-room' : 'not-sound', backupAt)
      isRestoring = false
      onChange()
      return
    }
    log.warn({ name, orders: prepared.orders }, 'a backup is being restored: the station starts again')
    again(swapChange({ dataDir, clock, log, backupAt, orders: prepared.orders }))
  }

  return {
    state: (): Pick<BackupsState, 'isRestoring' | 'restored'> => ({ isRestoring, restored }),
    /** What the backup `name` lacks of the store. */
    compare: async (name: string): Promise<MissingOrders | null | 'unknown' | 'not-sound' | 'busy'> => {
      if (timeOf(name) === null || work === null) return 'unknown'
      if (isRestoring) return 'busy'
      const compared = await work.compare(name)
      if ('missing' in compared) return compared.missing
      log.warn({ name, detail: compared.detail }, 'a backup could not be compared with the store')
      return 'not-sound'
    },
    /** Begins to restore the backup `name`; how it goes is told by the state. */
    restore: (name: string): 'begun' | 'unknown' | 'busy' => {
      const at = timeOf(name)
      if (at === null || work === null || restart === null) return 'unknown'
      if (isRestoring) return 'busy'
      isRestoring = true
      onChange()
      void restore(name, at, work, restart)
      return 'begun'
    },
  }
}
export type Restoring = ReturnType<typeof createRestoring>

const timeOf = (name: string): number | null => backupTime(name) ?? keptStoreTime(name)

/** Exchanges the stores once the station is closed. */
function swapChange(deps: {
  dataDir: string
  clock: Clock
  log: Log
  backupAt: number
  orders: number
}): FolderChange {
  const { dataDir, clock, log, backupAt, orders } = deps
  let kept: string | null = null
  return {
    make: async () => {
      const at = clock.now()
      kept = swapRestored(dataDir, at)
      return { at, backupAt, outcome: { is: 'done', orders, kept } }
    },
    undo: async () => {
      if (kept !== null) await restoreStore(dataDir, kept, clock.now())
    },
    failed: (error) => {
      log.error({ error: errorLine(error) }, 'the restore did not happen: the station goes on with its store')
      return { at: clock.now(), backupAt, outcome: { is: 'failed', why: problemOf(error, kept) } }
    },
  }
}

function problemOf(error: unknown, kept: string | null): RestoreProblem {
  if (kept !== null) return 'did-not-start'
  const problem = storeProblemOf(error instanceof StoreUnusable ? error.cause : error)
  if (problem === 'full') return 'no-room'
  return problem === 'busy' ? 'in-use' : 'failed'
}
