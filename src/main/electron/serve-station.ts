import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { checkOutputsVariable } from '../api/check-outputs.ts'
import { createApi } from '../api/serve.ts'
import type { Log } from '../base/log.ts'
import type { Shell } from '../base/shell.ts'
import type { Report } from '../base/unexpected.ts'
import { NotEnded } from '../station/go-on.ts'
import type { StationOptions } from '../station/run.ts'
import { readStationArguments } from '../station/station-arguments.ts'
import { runStations, type Stations } from '../station/stations.ts'
import { proveTrial } from '../updates/prove.ts'
import { createWatchdog } from '../watchdog/watchdog.ts'
import { screensOptions } from '../web/screens-options.ts'
import type { Launch } from './launch.ts'
import type { LockDown } from './lock-down.ts'
import { logFileIn } from './log-file.ts'
import type { createPorts } from './ports.ts'
import { createSignInOpener } from './sign-in-window.ts'
import { createElectronUpdater } from './updates.ts'

type Given = {
  launch: Launch
  dataDir: string
  /** The built program's folder `out`. */
  out: string
  shell: Shell
  screens: ReturnType<typeof createPorts>
  window: () => BrowserWindow | undefined
  keepWithin: LockDown['keepWithin']
  /** Who opens a channel's sign-in from now on. */
  signInWith: (open: (url: string) => boolean) => void
  /** The station that runs, for what is told of it. */
  current: () => ReturnType<Stations['current']>
  /** Resolves once the window is loaded; a trial opens it only then. */
  show: () => Promise<void>
  /** This version has shown that it comes up: from here on it is the program of the file `program`. */
  onProven: (program: string) => void
  onFailed: (error: unknown) => void
  /** A station that failed did not end in this process. */
  onNotEnded: (cause: unknown) => void
  report: Report
  log: Log
}

/**
 * What is behind the window: the station, whatever stands in for it, and what brings new versions. This file is loaded while
 * the window opens, which takes as long: a station that begins again is seen that much sooner (docs/packaging.md). Rejects as
 * `runStations` does, and with Usage.
 */
export async function serveStation(given: Given) {
  const { launch, dataDir, out, shell, screens, log, report } = given
  const updater = createElectronUpdater({
    dataDir,
    program: resolve(out, '..'),
    core: () => given.current()?.core ?? null,
    end: () => app.quit(),
    log,
  })
  const prove: StationOptions['prove'] = async (trial) => {
    await given.show()
    await proveTrial({ dataDir, ...trial, now: Date.now })
    given.onProven(trial.under.program)
  }
  const stations = await runStations({
    options: {
      ...stationOptions(given),
      shell,
      updater,
      ...(launch['update-trial'] && { prove }),
    },
    door: {
      open: async ({ station, router, context }) => {
        if (station) {
          const { integrations } = station.core
          const { window: parent, keepWithin } = given
          given.signInWith(createSignInOpener({ integrations, parent, keepWithin, log, report }))
        }
        screens.open(
          createApi({ router, context, log, checkOutputs: process.env[checkOutputsVariable] === '1' }).serve,
        )
      },
      close: async () => {
        given.signInWith(() => false)
        screens.close()
      },
    },
    hasScreen: true,
    isHeld: launch.held,
    watchdog: createWatchdog({
      script: join(out, 'main', 'watchdog', 'worker.js'),
      logFile: logFileIn(dataDir),
      log,
      env: process.env,
    }),
    onLost: (error) => (error instanceof NotEnded ? given.onNotEnded(error.cause) : given.onFailed(error)),
  })
  return { stations, updater }
}

function stationOptions({ launch, dataDir, out, log }: Given): Omit<StationOptions, 'shell'> {
  const asked = readStationArguments(launch, launch)
  const sandbox = join(out, 'sandbox', 'index.js')
  return {
    dataDir,
    demo: launch.demo,
    // Installed builds come without the sandbox.
    sandbox:
      launch.demo && existsSync(sandbox)
        ? { script: sandbox, port: asked.sandboxPort ?? 0, alive: launch.alive, wanted: 'usual' }
        : null,
    readWorker: join(out, 'main', 'reading', 'worker.js'),
    backupWorker: join(out, 'main', 'backups', 'worker.js'),
    screens: screensOptions(join(out, 'renderer'), process.env),
    intakePort: asked.intakePort,
    intakeSecret: asked.intakeSecret,
    access: asked.access,
    gateway: asked.gateway,
    version: app.getVersion(),
    log,
  }
}
