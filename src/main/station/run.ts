import type { RestoreEnd } from '#shared/api/backups.ts'
import type { StationGateway } from '#shared/gateway/station-file.ts'
import { type ChannelAccess, createAccess, gatewayAccessName } from '../core/all-channels.ts'
import type { CallContext } from '../api/context.ts'
import { createRouter } from '../api/router.ts'
import { createApi } from '../api/serve.ts'
import type { Restart } from '../backups/swap-change.ts'
import { createBackupWork } from '../backups/work.ts'
import { createStationClock } from '../base/clock.ts'
import { type Core, createCore } from '../core/core.ts'
import { demoSecret } from '#shared/intake-secret.ts'
import type { FolderMode, StandIn } from './folder-mode.ts'
import type { Log } from '../base/log.ts'
import { newId } from '../base/new-id.ts'
import type { Shell } from '../base/shell.ts'
import type { Trial } from '#shared/updates/trial.ts'
import type { Updater } from '../updates/updater.ts'
import { settleAtStart } from '../updates/take-over.ts'
import { gatewayOf, gatewayToUse, listenBehind, rememberPairing } from './behind-gateway.ts'
import { type Closing, createClosing } from './closing.ts'
import { listen } from './listen.ts'
import { gatewayLeft, portTaken, standInUsed } from './notices.ts'
import { openFolder } from './open-folder.ts'
import { settleDemo } from './settle-demo.ts'
import { lastAliveAt, reachedBefore, signOfLife } from './signs-of-life.ts'
import { startStandIn } from './stand-in.ts'
import { backupsFolder } from '../store/backups-folder.ts'
import { lockDataDir } from '../store/lock.ts'
import { createScreensDoor } from '../web/screens-door.ts'
import type { ScreensOptions } from '../web/screens-options.ts'
import { createReader } from '../reading/reader.ts'
import { createReports, type Reports, tellUnexpected } from '../base/unexpected.ts'

export type StationOptions = {
  dataDir: string
  demo: boolean
  /**
   * The stand-in for DoorDash; null runs without. `script` is its built entry. A real restaurant's folder gets none
   * (folder-mode.ts), and refuses to start where one was `asked` for.
   */
  sandbox: { script: string; port: number; alive: boolean; wanted: Exclude<StandIn, 'never'> } | null
  /** The read worker's built entry. */
  readWorker: string
  /** The backup worker's built entry. */
  backupWorker: string
  /** How other screens are let in; absent: none can come. */
  screens?: ScreensOptions | undefined
  intakeHost?: string | undefined
  /** 0 or undefined: the port of last time, else a free one. */
  intakePort?: number | undefined
  intakeSecret?: string | undefined
  /** The channels' real addresses and keys, to be sealed into the store. */
  access?: Partial<ChannelAccess> | undefined
  /** How the gateway is reached; null ends it, undefined leaves it as it was last time, and so does one that a manager left since. */
  gateway?: StationGateway | null | undefined
  shell: Shell
  /** Has whoever runs this station close it, change its folder and start it again. */
  restart?: Restart | undefined
  /** A store that is found damaged at a quick look is not worked on. */
  mustBeSound?: boolean | undefined
  /** Told once where damage is met in the store while the station works. */
  onDamaged?: (() => void) | undefined
  /**
   * This is a new version on its trial: it has come up, and proves it here. Until this resolves nothing is taken, sent or printed;
   * where it rejects, nothing begins. Absent for a start like any other.
   */
  prove?: ((station: { core: Core; intakeUrl: string | null; under: Trial }) => Promise<void>) | undefined
  /** Brings new versions of the program; absent where none come. */
  updater?: Updater | undefined
  /** How a restore before this start ended. */
  restored?: RestoreEnd | null | undefined
  version: string
  log: Log
}

/**
 * Starts the station on a data folder: store, intake, workers and, where asked, the sandbox. What it started, `close`
 * ends. Rejects with a sentence for people when the folder or a port cannot be had.
 */
export async function startStation(options: StationOptions) {
  const lock = lockDataDir(options.dataDir)
  const closing = createClosing(options.log)
  closing.add(lock.release)
  try {
    const isTrial = options.prove !== undefined
    const under = settleAtStart(options.dataDir, { version: options.version, isTrial, now: Date.now() })
    return await start(options, closing, under)
  } catch (error) {
    await closing.closeAll()
    throw error
  }
}
export type Station = Awaited<ReturnType<typeof startStation>>

async function start(options: StationOptions, closing: Closing, under: Trial | null) {
  const { dataDir, demo, log } = options
  const reports = createReports()
  const unexpected = { log, report: reports.report }
  const onClockError = (error: unknown) => tellUnexpected(unexpected, 'clock', error)
  const clock = createStationClock(undefined, onClockError, reachedBefore(dataDir, Date.now()))
  const { core, access, gateway, mode, runsStandIn, notices } = await openStation(options, {
    clock,
    reports,
    closing,
  })

  let mayTake = under === null
  const listening = { options, mode, closing, notices, mayTake: () => mayTake }
  const intakeUrl = gateway === null ? await listenHere(core, listening) : null
  if (under !== null) {
    try {
      await options.prove?.({ core, intakeUrl, under })
    } catch (error) {
      // What a core does by itself from the beginning would go on without its store.
      await core.stop()
      throw error
    }
  }
  mayTake = true
  let sandboxUrl: string | null = null
  if (runsStandIn && options.sandbox && intakeUrl !== null) {
    const intakeSecret = core.webhookSecret.current()
    const about = { dataDir, demo, intakeUrl, intakeSecret }
    const sandbox = await startStandIn(options.sandbox, about, unexpected)
    closing.add(sandbox.stop)
    sandboxUrl = sandbox.url
    access.doordash.use(sandbox.access)
    // A key that was given is for the real Uber Eats, or for a stand-in of somebody else's.
    if (sandbox.uberAccess && access.uber.current() === null && !access.uber.isUnreadable()) {
      access.uber.use(sandbox.uberAccess)
      core.channels.settle()
    }
  }
  core.setAddresses({ intakeUrl, sandboxUrl })
  // A clock that was set meanwhile is followed before anything waits by it.
  clock.start()
  core.start()
  closing.add(core.stop, clock.stop, signOfLife(dataDir, clock.now, log))
  if (gateway !== null) closing.add(listenBehind(gateway, core).stop)
  const router = createRouter(core)
  const context: CallContext = { actor: { kind: 'staff' } }
  if (options.screens) {
    const { checkOutputs } = options.screens
    const api = createApi({ router, context, log, checkOutputs })
    const door = createScreensDoor(core, {
      ...options.screens,
      secrets: options.shell.secrets,
      serve: (peer, screenId) => api.serve(peer, { screenId }),
    })
    closing.add(door.stop)
  }

  return {
    core,
    router,
    context,
    intakeUrl,
    sandboxUrl,
    dataDir,
    /** What whoever started this has to know, a sentence each. */
    notices,
    close: closing.closeAll,
  }
}

/** Listens for the channels' own webhooks. */
async function listenHere(
  core: Core,
  about: {
    options: StationOptions
    mode: FolderMode
    closing: Closing
    notices: string[]
    mayTake: () => boolean
  },
): Promise<string> {
  const { options, mode, closing, notices, mayTake } = about
  const host = options.intakeHost ?? '127.0.0.1'
  const intake = await listen(core, { host, named: options.intakePort, mayMove: mode !== 'live', mayTake })
  closing.add(intake.stop)
  const { intakeTaken } = core.device()
  if (intakeTaken) notices.push(portTaken(intakeTaken.port))
  return intake.url
}

/** The core on its folder, with its secrets read; nothing of it runs yet. */
async function openStation(
  options: StationOptions,
  made: { clock: ReturnType<typeof createStationClock>; reports: Reports; closing: Closing },
) {
  const { dataDir, demo, shell, log } = options
  const { clock, reports, closing } = made
  const standIn: StandIn = options.gateway ? 'never' : (options.sandbox?.wanted ?? 'never')
  const wish = {
    demo,
    standIn,
    givesKey: options.access?.doordash !== undefined || Boolean(options.gateway),
    mustBeSound: options.mustBeSound === true,
  }
  const { store, isPrivate, mode, runsStandIn } = openFolder(dataDir, wish, { log, closing })
  store.condition.onChange((problem) => problem === 'damaged' && options.onDamaged?.())
  const reader = createReader({
    file: store.file,
    script: options.readWorker,
    clock,
    random: Math.random,
    log,
  })
  closing.add(reader.stop)
  const backupWork = createBackupWork({
    file: store.file,
    folder: backupsFolder(dataDir),
    script: options.backupWorker,
  })
  closing.add(backupWork.stop)
  const { secrets } = shell
  const access = createAccess({ store, secrets, clock, log })
  const given = gatewayToUse(store, options.gateway)
  if (given === null) store.transaction(() => store.settings.removeSealed(gatewayAccessName))
  const isBehind = Boolean(given) || store.settings.getSealed(gatewayAccessName) !== undefined
  const gateway = isBehind
    ? gatewayOf(store, {
        clock,
        random: Math.random,
        log,
        version: options.version,
        file: access.gateway.current,
      })
    : null
  const core = createCore({
    store,
    reads: reader.reads,
    clock,
    newId,
    random: Math.random,
    log,
    reports,
    access: access.doordash.current,
    otherAccess: { uber: access.uber },
    gateway: gateway ?? undefined,
    givenGateway: options.gateway ?? undefined,
    secrets,
    drivers: shell.drivers,
    window: shell.window,
    backupWork,
    healthFolder: dataDir,
    restart: options.restart,
    restored: options.restored,
    updater: options.updater,
    lastAliveAt: lastAliveAt(dataDir),
    facts: { version: options.version, shell: shell.kind, demo, isPrivate },
  })
  const { webhookSecret, health } = core
  closing.add(webhookSecret.stop, access.stop)
  if (gateway !== null) closing.add(gateway.stop)
  await access.open({ ...options.access, gateway: given ?? undefined }, health.secretReadable)
  rememberPairing(store, access.gateway.current())
  const secretIs = await webhookSecret.open({ given: options.intakeSecret, isDemo: demo, demoSecret })
  const notices = await settleDemo(core, demo, secretIs)
  core.channels.settle()
  if (runsStandIn && !demo && gateway === null) notices.push(standInUsed)
  const { waiting } = core.membership.state()
  if (waiting !== null) notices.push(gatewayLeft(waiting.deviceId))
  return { core, access, gateway, mode, runsStandIn: runsStandIn && gateway === null, notices }
}
