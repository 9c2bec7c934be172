import { join } from 'node:path'
import { implement } from '@orpc/server'
import type { RestoreEnd } from '#shared/api/backups.ts'
import { rescueProtocol } from '#shared/api/rescue-protocol.ts'
import { rescueContract, type RescueState } from '#shared/api/rescue.ts'
import { backupTime, keptStoreTime, newestBackup } from '#shared/backups/plan.ts'
import { bringInErrors, broughtIn } from '../backups/backups.ts'
import { createBackupWork } from '../backups/work.ts'
import { type Restart, swapChange } from '../backups/swap-change.ts'
import type { CallContext } from '../api/context.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Secrets } from '../base/shell.ts'
import { undoMove } from '../move/move.ts'
import { createMoving } from '../move/moving.ts'
import { backupsFolder } from '../store/backups-folder.ts'
import { storeFile } from '../store/problem.ts'
import { aboutStore } from '../store/about-store.ts'
import type { Held } from './held-because.ts'
import { prepareEmpty } from '../store/restore.ts'

type Deps = Held & {
  dataDir: string
  restored: RestoreEnd | null
  backupWorker: string
  secrets: Secrets
  version: string
  clock: Pick<Clock, 'now'>
  log: Log
  restart: Restart
}

/**
 * What stands in for a station that cannot work on its folder: it takes no orders, shows what is wrong and what can be
 * brought back, and begins the station again the way somebody chooses. Nothing of the folder is changed before that.
 */
export async function createRescue(deps: Deps) {
  const { dataDir, clock, log, restart } = deps
  const folder = backupsFolder(dataDir)
  const work = createBackupWork({ file: storeFile(dataDir), folder, script: deps.backupWorker })
  // The threads that look keep no process alive, and nothing else does yet.
  const alive = setInterval(() => {}, 60_000)
  const state = await look(deps, work).finally(() => clearInterval(alive))
  const swapDeps = { dataDir, clock, log }
  let isBusy = false
  const claim = () => !isBusy && (isBusy = true)
  const moving = createMoving({ ...deps, claim })

  const api = implement(rescueContract).$context<CallContext>()
  const router = api.router({
    device: { protocol: api.device.protocol.handler(() => rescueProtocol) },
    rescue: {
      state: api.rescue.state.handler(() => state),
      restore: api.rescue.restore.handler(async ({ input: { name }, errors }) => {
        const at = backupTime(name) ?? keptStoreTime(name)
        if (at === null) throw errors.UNKNOWN_BACKUP()
        if (isBusy) throw errors.BUSY()
        isBusy = true
        const prepared = await work.prepare(name)
        isBusy = false
        if ('problem' in prepared) {
          log.warn({ name, detail: prepared.detail }, 'a backup could not be made ready to be restored')
          throw errors.NOT_SOUND()
        }
        isBusy = true
        restart(swapChange({ ...swapDeps, backupAt: at, orders: prepared.orders }))
        return {}
      }),
      bringIn: api.rescue.bringIn.handler(async ({ input, errors }) => {
        if (!claim()) throw errors.BUSY()
        const brought = broughtIn(await work.bringIn(input.file, clock.now()))
        isBusy = false
        if (typeof brought === 'string') throw errors[bringInErrors[brought]]()
        return brought
      }),
      beginEmpty: api.rescue.beginEmpty.handler(({ errors }) => {
        if (isBusy) throw errors.BUSY()
        if (deps.why === 'moved' || deps.why === 'failing') throw errors.NOT_POSSIBLE()
        isBusy = true
        prepareEmpty(dataDir)
        restart(swapChange({ ...swapDeps, backupAt: clock.now(), orders: 0 }))
        return {}
      }),
      moveHere: api.rescue.moveHere.handler(async ({ input, errors }) => {
        const begun = await moving.here(input.file, input.passphrase)
        if (begun === 'no-file') throw errors.NO_FILE()
        if (begun === 'not-a-move') throw errors.NOT_A_MOVE()
        if (begun === 'taken-before') throw errors.TAKEN_BEFORE()
        if (begun === 'wrong-passphrase') throw errors.WRONG_PASSPHRASE()
        if (begun === 'busy') throw errors.BUSY()
        return {}
      }),
      supportFile: api.rescue.supportFile.handler(async ({ errors }) => {
        const made = await work.support({ version: deps.version, checks: null, now: clock.now() })
        if ('problem' in made) throw errors.NOT_MADE()
        return made
      }),
      goOn: api.rescue.goOn.handler(({ errors }) => {
        if (isBusy) throw errors.BUSY()
        if (!deps.canGoOn) throw errors.NOT_POSSIBLE()
        isBusy = true
        if (deps.why === 'moved') undoMove(dataDir)
        restart('as-it-is')
        return {}
      }),
    },
  })
  return { router, context: { actor: { kind: 'staff' } } satisfies CallContext, close: work.stop }
}
export type Rescue = Awaited<ReturnType<typeof createRescue>>

async function look(deps: Deps, work: ReturnType<typeof createBackupWork>): Promise<RescueState> {
  const { dataDir, clock, why, moved, canGoOn, restored, version, detail } = deps
  const folder = backupsFolder(dataDir)
  const found = await work.look()
  const backups = 'backups' in found ? found.backups.filter(({ orders }) => orders !== null) : []
  const newest = newestBackup(backups, clock.now())
  const compared = newest && why === 'damaged' ? await work.compare(newest.name) : null
  // A station that fails has its store; one that lost it is known by its newest backup.
  const known = why === 'failing' ? storeFile(dataDir) : newest === null ? null : join(folder, newest.name)
  const about = known === null ? null : aboutStore(known)
  return {
    why,
    movedAt: moved?.at ?? null,
    movedFile: moved?.file ?? null,
    // The newest by the clock comes first: one from the future is not what is meant.
    backups: newest ? [newest, ...backups.filter((one) => one !== newest)] : backups,
    missing: compared !== null && 'missing' in compared ? compared.missing : null,
    canGoOn,
    restored,
    language: about?.language ?? null,
    timeZone: about?.timeZone ?? 'UTC',
    dataDir,
    version,
    detail,
  }
}
