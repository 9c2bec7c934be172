import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { createKeyFileSecrets } from '../base/key-file-secrets.ts'
import { closeInTime, guardProcess } from '../base/process-policy.ts'
import type { Report } from '../base/unexpected.ts'
import { defaultDataDir } from '../station/data-dir.ts'
import { withIntakeSecret } from '../station/intake-secret-argument.ts'
import { createRestarts } from '../station/restarts.ts'
import type { Stations } from '../station/stations.ts'
import { readTrial, updatesFolder } from '../updates/notes.ts'
import { createDrivers } from './drivers.ts'
import { createElectronShell } from './electron-shell.ts'
import { stationFailed } from './exit-code.ts'
import { lastingArguments, type Launch, readLaunch, withoutTrial } from './launch.ts'
import { lockDown } from './lock-down.ts'
import { createFileLog } from './log-file.ts'
import { ownProgram } from './own-program.ts'
import { createPorts } from './ports.ts'
import { createProgramWindow } from './program-window.ts'
import { registerSchemes, servePage } from './page-protocol.ts'
import { createSafeStorageSecrets } from './safe-storage.ts'
import { acceptScreens } from './screen-port.ts'
import { argumentsAgain, settleStart, startAgainWhenGone } from './start-again.ts'
import { createWindow, loadScreen } from './window.ts'

// What a window needs and no more: all that is behind it is loaded while it opens (serve-station.ts).

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

  const screens = createPorts()
  const opened = Promise.withResolvers<BrowserWindow>()
  const show = once(async () => {
    acceptScreens({ isOurs: (contents) => contents === window?.webContents, serve: screens.serve, log })
    window = createWindow({ preload: join(here, 'preload.cjs'), memory, kiosk: own.isKiosk(), log })
    own.guard(window)
    opened.resolve(window)
    await loadScreen(window)
  })
  // Beside the station, which its page waits for; on a trial it is part of what a new version has to show. What goes wrong
  // with it is heard below.
  if (!launch['update-trial']) show().catch(() => {})
  const shell = createElectronShell({
    secrets: await createSafeStorageSecrets(createKeyFileSecrets(dataDir, log), log),
    focus,
    drivers: createDrivers(opened.promise),
    window: own.settings,
  })
  const { serveStation } = await import('./serve-station.ts')
  const begun = await serveStation({
    launch,
    dataDir,
    out,
    shell,
    screens,
    window: () => window,
    keepWithin,
    signInWith: (open) => (openSignIn = open),
    current: () => stations?.current() ?? null,
    show,
    onProven: (program) => {
      // For what starts it again.
      process.env['APPIMAGE'] = program
      watchOver(withoutTrial(process.argv.slice(1)), launch)
    },
    onFailed: (error) => void fail(error),
    onNotEnded: (cause) => void endAndReturn(cause),
    report,
    log,
  })
  stations = begun.stations
  shell.keepAwake(true)
  await show()
  begun.updater.start()
  const station = stations.current()
  if (launch.again) station?.core.health.report('process', new Error('it ended without a word'))
  for (const notice of station?.notices ?? []) process.stderr.write(`Order Manager: ${notice}\n`)
  process.stdout.write(
    `${JSON.stringify({ ready: true, ui: null, intake: station?.intakeUrl ?? null, sandbox: station?.sandboxUrl ?? null, dataDir })}\n`,
  )
}

const report: Report = (part, error) => stations?.current()?.core.health.report(part, error)

/** Starts that nobody watches on the screen. */
const unattended = new Set(['--end-with-input', '--update-trial'])

async function fail(error: unknown): Promise<void> {
  // Another start would hear the same.
  startingAgain?.release()
  const { plainFailure } = await import('../base/plain-failure.ts')
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
  if (launch['update-supervisor']) {
    // Chromium's files of the window belong to whichever version shows one.
    app.setPath('userData', join(updatesFolder(dataDir), 'supervisor'))
    void import('./updates.ts').then(({ runSupervisor }) => runSupervisor(dataDir, launch.again)).catch(fail)
    return
  }
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
  void fail(error)
}
