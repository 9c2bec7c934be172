import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pino from 'pino'
import { z } from 'zod'
import { doorDashAccess } from '../access.ts'
import { withIntakeSecret } from '../intake-secret-argument.ts'
import { plainFailure } from '../plain-failure.ts'
import { PortTaken, startStation } from '../run.ts'
import { screenToken } from './screen-token.ts'
import { createKeyFileSecrets } from './secrets.ts'
import { createUiServer } from './ui-server.ts'

/** The built program: this file runs as out/main/node/headless.js. */
const out = fileURLToPath(new URL('../../', import.meta.url))

class Usage extends Error {}

/** The folder worked on, once the arguments are read. */
let dataDir: string | null = null

const port = z.coerce.number().int().min(0).max(65_535)

function options() {
  try {
    const { values } = parseArgs({
      args: withIntakeSecret(process.argv.slice(2), process.env),
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        'intake-port': { type: 'string' },
        'sandbox-port': { type: 'string', default: '0' },
        'no-sandbox': { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        alive: { type: 'boolean', default: false },
        'intake-secret': { type: 'string' },
        doordash: { type: 'string' },
      },
      strict: true,
    })
    if (!values.data) throw new Usage('Name the data folder: --data FOLDER')
    const number = (name: string, value: string) => {
      const parsed = port.safeParse(value)
      if (!parsed.success) throw new Usage(`--${name} takes a port number from 0 to 65535.`)
      return parsed.data
    }
    return {
      dataDir: resolve(values.data),
      port: number('port', values.port),
      intakePort:
        values['intake-port'] === undefined ? undefined : number('intake-port', values['intake-port']),
      sandboxPort: number('sandbox-port', values['sandbox-port']),
      sandbox: !values['no-sandbox'],
      demo: values.demo,
      alive: values.alive,
      intakeSecret: values['intake-secret'],
      access: values.doordash === undefined ? undefined : readAccess(values.doordash),
    }
  } catch (error) {
    if (error instanceof TypeError) throw new Usage(error.message)
    throw error
  }
}

/** DoorDash's address and key from a file `{ "baseUrl", "key": { developerId, keyId, signingSecret, providerType }, "authorizeUrl"?, "uberBaseUrl"? }`. */
function readAccess(file: string) {
  try {
    return doorDashAccess.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Usage(`--doordash: ${file} is not a readable JSON file with "baseUrl" and "key".`)
  }
}

async function main(): Promise<void> {
  const given = options()
  dataDir = given.dataDir
  const log = pino(
    { level: 'info', base: null, formatters: { level: (label) => ({ level: label }) } },
    pino.destination({ dest: 2, sync: true }),
  )
  const version = (
    JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
  ).version
  const station = await startStation({
    dataDir: given.dataDir,
    demo: given.demo,
    sandbox: given.sandbox
      ? { script: `${out}sandbox/index.js`, port: given.sandboxPort, alive: given.alive }
      : null,
    intakePort: given.intakePort,
    intakeSecret: given.intakeSecret,
    access: given.access,
    shell: {
      kind: 'browser',
      secrets: createKeyFileSecrets(given.dataDir, log),
      keepAwake: () => {},
      notify: () => {},
    },
    version,
    log,
  })
  const ui = await createUiServer({
    router: station.router,
    context: station.context,
    staticDir: `${out}renderer`,
    port: given.port,
    token: screenToken(given.dataDir, log),
    log,
  }).catch(async (error: unknown) => {
    await station.close()
    throw (error as { code?: string }).code === 'EADDRINUSE' ? new PortTaken(given.port, error) : error
  })

  let closing = false
  const close = (signal: string) => {
    if (closing) return
    closing = true
    log.info({ signal }, 'closing')
    void ui
      .close()
      .then(station.close)
      .then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
  }
  process.on('SIGTERM', () => close('SIGTERM'))
  process.on('SIGINT', () => close('SIGINT'))
  process.stdout.write(
    `${JSON.stringify({ ready: true, ui: ui.url, intake: station.intakeUrl, sandbox: station.sandboxUrl, dataDir: station.dataDir })}\n`,
  )
}

/** What people can mend is said in one line; anything else keeps its stack for the log. */
function fail(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error)
  const isPlain = error instanceof Usage || error instanceof PortTaken || !(error instanceof Error)
  process.stderr.write(`${isPlain ? text : (plainFailure(error, dataDir) ?? error.stack ?? text)}\n`)
  process.exit(1)
}

main().catch(fail)
