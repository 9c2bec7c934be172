import { accessSync, constants } from 'node:fs'
import { dirname } from 'node:path'
import type { UpdatesState } from '#shared/api/updates.ts'
import { busyBecauseOf, mayInstallWhenAsked, type Moment } from '#shared/updates/quiet-moment.ts'
import type { Trial } from '#shared/updates/trial.ts'
import {
  laterMs,
  nextDue,
  nextUpdateStep,
  type UpdateEvent,
  type UpdateStep,
} from '#shared/updates/update-step.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { createTopic } from '../base/topic.ts'
import { errorLine } from '../base/unexpected.ts'
import type { Brought, createBringing } from './bring.ts'
import type { UpdatesSetting } from './config.ts'
import type { PackageKind } from './download.ts'
import { keepNotes, type UpdateNotes, writeTrial } from './notes.ts'

type Options = {
  dataDir: string
  setting: UpdatesSetting
  version: string
  /** The package that runs, and its file where it is one; null where it cannot follow itself. */
  installed: { kind: PackageKind; program: string } | null
  clock: Pick<Clock, 'now' | 'after'>
  log: Log
  /** What decides about this moment; null while no station runs. */
  moment: () => Moment | null
  /** A version is prepared to be tried: ends the station and starts the trial (supervise.ts). */
  onPrepared: () => void
  reserve?: number
  lookMs?: number | undefined
}

/**
 * Looks for new versions and brings them here; installs one at a quiet moment, or has a person do it where the package cannot be
 * replaced by itself. Nothing happens before `start`.
 */
export function createUpdater(options: Options) {
  const { dataDir, setting, installed, clock, log } = options
  const changes = createTopic<'updates'>()
  const ending = new AbortController()
  const isByHand = installed !== null && !canReplace(installed)
  const notes = keepNotes(dataDir, log)
  let step: UpdateStep = { is: 'idle' }
  let cancelTimer = () => {}

  const off: UpdatesState['off'] =
    setting.is === 'off' ? setting.why : installed === null ? 'not-this-package' : null
  const busy = () => {
    const moment = options.moment()
    return moment === null ? null : busyBecauseOf(moment)
  }

  function take(event: UpdateEvent): void {
    step = nextUpdateStep(step, event)
    changes.publish(['updates'])
  }

  /** What is due next is waited for. */
  function plan(): void {
    cancelTimer()
    if (ending.signal.aborted || off !== null) return
    const now = clock.now()
    const due = nextDue(step, notes.now().checkedAt, now, options.lookMs)
    if (due === null) return
    cancelTimer = clock.after(
      Math.max(0, due.at - now),
      () => void (due.what === 'check' ? check() : byItself()),
    )
  }

  let bringing: Promise<ReturnType<typeof createBringing>> | undefined
  /** Half a megabyte of electron-updater is loaded where something is looked for, and not in every package. */
  async function bring(): Promise<Brought | null> {
    if (setting.is === 'off' || installed === null) return null
    take({ type: 'check' })
    const told = { isByHand, notes: notes.now, keep: notes.keep, take, ending: ending.signal }
    bringing ??= import('./bring.ts').then((loaded) =>
      loaded.createBringing({ ...options, setting, installed, ...told }),
    )
    return (await bringing)()
  }

  const isUnderWay = () => step.is === 'checking' || step.is === 'downloading' || step.is === 'installing'

  async function check(): Promise<void> {
    if (isUnderWay()) return
    const later = step.is === 'ready' ? step : null
    await bring()
    // What was put off stays so, as long as it is the same version.
    if (later?.laterUntil != null && step.is === 'ready' && step.version === later.version)
      take({ type: 'later', until: later.laterUntil })
    plan()
  }

  async function byItself(): Promise<void> {
    if (busy() === null && options.moment() !== null) await install(false)
    else changes.publish(['updates'])
    plan()
  }

  /** The feed may have taken the version back since, and its file may have changed: both are looked at once more. */
  async function install(isAsked: boolean): Promise<void> {
    if (installed === null || step.is !== 'ready' || step.file !== null) return
    const brought = await bring()
    const found = busy()
    const isQuiet = options.moment() !== null && (isAsked ? mayInstallWhenAsked(found) : found === null)
    if (brought === null || !isQuiet || ending.signal.aborted) return
    take({ type: 'install' })
    if (!isPrepared(options, installed.program, brought))
      take({ type: 'failed', why: 'no-room', at: clock.now() })
  }

  return {
    changes,
    state: (): UpdatesState => ({ off, step, busy: busy(), ...aboutOf(options, notes.now(), isByHand) }),
    /** Looks at the feed now. */
    check: (): 'begun' | 'off' => {
      if (off !== null) return 'off'
      void check()
      return 'begun'
    },
    /** A person wants it now. */
    install: (): 'begun' | 'off' | 'not-ready' | 'busy' => {
      if (off !== null) return 'off'
      if (step.is !== 'ready' || step.file !== null) return 'not-ready'
      if (options.moment() === null || !mayInstallWhenAsked(busy())) return 'busy'
      void install(true).then(plan)
      return 'begun'
    },
    later: (): 'begun' | 'off' | 'not-ready' => {
      if (off !== null) return 'off'
      if (step.is !== 'ready') return 'not-ready'
      take({ type: 'later', until: clock.now() + laterMs })
      plan()
      return 'begun'
    },
    start: plan,
    stop: (): void => {
      ending.abort()
      cancelTimer()
    },
  }
}
export type Updater = ReturnType<typeof createUpdater>

/** Notes the trial of a version and ends the station for it; false where the disk does not take the note. */
function isPrepared(options: Options, program: string, { feed, path }: Brought): boolean {
  const { dataDir, version, clock, log, onPrepared } = options
  const to = feed.version
  const under: Trial = {
    phase: 'prepared',
    from: version,
    to,
    at: clock.now(),
    program,
    next: path,
    copy: null,
  }
  try {
    writeTrial(dataDir, under)
  } catch (error) {
    log.error({ error: errorLine(error) }, 'the new version could not be prepared')
    return false
  }
  log.info({ from: version, to }, 'the station ends for a new version')
  onPrepared()
  return true
}

function aboutOf({ setting, version }: Options, notes: UpdateNotes, isByHand: boolean) {
  return {
    version,
    how: isByHand ? ('by-hand' as const) : ('by-itself' as const),
    host: setting.is === 'on' ? setting.url.host : null,
    checkedAt: notes.checkedAt,
    rolledBack: notes.rolledBack.at(-1) ?? null,
    installed: notes.installed,
  }
}

/** A package in a system's folder is replaced by whoever may write there. */
function canReplace({ kind, program }: { kind: PackageKind; program: string }): boolean {
  if (kind !== 'appimage') return false
  try {
    accessSync(dirname(program), constants.W_OK)
    return true
  } catch {
    return false
  }
}
