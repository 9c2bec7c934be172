import type { RestoreEnd } from '#shared/api/backups.ts'
import { type FolderChange, problemOf } from '../backups/swap-change.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Secrets } from '../base/shell.ts'
import { errorLine } from '../base/unexpected.ts'
import { restoreStore } from '../store/restore.ts'
import { exportMove, importMove } from './move.ts'

type Deps = {
  dataDir: string
  secrets: Secrets
  passphrase: string
  clock: Pick<Clock, 'now'>
  log: Log
}

/** Writes a station to the file `out` for another device, once it is closed: its folder has moved from then on. */
export function moveAwayChange(deps: Deps & { out: string }): FolderChange {
  const { clock, log, out } = deps
  return {
    make: async () => {
      const { orders, secretsLeft } = await exportMove({ ...deps, now: clock.now() })
      log.warn({ file: out, orders, secretsLeft }, 'this station has moved to another device')
      return 'moved-away'
    },
    undo: async () => {},
    failed: (error) => notMoved(deps, error, false),
  }
}

/** Takes over the station of the file `from`, once the one here is closed. */
export function moveHereChange(deps: Deps & { from: string }): FolderChange {
  const { dataDir, clock, log, from } = deps
  let kept: string | null = null
  let isDone = false
  return {
    make: async () => {
      const at = clock.now()
      const taken = await importMove({ ...deps, now: at })
      kept = taken.kept
      isDone = true
      log.warn({ file: from, orders: taken.orders }, 'the station of another device was taken over')
      return { at, backupAt: at, outcome: { is: 'moved-here', orders: taken.orders, kept } }
    },
    undo: async () => {
      if (kept !== null) await restoreStore(dataDir, kept, clock.now())
    },
    failed: (error) => notMoved(deps, error, isDone),
  }
}

function notMoved({ clock, log }: Deps, error: unknown, isDone: boolean): RestoreEnd {
  log.error({ error: errorLine(error) }, 'the move did not happen: the station goes on with its store')
  const at = clock.now()
  return { at, backupAt: at, outcome: { is: 'not-moved', why: problemOf(error, isDone) } }
}
