import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { argumentProblem } from '#shared/text/argument-problem.ts'
import { blankOption, blankOptionProblem } from '#shared/text/blank-option.ts'
import { stderrEnd } from '#main/logging/lines.ts'
import { createStationLog } from '#main/logging/station-log.ts'
import { type GatewayConfig, gatewayConfig } from './config.ts'
import { startGateway } from './gateway.ts'
import { isOperatorCommand, runOperatorCommand, WrongCommand } from './operator/commands.ts'
import { UnknownName } from './operator/operator.ts'
import { setUp } from './operator/setup.ts'

/** Where the servers' configuration lies: beside `out`, and beside `src` as well. */
const templates = fileURLToPath(new URL('../../resources/nats', import.meta.url))

/** Arguments or files that cannot be used, said in one line that tells what to do. */
class Usage extends Error {}

/** How long a gateway that ends may take, in ms: what is under way is answered. */
const closeWithinMs = 8_000

/** `setup --out DIR [--accounts DIR]`: keys, credentials and configuration files for a first start. */
async function setup(args: string[]): Promise<void> {
  const text = { type: 'string' } as const
  let values
  try {
    values = parseArgs({ args, options: { out: text, accounts: text }, strict: true }).values
  } catch (error) {
    throw new Usage(argumentProblem(error))
  }
  const { out, accounts = '/var/lib/nats/accounts' } = values
  if (!out) throw new Usage('Name a folder for the keys: setup --out FOLDER')
  const files = await setUp({ out: resolve(out), templates, accounts })
  process.stdout.write(`${JSON.stringify({ folder: resolve(out), files })}\n`)
}

function options() {
  const text = { type: 'string' } as const
  let values
  try {
    values = parseArgs({
      options: { nats: text, port: text, host: text, config: text, credentials: text },
      strict: true,
    }).values
  } catch (error) {
    throw new Usage(argumentProblem(error))
  }
  const blank = blankOption(values)
  if (blank !== null) throw new Usage(blankOptionProblem(blank))
  const { nats, config, credentials, host = '127.0.0.1', port = '0' } = values
  if (nats === undefined)
    throw new Usage('Name the NATS servers: --nats nats://HOST:4222 (several with commas)')
  if (config === undefined) throw new Usage('Name the configuration file: --config FILE (docs/gateway.md)')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Usage('--port takes a port number from 0 to 65535.')
  return {
    servers: nats.split(','),
    config: readConfig(config),
    credentials: credentials === undefined ? undefined : read('credentials', credentials),
    host,
    port: Number(port),
  }
}

function readConfig(file: string): GatewayConfig {
  let document: unknown
  try {
    document = JSON.parse(read('config', file))
  } catch (error) {
    if (error instanceof Usage) throw error
    throw new Usage(`--config: ${file} is not JSON.`)
  }
  const parsed = gatewayConfig.safeParse(document)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Usage(`--config: "${issue?.path.join('.')}" in ${file} cannot be used: ${issue?.message}`)
}

function read(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Usage(`--${option}: ${file} cannot be read.`)
  }
}

/** The gateway as a process: first line of stdout is its address, logs go to stderr. */
async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2)
  if (command === 'setup') return setup(rest)
  if (isOperatorCommand(command)) {
    const print = (text: string) => void process.stdout.write(`${text}\n`)
    return runOperatorCommand(command, rest, { log: createStationLog(stderrEnd), print })
  }
  const given = options()
  const log = createStationLog(stderrEnd)
  const gateway = await startGateway({ ...given, name: `${hostname()}-${process.pid}`, log })
  let isEnding = false
  const end = () => {
    if (isEnding) process.exit(1)
    isEnding = true
    setTimeout(() => process.exit(1), closeWithinMs).unref()
    gateway.stop().then(() => process.exit(0), fail)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  process.stdout.write(`${JSON.stringify({ ready: true, intake: gateway.url() })}\n`)
}

/** What people can mend is said in one line; anything else keeps its stack for the log. */
function fail(error: unknown): never {
  process.stderr.write(`${lineOf(error)}\n`)
  process.exit(1)
}

function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof Usage || error instanceof WrongCommand || error instanceof UnknownName)
    return error.message
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE')
    return 'The port is used by another program. Close that program, or choose another port.'
  if (error.name === 'ConnectionError' || code === 'ECONNREFUSED')
    return `No NATS server answers: ${error.message}. Start it, or name another one with --nats.`
  if (error.name === 'AuthorizationError' || /authorization/i.test(error.message))
    return `The NATS server refuses these credentials: ${error.message}. Give others with --credentials.`
  return error.stack ?? error.message
}

main().catch(fail)
