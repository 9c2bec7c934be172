import type { Router } from '@orpc/server'
import type { Contract } from '#shared/api/contract.ts'
import type { RescueContract } from '#shared/api/rescue.ts'
import type { RestoreEnd } from '#shared/api/backups.ts'
import type { CallContext } from '../api/context.ts'
import type { FolderChange } from '../backups/swap-change.ts'
import { errorLine } from '../base/unexpected.ts'
import { createRescue, type Rescue } from '../rescue/rescue.ts'
import { type Held, heldBecause } from '../rescue/held-because.ts'
import { changeFolder } from './change-folder.ts'
import { endDamaged } from './end-damaged.ts'
import { goOnAfter, heldAsFailing } from './go-on.ts'
import { createRestarts } from './restarts.ts'
import type { Watchdog } from '../watchdog/watchdog.ts'
import { type Station, startStation, type StationOptions } from './run.ts'

/** What screens are let to: a station, or what stands in for one that cannot work on its folder. */
export type Served = {
  /** Null where something stands in for it. */
  station: Station | null
  router: Router<Contract, CallContext> | Router<RescueContract, CallContext>
  context: CallContext
}

/** How a shell shows a station to its own screens. */
export type Door = {
  /** Lets the screens to what has just started. */
  open: (served: Served) => Promise<void>
  /** Takes them away from it; they come back by themselves. */
  close: () => Promise<void>
}

type Options = {
  options: Omit<StationOptions, 'restart' | 'restored' | 'mustBeSound' | 'onDamaged'>
  door: Door
  /** Somebody sees the screen: there is asked what to do where the folder cannot be worked on. */
  hasScreen: boolean
  /** The store is used as it is at first, damaged or not: what somebody chose who sees no screen. */
  isAsItIs?: boolean | undefined
  /** It failed too often before this process: somebody is asked first, where there is a screen. */
  isHeld?: boolean | undefined
  /** Ends the process where a running station hangs. */
  watchdog?: Watchdog | undefined
  onLost: (error: unknown) => void
}

/**
 * Runs one station after another on a data folder, in one process: one that is to work on a restored store is closed, its
 * folder changed, and the next begins. Where that fails, the one of before does. Rejects as `startStation` does, unless a
 * screen can ask what to do; calls `onLost` where a later station does not start at all.
 *
 * A station that `failed` is ended and the next begins on what is on disk, until that happened too often
 * (shared/station/restart-budget.ts): then the screen says what to do (docs/decisions/0020).
 */
export async function runStations(asked: Options) {
  const { options: given, door, hasScreen, isAsItIs = false, isHeld = false, watchdog, onLost } = asked
  let options = given
  const restarts = createRestarts(options.dataDir)
  let station: Station | null = null
  let rescue: Rescue | null = null
  let isClosed = false
  /** Somebody chose to go on with a store that is damaged: it is not asked about again. */
  let isDamageKnown = isAsItIs
  /** A station that failed is being ended: what fails meanwhile belongs to the same end. */
  let isEnding = false
  /** What is under way, which closing waits for. */
  let turn = Promise.resolve()

  /** Once it has answered whoever asked for it. */
  const restart = (change: FolderChange | 'as-it-is') =>
    void setImmediate(() => {
      turn = turn.then(() => again(change)).catch(onLost)
    })

  /** Damage that is met meanwhile leads to the same place as damage at a start. */
  const damagedMeanwhile = () =>
    void setImmediate(() => {
      turn = turn.then(async () => isClosed || station === null || endDamaged(ways)).then(() => {}, onLost)
    })

  async function begin(restored: RestoreEnd | null, mustBeSound = true): Promise<void> {
    const onDamaged = isDamageKnown ? undefined : damagedMeanwhile
    const started = await startStation({ ...options, restart, restored, mustBeSound, onDamaged })
    station = started
    options = asBegun(options, started.sandboxUrl)
    await show({ station: started, router: started.router, context: started.context })
  }

  /** As `begin`; where the folder cannot be worked on and somebody can be asked, that is what is begun. */
  async function beginOrAsk(restored: RestoreEnd | null, mustBeSound = true): Promise<void> {
    try {
      await begin(restored, mustBeSound)
    } catch (error) {
      const because = hasScreen ? heldBecause(error) : null
      if (because === null) throw error
      options.log.error(
        { error: errorLine(error) },
        'the station cannot work on its folder, and asks what to do',
      )
      await ask(because, restored)
    }
  }

  /** Has the screen ask how to go on. */
  async function ask(because: Held, restored: RestoreEnd | null): Promise<void> {
    const { dataDir, backupWorker, version, log } = options
    const { secrets } = options.shell
    const made = { dataDir, backupWorker, version, log, restart, restored, secrets, clock: { now: Date.now } }
    rescue = await createRescue({ ...made, ...because })
    await show({ station: null, router: rescue.router, context: rescue.context })
  }

  async function show(served: Served): Promise<void> {
    try {
      await door.open(served)
      if (served.station !== null) watchdog?.watch()
    } catch (error) {
      await end()
      throw error
    }
  }

  async function end(): Promise<void> {
    watchdog?.pause()
    const ending = [station, rescue]
    station = null
    rescue = null
    await door.close()
    for (const one of ending) await one?.close()
  }

  async function again(change: FolderChange | 'as-it-is'): Promise<void> {
    if (isClosed) return
    await end()
    isDamageKnown = change === 'as-it-is'
    if (change !== 'as-it-is') return changeFolder(change, { begin, beginOrAsk, log: options.log })
    restarts.forget()
    await beginOrAsk(null, false)
  }

  const askOf = (because: Held) => ask(because, null)
  const ways = { dataDir: options.dataDir, end, ask: hasScreen ? askOf : null, log: options.log }
  const goOn = (error: unknown) =>
    goOnAfter(error, {
      ...ways,
      onEnded: () => (isEnding = false),
      begin: async () => {
        await beginOrAsk(null, false)
        station?.core.health.report('process', error)
      },
      isClosed: () => isClosed,
      restarts,
    })

  await (isHeld && hasScreen
    ? ask(heldAsFailing('it ended again and again'), null)
    : beginOrAsk(null, !isAsItIs))
  return {
    /** Null for a moment while one ends and the next begins, and while none can work on the folder. */
    current: (): Station | null => station,
    /** An error may have left something half done in memory: the station begins again from what is on disk. */
    failed: (cause: unknown): void => {
      if (isClosed || isEnding) return
      isEnding = true
      turn = turn.then(() => goOn(cause)).catch(onLost)
    },
    close: async (): Promise<void> => {
      isClosed = true
      await turn
      await end()
    },
  }
}
export type Stations = Awaited<ReturnType<typeof runStations>>

/**
 * What the next station of this process begins with. The stand-in for DoorDash stays at its address. A gateway that was ended at
 * the start is not ended again, for a manager may have paired this device meanwhile; one a manager left counts no more.
 */
function asBegun(options: Options['options'], sandboxUrl: string | null): Options['options'] {
  const { sandbox } = options
  const port = sandboxUrl === null ? null : Number(new URL(sandboxUrl).port)
  return {
    ...options,
    gateway: options.gateway ?? undefined,
    sandbox: sandbox === null || port === null ? sandbox : { ...sandbox, port },
  }
}
