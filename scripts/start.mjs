import './node-version.mjs'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from './build.mjs'
import { appWindowArguments } from './lib/app-window.mjs'
import { createChildren } from './lib/children.mjs'
import { chooseShell, hasDisplay, wantsElectron } from './lib/choose-shell.mjs'
import { fetchElectron } from './lib/fetch-electron.mjs'
import { findChromium } from './lib/find-chromium.mjs'
import { findElectron } from './lib/find-electron.mjs'
import { keepRunning } from './lib/keep-running.mjs'
import { createProgressLine } from './lib/progress-line.mjs'
import { readOptions, WrongOption } from './lib/read-options.mjs'
import { NotReady, whenReady } from './lib/when-ready.mjs'

const usage = `npm start -- [options]
  --data FOLDER          where the data is kept (otherwise this user's application data)
  --live                 no demo data and no stand-in: connect to the real DoorDash
  --shell electron|browser|none
  --kiosk                the whole screen
  --port N --intake-port N --sandbox-port N --intake-secret-file FILE --doordash FILE`

const root = fileURLToPath(new URL('..', import.meta.url))
const children = createChildren()
/** Far above what the slowest tablet takes, and what a person waits before they try something else. */
const electronLimitMs = 60_000
const electronGraceMs = 2_000

async function startOptions() {
  const text = { type: 'string' }
  const flag = { type: 'boolean', default: false }
  const values = await readOptions({
    data: text,
    live: flag,
    shell: text,
    kiosk: flag,
    help: flag,
    port: text,
    'intake-port': text,
    'sandbox-port': text,
    'intake-secret': text,
    'intake-secret-file': text,
    doordash: text,
  })
  if (values.shell !== undefined && !['electron', 'browser', 'none'].includes(values.shell))
    throw new WrongOption('--shell is electron, browser or none.')
  return values
}

/** The station's own arguments, as both shells take them. */
function stationArguments(options, dataDir) {
  const passed = ['port', 'intake-port', 'sandbox-port', 'intake-secret-file', 'doordash']
  return [
    '--data',
    dataDir,
    ...(options.live ? ['--live'] : ['--demo', '--alive']),
    ...passed.flatMap((name) => (options[name] === undefined ? [] : [`--${name}`, options[name]])),
  ]
}

/** What a station is started with that must not be among its arguments, which every user of the machine can read. */
async function stationEnvironment(options) {
  const secret = options['intake-secret']
  if (secret === undefined) return process.env
  const { intakeSecretVariable } = await import('../src/shared/intake-secret.ts')
  return { ...process.env, [intakeSecretVariable]: secret }
}

/** Electron's program, fetched where it is missing and may be opened; else why there is none. */
async function haveElectron(display, wanted) {
  const program = findElectron(root)
  if (program !== null || !wantsElectron({ display, wanted })) return { program, problem: null }
  const line = createProgressLine(process.stderr, "Fetching Electron's program (once, about 120 MB)")
  line.show(0)
  const again = wanted === 'electron'
  const fetched = await fetchElectron({ root, children, again, progress: (bytes) => line.show(bytes) })
  line.end()
  if (fetched.program !== null) return fetched
  const next = again ? '' : '; this is tried again after a day, or with: npm start -- --shell electron'
  return { program: null, problem: `its program could not be fetched: ${fetched.problem}${next}` }
}

/** What the station has to say to whoever started it, beside its log. */
function repeatNotices(station) {
  createInterface({ input: station.stderr }).on('line', (line) => {
    if (line.startsWith('Order Manager: ')) console.error(line)
  })
}

async function openInElectron(program, { args, env, kiosk, log }) {
  const { stationFailed } = await import('../src/main/electron/exit-code.ts')
  // Chromium refuses to start as root with its sandbox.
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
  const begin = async (more) => {
    const shell = children.start(
      program,
      [root, '--end-with-input', ...args, ...more, ...(kiosk ? ['--kiosk'] : []), ...asRoot],
      { stdio: ['pipe', 'pipe', 'pipe'], env },
    )
    repeatNotices(shell)
    const ready = await whenReady(shell, { log, stationExitCode: stationFailed, limitMs: electronLimitMs })
    return { station: shell, window: shell, ready, again: begin }
  }
  return begin([])
}

async function openInBrowser(chromium, { args, env, kiosk, dataDir, log }) {
  const beginStation = async (more) => {
    const station = children.start(
      process.execPath,
      [join(root, 'scripts/lib/station-child.mjs'), '--window', ...args, ...more],
      { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env },
    )
    repeatNotices(station)
    return { station, ready: await whenReady(station, { log }) }
  }
  const openWindow = ({ station, ready }) => {
    if (chromium === null) return station
    const window = children.start(chromium, appWindowArguments({ url: ready.ui, dataDir, chromium, kiosk }), {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    window.stderr.on('data', log.write)
    return window
  }
  const opened = (begun, window) => {
    begun.station.send({ browser: window.pid })
    // A station that ended leaves its window, which finds the next at the same address.
    const again = async (more) => {
      const next = begun.station.isGone ? await beginStation([...more, ...sameAddresses(begun.ready)]) : begun
      const isOpen = window !== begun.station && !window.isGone
      return opened(next, isOpen ? window : openWindow(next))
    }
    return { ...begun, window, again }
  }
  const begun = await beginStation([])
  return opened(begun, openWindow(begun))
}

/** Where the screen and the stand-in for DoorDash are found again. */
function sameAddresses({ ui, sandbox }) {
  const port = (option, url) => (url === null ? [] : [`--${option}`, new URL(url).port])
  return [...port('port', ui), ...port('sandbox-port', sandbox)]
}

/** Opens what was chosen. Where Electron does not come up, says its last words and goes on without it. */
async function open(choice, without, where) {
  if (choice.shell === 'electron') {
    try {
      return { choice, ...(await openInElectron(choice.program, where)) }
    } catch (error) {
      // Asked for by name, or what the station says itself: another window would not help.
      if (without === null || ending || !(error instanceof NotReady) || error.isStations) throw error
      await children.end(electronGraceMs)
      console.error(`Electron did not come up. Its last words:\n\n${indented(error.message)}\n`)
      choice = without()
    }
  }
  return { choice, ...(await openInBrowser(choice.program, where)) }
}

/** The log of everything started here. It keeps its size, and a disk that takes no more of it ends nothing. */
async function logTo(file) {
  const { createRotatingFile } = await import('../src/main/logging/rotating-file.ts')
  const log = createRotatingFile(file)
  return {
    write: (chunk) => {
      try {
        log.append(chunk)
      } catch {
        // The station says on its screen that the disk is full.
      }
    },
  }
}

const indented = (text) => text.replaceAll(/^/gm, '  ')

async function start() {
  const options = await startOptions()
  if (options.help) return console.log(usage)
  const env = await stationEnvironment(options)
  const chromium = findChromium()
  const display = hasDisplay(process.platform, process.env)
  const electron = await haveElectron(display, options.shell)
  const given = { chromium, display, wanted: options.shell }
  const choice = chooseShell({ ...given, electron: electron.program, problem: electron.problem })
  await build()

  const { defaultDataDir } = await import('../src/main/station/data-dir.ts')
  const place = { platform: process.platform, env: process.env, home: homedir(), demo: !options.live }
  const dataDir = resolve(options.data ?? defaultDataDir(place))
  // Orders hold names and telephone numbers: nobody else on this machine reads them.
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 })
  const logFile = join(dataDir, 'logs', 'start.log')
  const log = await logTo(logFile)

  const withoutElectron = () => chooseShell({ ...given, electron: null, problem: 'it did not come up' })
  const opened = await open(choice, options.shell === 'electron' ? null : withoutElectron, {
    args: stationArguments(options, dataDir),
    env,
    kiosk: options.kiosk,
    dataDir,
    log,
  })
  announce({ ...opened, dataDir, logFile, live: options.live })

  const { createRestarts } = await import('../src/main/station/restarts.ts')
  const how = await keepRunning(opened, {
    restarts: createRestarts(dataDir),
    isEnding: () => ending,
    say: (line) => console.error(line),
    logFile,
  })
  await children.end()
  process.exitCode = how.code ?? 0
}

function announce({ choice, ready, dataDir, logFile, live }) {
  const window = {
    electron: `Electron (${choice.reason})`,
    browser: `${choice.program} as an app window (${choice.reason})`,
    none: `none: ${choice.reason}`,
  }[choice.shell]
  console.log('\nOrder Manager is running.\n')
  console.log(`  Window    ${window}`)
  if (choice.shell === 'none') console.log(`  Open      ${ready.ui}`)
  console.log(`  Data      ${dataDir}${live ? '' : ' (demo)'}`)
  if (ready.sandbox) console.log(`  DoorDash  ${ready.sandbox} (sandbox: place orders here)`)
  console.log(`  Webhooks  ${ready.intake}`)
  console.log(`  Log       ${logFile}`)
  console.log(`\n${choice.shell === 'none' ? 'Press Ctrl-C' : 'Close the window or press Ctrl-C'} to end.\n`)
}

let ending = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (ending) return
    ending = true
    void children.end().then(() => process.exit(0))
  })

try {
  await start()
} catch (error) {
  await children.end()
  if (!ending) {
    console.error(error.message)
    process.exitCode = 1
  }
}
