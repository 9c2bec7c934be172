import type {
  BackupsState,
  MissingOrders,
  RestoreEnd,
  RestoreProblem,
  WentBack,
} from '#shared/api/backups.ts'
import { backupTime, keptStoreTime } from '#shared/backups/plan.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../store/open.ts'
import { keepRestore, type NotedRestore, unseenRestore } from '../store/went-back.ts'
import { type Restart, swapChange } from './swap-change.ts'
import type { BackupWork } from './work.ts'

/** Restores backups on demand: checks them beside the running station, and has that begin again on the restored store. */
export function createRestoring(deps: {
  clock: Clock
  log: Log
  dataDir: string
  store: Store
  work: BackupWork | null
  restart: Restart | null
  /** How the restore before this start ended. */
  before: RestoreEnd | null
  onChange: () => void
}) {
  const { clock, log, dataDir, store, work, restart, onChange } = deps
  let isRestoring = false
  let restored = deps.before
  let unseen = unseenRestore(store)

  function keep(note: NotedRestore | null): void {
    store.transaction(() => keepRestore(store, note))
    unseen = note
    onChange()
  }

  /** Counts what is missing since the restore that nobody has seen yet, once. */
  async function countMissing(): Promise<void> {
    if (unseen === null || unseen.isCounted || unseen.kept === null || work === null) return
    const counted = await work.putAside(unseen.kept)
    // Seen meanwhile, or the station closes; a store of before that was deleted is tried again at the next start.
    if (unseen === null || !('missing' in counted)) return
    keep({ ...unseen, isCounted: true, missing: counted.missing })
  }

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
    state: (): Pick<BackupsState, 'isRestoring' | 'restored' | 'wentBack'> => ({
      isRestoring,
      restored,
      wentBack: unseen && shown(unseen),
    }),
    countMissing,
    /** Somebody has seen that this station went back to a backup. */
    seen: (): void => {
      if (unseen !== null) keep(null)
    },
    /** What the backup `name` lacks of the store. */
    compare: async (name: string): Promise<MissingOrders | null | 'unknown' | 'not-sound' | 'busy'> => {
      if (timeOf(name) === null || work === null) return 'unknown'
      if (isRestoring) return 'busy'
      const compared = await work.compare(name)
      if ('missing' in compared) return compared.missing
      log.warn({ name, detail: compared.detail }, 'a backup could not be compared with the store')
      return 'not-sound'
    },
    /** Whether nothing is about to close the station; from then on something is. */
    claim: (): boolean => !isRestoring && (isRestoring = true),
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

const shown = ({ kept: _kept, ...rest }: NotedRestore): WentBack => rest

const timeOf = (name: string): number | null => backupTime(name) ?? keptStoreTime(name)
