import './node-version.mjs'
import { createWriteStream, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { appWindowArguments } from './lib/app-window.mjs'
import { createChildren } from './lib/children.mjs'
import { chooseShell, hasDisplay } from './lib/choose-shell.mjs'
import { findChromium } from './lib/find-chromium.mjs'
import { findElectron } from './lib/find-electron.mjs'

const usage = `npm start -- [options]
  --data FOLDER          where the data is kept (otherwise this user's application data)
  --live                 no demo data and no sandbox: connect to the real DoorDash
  --shell electron|browser|none
  --kiosk                the whole screen
  --port N --intake-port N --sandbox-port N --intake-secret S --doordash FILE`

const root = fileURLToPath(new URL('..', import.meta.url))
const children = createChildren()

function readOptions() {
  const text = { type: 'string' }
  const flag = { type: 'boolean', default: false }
  const { values } = parseArgs({
    options: {
      data: text,
      live: flag,
      shell: text,
      kiosk: flag,
      help: flag,
      port: text,
      'intake-port': text,
      'sandbox-port': text,
      'intake-secret': text,
      doordash: text,
    },
  })
  if (values.shell !== undefined && !['electron', 'browser', 'none'].includes(values.shell))
    throw new Error('--shell is electron, browser or none.')
  return values
}

/** The station's own arguments, as both shells take them. */
function stationArguments(options, dataDir) {
  const passed = ['port', 'intake-port', 'sandbox-port', 'intake-secret', 'doordash']
  return [
    '--data',
    dataDir,
    ...(options.live ? [] : ['--demo', '--alive']),
    ...passed.flatMap((name) => (options[name] === undefined ? [] : [`--${name}`, options[name]])),
  ]
}

/** The first line of a station says where everything is. Rejects with its last words when it does not come up. */
function whenReady(child, log) {
  let lastWords = ''
  child.stderr.on('data', (chunk) => {
    lastWords = `${lastWords}${chunk}`.slice(-1_000)
    log.write(chunk)
  })
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => resolve(JSON.parse(line)))
    void child.ended.then(({ error }) => reject(error ?? new Error(readable(lastWords))))
  })
}

/** What a station says to people, without its log lines. */
function readable(text) {
  const lines = text
    .trim()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{'))
  return lines.join('\n') || 'Order Manager ended before it was ready.'
}

async function start() {
  const options = readOptions()
  if (options.help) return console.log(usage)
  const electron = findElectron(root)
  const chromium = findChromium()
  const choice = chooseShell({
    electron,
    chromium,
    display: hasDisplay(process.platform, process.env),
    wanted: options.shell,
  })
  await build()

  const { defaultDataDir } = await import('../src/main/data-dir.ts')
  const place = { platform: process.platform, env: process.env, home: homedir(), demo: !options.live }
  const dataDir = resolve(options.data ?? defaultDataDir(place))
  // Orders hold names and telephone numbers: nobody else on this machine reads them.
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 })
  const logFile = join(dataDir, 'logs', 'start.log')
  const log = createWriteStream(logFile)

  const args = stationArguments(options, dataDir)
  const kiosk = options.kiosk ? ['--kiosk'] : []
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
  const station =
    choice.shell === 'electron'
      ? children.start(electron, [root, '--end-with-input', ...args, ...kiosk, ...asRoot], {
          stdio: ['pipe', 'pipe', 'pipe'],
        })
      : children.start(
          process.execPath,
          [join(root, 'scripts/lib/station-child.mjs'), ...args, ...(options.live ? ['--no-sandbox'] : [])],
          { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
        )
  const ready = await whenReady(station, log)
  let window = station
  if (choice.shell === 'browser') {
    window = children.start(
      chromium,
      appWindowArguments({ url: ready.ui, dataDir, chromium, kiosk: options.kiosk }),
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    window.stderr.pipe(log, { end: false })
    station.send({ browser: window.pid })
  }
  announce({ choice, chromium, ready, dataDir, logFile, live: options.live })

  const how = await Promise.race([window.ended, station.ended])
  if (how.error) throw how.error
  if (!ending && window !== station && station.exitCode)
    throw new Error(`Order Manager ended unexpectedly. Its last words are in ${logFile}`)
  await children.end()
  process.exitCode = how.code ?? 0
}

function announce({ choice, chromium, ready, dataDir, logFile, live }) {
  const window = {
    electron: `Electron (${choice.reason})`,
    browser: `${chromium} as an app window (${choice.reason})`,
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
