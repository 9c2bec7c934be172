import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { checkOutputsVariable } from '../api/check-outputs.ts'
import { createApi } from '../api/serve.ts'
import { defaultDataDir } from '../station/data-dir.ts'
import { withIntakeSecret } from '../station/intake-secret-argument.ts'
import { createKeyFileSecrets } from '../base/key-file-secrets.ts'
import { plainFailure } from '../base/plain-failure.ts'
import { closeInTime, guardProcess } from '../base/process-policy.ts'
import type { Log } from '../base/log.ts'
import type { Report } from '../base/unexpected.ts'
import type { StationOptions } from '../station/run.ts'
import { NotEnded } from '../station/go-on.ts'
import { createRestarts } from '../station/restarts.ts'
import { runStations, type Stations } from '../station/stations.ts'
import { screensOptions } from '../web/screens-options.ts'
import { createDrivers } from './drivers.ts'
import { createElectronShell } from './electron-shell.ts'
import { stationFailed } from './exit-code.ts'
import { lastingArguments, type Launch, readLaunch, withoutTrial } from './launch.ts'
import { lockDown } from './lock-down.ts'
import { createFileLog, logFileIn } from './log-file.ts'
import { ownProgram } from './own-program.ts'
import { createProgramWindow } from './program-window.ts'
import { registerSchemes, servePage } from './page-protocol.ts'
import { createSafeStorageSecrets } from './safe-storage.ts'
import { acceptScreens, createPorts } from './screen-port.ts'
import { createSignInOpener } from './sign-in-window.ts'
import { argumentsAgain, settleStart, startAgainWhenGone } from './start-again.ts'
import { createWatchdog } from '../watchdog/watchdog.ts'
import { createElectronUpdater, runSupervisor } from './updates.ts'
import { readTrial } from '../updates/notes.ts'
import { proveTrial } from '../updates/prove.ts'
import { createWindow, loadScreen } from './window.ts'

/** The built program: this file runs as out/main/electron/index.js. */
const here = import.meta.dirname
const out = resolve(here, '../..')

let window: BrowserWindow | undefined
let stations: Stations | undefined
/** Who starts it again where it ends without a word; absent where a parent does. */
let startingAgain: ReturnType<typeof startAgainWhenGone> | undefined
/** The data folder, once it is known. */
let folder: string | null = null

function focus(): void {
  if (!window || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Runs `work` the first time it is asked for. */
function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => (running ??= work())
}

async function run(launch: Launch, dataDir: string, memory: string): Promise<void> {
  const log = createFileLog(dataDir)
  guardProcess({
    log,
    report,
    // In this process, so that the window stays.
    end: (error) => (stations ? stations.failed(error) : void endAndReturn(error)),
  })
  await app.whenReady()
  let openSignIn: (url: string) => boolean = () => false
  const { keepWithin } = lockDown({ openInstead: (url) => openSignIn(url), log })
  servePage(join(out, 'renderer'))
  const own = createProgramWindow({
    memory,
    asked: launch.kiosk,
    argumentsAt: (kiosk) => lastingArguments({ ...launch, kiosk }, dataDir),
  })
  app.on('before-quit', own.ending)
  if (launch['auto-start']) own.settings.setAutoStart(launch['auto-start'] === 'on')

  const secrets = await createSafeStorageSecrets(createKeyFileSecrets(dataDir, log), log)
  const screens = createPorts()
  const opened = Promise.withResolvers<BrowserWindow>()
  const shell = createElectronShell({
    secrets,
    focus,
    drivers: createDrivers(opened.promise),
    window: own.settings,
  })
  const updater = createElectronUpdater({
    dataDir,
    program: resolve(out, '..'),
    core: () => stations?.current()?.core ?? null,
    end: () => app.quit(),
    log,
  })
  /** The window comes with the station, except on a trial: there it is part of what a new version has to show. */
  const show = once(async () => {
    acceptScreens({ isOurs: (contents) => contents === window?.webContents, serve: screens.serve, log })
    window = createWindow({ preload: join(here, 'preload.cjs'), memory, kiosk: own.isKiosk(), log })
    own.guard(window)
    opened.resolve(window)
    await loadScreen(window)
  })
  const prove: StationOptions['prove'] = async (trial) => {
    await show()
    await proveTrial({ dataDir, ...trial, now: Date.now })
    // From here on this is the program of that file, for what starts it again.
    process.env['APPIMAGE'] = trial.under.program
    watchOver(withoutTrial(process.argv.slice(1)), launch)
  }
  stations = await runStations({
    options: {
      ...stationOptions(launch, dataDir, log),
      shell,
      updater,
      ...(launch['update-trial'] && { prove }),
    },
    door: {
      open: async ({ station, router, context }) => {
        if (station) {
          const { integrations } = station.core
          openSignIn = createSignInOpener({ integrations, parent: () => window, keepWithin, log, report })
        }
        screens.open(
          createApi({ router, context, log, checkOutputs: process.env[checkOutputsVariable] === '1' }).serve,
        )
      },
      close: async () => {
        openSignIn = () => false
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
    onLost: (error) => (error instanceof NotEnded ? void endAndReturn(error.cause) : fail(error)),
  })
  shell.keepAwake(true)
  await show()
  updater.start()
  const station = stations.current()
  if (launch.again) station?.core.health.report('process', new Error('it ended without a word'))
  for (const notice of station?.notices ?? []) process.stderr.write(`Order Manager: ${notice}\n`)
  process.stdout.write(
    `${JSON.stringify({ ready: true, ui: null, intake: station?.intakeUrl ?? null, sandbox: station?.sandboxUrl ?? null, dataDir })}\n`,
  )
}

function stationOptions(launch: Launch, dataDir: string, log: Log): Omit<StationOptions, 'shell'> {
  const sandbox = join(out, 'sandbox', 'index.js')
  return {
    dataDir,
    demo: launch.demo,
    // Installed builds come without the sandbox.
    sandbox:
      launch.demo && existsSync(sandbox)
        ? { script: sandbox, port: launch.station.sandboxPort ?? 0, alive: launch.alive, wanted: 'usual' }
        : null,
    readWorker: join(out, 'main', 'reading', 'worker.js'),
    backupWorker: join(out, 'main', 'backups', 'worker.js'),
    screens: screensOptions(join(out, 'renderer'), process.env),
    intakePort: launch.station.intakePort,
    intakeSecret: launch.station.intakeSecret,
    access: launch.station.access,
    gateway: launch.station.gateway,
    version: app.getVersion(),
    log,
  }
}

const report: Report = (part, error) => stations?.current()?.core.health.report(part, error)

/** Starts that nobody watches on the screen. */
const unattended = new Set(['--end-with-input', '--update-trial'])

function fail(error: unknown): void {
  // Another start would hear the same.
  startingAgain?.release()
  const text = plainFailure(error, folder) ?? (error instanceof Error ? error.message : String(error))
  process.stderr.write(`${text}\n`)
  // Whoever started us from a terminal reads it there, and waits for our end.
  // Nobody is there to read it where a new version is tried.
  if (!process.argv.some((argument) => unattended.has(argument))) dialog.showErrorBox('Order Manager', text)
  app.exit(stationFailed)
}

/**
 * Where the station could not be started again in this process: it ends, and whoever waits for that (start-again.ts, or
 * with --end-with-input the parent) begins the next from what is on disk.
 */
async function endAndReturn(error: unknown): Promise<void> {
  process.stderr.write(`Order Manager ends after an error of its own, and starts again: ${String(error)}\n`)
  const closing = stations
  stations = undefined
  try {
    await closeInTime(async () => closing?.close())
  } finally {
    app.exit(stationFailed)
  }
}

/** Has this program started again where it ends without a word. */
function watchOver(args: readonly string[], launch: Launch): void {
  // Under `npm start` its parent does that, and tests kill it in earnest.
  if (app.isPackaged && !launch['end-with-input'])
    startingAgain = startAgainWhenGone(ownProgram(), argumentsAgain(args, launch.held))
}

function start(): void {
  const args = process.argv.slice(1)
  const launch = readLaunch(withIntakeSecret(args, process.env))
  const dataDir = resolve(
    launch.data ??
      defaultDataDir({ platform: process.platform, env: process.env, home: homedir(), demo: launch.demo }),
  )
  folder = dataDir
  if (launch['update-supervisor']) return runSupervisor(dataDir, launch.again)
  // Told too late: whoever tried this version has given it up, and the old one begins.
  if (launch['update-trial'] && readTrial(dataDir) === null)
    throw new Error('There is no version to be tried.')
  // Electron's own files go beside the station's, and its one-instance lock with them: one station per data folder.
  const memory = join(dataDir, 'electron')
  // Orders hold names and telephone numbers: nobody else on this machine reads them.
  mkdirSync(memory, { recursive: true, mode: 0o700 })
  app.setPath('userData', memory)
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(
      'Order Manager is already open on this data folder; its window was brought to the front.\n',
    )
    app.quit()
    return
  }
  const restarts = createRestarts(dataDir)
  const { isHeld, again } = settleStart(launch, () => restarts.mayRestart(Date.now()))
  launch.held = isHeld
  // A version on its trial is not started again before it is proven: the old one is.
  if (again && !launch['update-trial']) watchOver(args, launch)
  app.on('second-instance', focus)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    startingAgain?.release()
    if (!stations) return
    event.preventDefault()
    const closing = stations
    stations = undefined
    void closeInTime(closing.close).then(
      (isInTime) => (isInTime ? app.quit() : app.exit(stationFailed)),
      fail,
    )
  })
  if (launch['end-with-input']) process.stdin.on('end', () => app.quit()).resume()
  app.enableSandbox()
  registerSchemes()
  run(launch, dataDir, memory).catch(fail)
}

try {
  start()
} catch (error) {
  fail(error)
}
