import { argumentProblem } from '#shared/text/argument-problem.ts'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkOutputsVariable } from '../api/check-outputs.ts'
import { withIntakeSecret } from '../station/intake-secret-argument.ts'
import { stderrEnd } from '../logging/lines.ts'
import { createStationLog } from '../logging/station-log.ts'
import { plainFailure } from '../base/plain-failure.ts'
import { WrongFolder } from '../station/folder.ts'
import { PortTaken } from '../intake/bind-intake.ts'
import { closeInTime, guardProcess } from '../base/process-policy.ts'
import type { Log } from '../base/log.ts'
import type { StationOptions } from '../station/run.ts'
import { runStations, type Served, type Stations } from '../station/stations.ts'
import { readPort, readStationArguments } from '../station/station-arguments.ts'
import { checkGiven, Usage } from '../station/usage.ts'
import { keepScreenPort, lastScreenPort } from './screen-port.ts'
import { screenToken } from './screen-token.ts'
import { createKeyFileSecrets } from '../base/key-file-secrets.ts'
import { screensOptions } from '../web/screens-options.ts'
import { createWatchdog } from '../watchdog/watchdog.ts'
import { createUiServer, type UiServer } from '../web/ui-server.ts'

/** The built program: this file runs as out/main/node/headless.js. */
const out = fileURLToPath(new URL('../../', import.meta.url))

/** The folder worked on, once the arguments are read. */
let dataDir: string | null = null

function options() {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values } = parseArgs({
      args: withIntakeSecret(process.argv.slice(2), process.env),
      options: {
        data: text,
        port: text,
        'intake-port': text,
        'sandbox-port': text,
        /** The real DoorDash: no stand-in, no demo. */
        live: flag,
        /** No stand-in; the older name, and Chromium's own for something else. */
        'no-sandbox': flag,
        demo: flag,
        alive: flag,
        /** Somebody looks at the page: where the data is damaged it asks there what to do. */
        window: flag,
        /** A store that is damaged is used all the same. */
        'as-it-is': flag,
        /** It ended too often: the page asks what to do (docs/decisions/0020). */
        held: flag,
        'intake-secret': text,
        doordash: text,
        uber: text,
        /** How the gateway is reached that takes this station's deliveries and holds its keys. */
        gateway: text,
      },
      strict: true,
    })
    checkGiven(values, [])
    if (!values.data) throw new Usage('Name the data folder: --data FOLDER')
    const { live, demo, alive, window, held } = values
    return {
      ...readStationArguments(values, { demo, live }),
      dataDir: resolve(values.data),
      port: readPort('port', values.port) ?? 0,
      standIn: values['no-sandbox'] || live ? 'never' : values['sandbox-port'] ? 'asked' : 'usual',
      alive,
      window,
      held,
      asItIs: values['as-it-is'],
    } as const
  } catch (error) {
    if (error instanceof TypeError) throw new Usage(argumentProblem(error))
    throw error
  }
}

async function main(): Promise<void> {
  // Whatever is written by this process or its children is for this user alone.
  process.umask(0o077)
  const given = options()
  dataDir = given.dataDir
  const log = createStationLog(stderrEnd)
  let stations: Stations | undefined
  let isClosing = false
  /** Closes what there is, then ends the process; a second time ends it at once. */
  const end = (exitCode: number) => {
    if (isClosing) process.exit(1)
    isClosing = true
    closeInTime(async () => stations?.close()).then((isInTime) => {
      if (!isInTime) log.warn({}, 'closing took too long: the next start goes on with what was under way')
      process.exit(isInTime ? exitCode : 1)
    }, fail)
  }
  guardProcess({
    log,
    report: (part, error) => stations?.current()?.core.health.report(part, error),
    end: (error) => {
      // In this process, so that the screen stays at its address.
      if (stations) return stations.failed(error)
      process.stderr.write(
        `Order Manager ends after an error of its own: ${String(error)}. No order is lost; start it again.\n`,
      )
      end(1)
    },
  })
  const screens = createScreens(given, log)
  stations = await runStations({
    options: stationOptions(given, log),
    door: screens,
    hasScreen: given.window,
    isHeld: given.held,
    isAsItIs: given.asItIs,
    watchdog: createWatchdog({
      script: `${out}main/watchdog/worker.js`,
      logFile: null,
      log,
      env: process.env,
    }),
    onLost: fail,
  })
  const station = stations.current()

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      log.info({ signal }, 'closing')
      end(0)
    })
  for (const notice of station?.notices ?? []) process.stderr.write(`Order Manager: ${notice}\n`)
  process.stdout.write(
    `${JSON.stringify({ ready: true, ui: screens.url(), intake: station?.intakeUrl ?? null, sandbox: station?.sandboxUrl ?? null, dataDir })}\n`,
  )
}

type Given = ReturnType<typeof options>

function stationOptions(given: Given, log: Log): StationOptions {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return {
    dataDir: given.dataDir,
    demo: given.demo,
    sandbox:
      given.standIn === 'never'
        ? null
        : {
            script: `${out}sandbox/index.js`,
            port: given.sandboxPort ?? 0,
            alive: given.alive,
            wanted: given.standIn,
          },
    readWorker: `${out}main/reading/worker.js`,
    backupWorker: `${out}main/backups/worker.js`,
    screens: screensOptions(`${out}renderer`, process.env),
    intakePort: given.intakePort,
    intakeSecret: given.intakeSecret,
    access: given.access,
    gateway: given.gateway,
    shell: {
      kind: 'browser',
      secrets: createKeyFileSecrets(given.dataDir, log),
      keepAwake: () => {},
      notify: () => {},
      drivers: null,
      window: null,
    },
    version,
    log,
  }
}

/**
 * The station's own page, at one address for as long as the process lives; where no port was named, at that of the last start
 * while it is free: a page that was left open comes back by itself.
 */
function createScreens(given: Given, log: Log) {
  let ui: UiServer | undefined
  let { port } = given
  const serve = ({ router, context }: Served, at: number) =>
    createUiServer({
      router,
      context,
      staticDir: `${out}renderer`,
      port: at,
      token: screenToken(given.dataDir, log),
      checkOutputs: process.env[checkOutputsVariable] === '1',
      log,
    })
  const isTaken = (error: unknown) => (error as { code?: string }).code === 'EADDRINUSE'
  async function open(served: Served): Promise<UiServer> {
    if (port !== 0)
      return serve(served, port).catch((error: unknown) => {
        throw isTaken(error) ? new PortTaken(port, error) : error
      })
    return serve(served, lastScreenPort(given.dataDir)).catch((error: unknown) => {
      if (isTaken(error)) return serve(served, 0)
      throw error
    })
  }
  return {
    url: () => ui?.url,
    open: async (served: Served): Promise<void> => {
      ui = await open(served)
      port = Number(new URL(ui.url).port)
      keepScreenPort(given.dataDir, port, log)
    },
    close: async (): Promise<void> => {
      await ui?.close()
      ui = undefined
    },
  }
}

/** What people can mend is said in one line; anything else keeps its stack for the log. */
function fail(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error)
  const isPlain =
    error instanceof Usage ||
    error instanceof PortTaken ||
    error instanceof WrongFolder ||
    !(error instanceof Error)
  process.stderr.write(`${isPlain ? text : (plainFailure(error, dataDir) ?? error.stack ?? text)}\n`)
  process.exit(1)
}

main().catch(fail)
