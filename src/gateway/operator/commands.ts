import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { argumentProblem } from '#shared/text/argument-problem.ts'
import type { Log } from '#main/base/log.ts'
import { agoOf } from './ago.ts'
import { pairCode, removeDevice } from './device-commands.ts'
import { openOperator, type Operator } from './operator.ts'
import type { Overview } from './overview.ts'
import { startOperatorPage } from './page/server.ts'

/** What was typed cannot be done; said in one line. */
export class WrongCommand extends Error {}

const commands = ['stores', 'devices', 'lag', 'move', 'replay', 'page', 'pair', 'revoke'] as const
type Command = (typeof commands)[number]

const usage = `stores | devices | lag | move LOCATION DEVICE | replay LOCATION DEVICE --since TIME | pair DEVICE | revoke DEVICE --keys FILE --system FILE | page [--port N] --token FILE, each with --nats URL [--credentials FILE] [--json]`

export function isOperatorCommand(word: string | undefined): word is Command {
  return commands.some((command) => command === word)
}

/** `npm run gateway -- COMMAND`: looks at a fleet, or decides something there. Resolves when it is done; `page` when it stands. */
export async function runOperatorCommand(
  command: Command,
  args: string[],
  { log, print }: { log: Log; print: (text: string) => void },
): Promise<void> {
  const { values, positionals } = read(args)
  const { nats, credentials } = values
  if (nats === undefined) throw new WrongCommand(`Name the NATS servers: --nats nats://HOST:4222. ${usage}`)
  const about = {
    servers: nats.split(','),
    credentials: credentials === undefined ? undefined : readFile('credentials', credentials),
    log,
    now: Date.now,
  }
  if (command === 'pair' || command === 'revoke') {
    const said = await changeDevice(command, about, { positionals, keys: values.keys, system: values.system })
    return print(values.json ? JSON.stringify(said.json) : said.text)
  }
  const operator = await openOperator(about)
  if (command === 'page') return page(operator, values, { log, print })
  try {
    const said = await answerTo(command, { operator, positionals, since: values.since })
    print(values.json ? JSON.stringify(said.json) : said.text)
  } finally {
    await operator.close()
  }
}

function read(args: string[]) {
  const text = { type: 'string' } as const
  const json = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        nats: text,
        credentials: text,
        since: text,
        port: text,
        token: text,
        keys: text,
        system: text,
        json,
      },
    })
  } catch (error) {
    throw new WrongCommand(argumentProblem(error))
  }
}

/** Lets a device in, or throws it out. */
async function changeDevice(
  command: 'pair' | 'revoke',
  about: Parameters<typeof pairCode>[0],
  given: { positionals: string[]; keys: string | undefined; system: string | undefined },
): Promise<{ json: unknown; text: string }> {
  const { positionals, keys, system } = given
  const [deviceId] = positionals
  if (deviceId === undefined || positionals.length > 1 || deviceId.length > 64)
    throw new WrongCommand(`Name the device, in 64 letters at most: ${command} DEVICE`)
  if (command === 'pair') {
    const { code, until } = await pairCode(about, deviceId)
    const text = `${code}\nGood once, until ${new Date(until).toISOString()}. At the station: cli gateway pair ${code} --server URL --out FILE`
    return { json: { deviceId, code, until }, text }
  }
  if (keys === undefined || system === undefined)
    throw new WrongCommand(
      'Name the files that setup made: revoke DEVICE --keys keys.json --system system.creds',
    )
  const files = { keys: readFile('keys', keys), system: readFile('system', system) }
  await removeDevice(about, deviceId, files)
  return {
    json: { deviceId },
    text: `${deviceId} is removed: its connection is cut, and it is refused from now on.`,
  }
}

function readFile(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new WrongCommand(`--${option}: ${file} cannot be read.`)
  }
}

async function answerTo(
  command: Exclude<Command, 'page' | 'pair' | 'revoke'>,
  about: { operator: Operator; positionals: string[]; since: string | undefined },
): Promise<{ json: unknown; text: string }> {
  const { operator, positionals, since } = about
  const [locationId, deviceId] = positionals
  if (command === 'move' || command === 'replay') {
    if (locationId === undefined || deviceId === undefined || positionals.length > 2)
      throw new WrongCommand(`Name the location and the device: ${command} LOCATION DEVICE`)
    if (command === 'replay') return replayed(operator, { locationId, deviceId, since })
    const how = await operator.move(locationId, deviceId)
    const text =
      how === 'given'
        ? `${deviceId} serves ${locationId} now.`
        : `${deviceId} serves ${locationId} now. The other device did not let go, and gets nothing any more: look at it.`
    return { json: { locationId, deviceId, how }, text }
  }
  const overview = await operator.overview()
  return tableOf(command, overview)
}

async function replayed(
  operator: Operator,
  { locationId, deviceId, since }: { locationId: string; deviceId: string; since: string | undefined },
): Promise<{ json: unknown; text: string }> {
  const at = since === undefined ? NaN : Date.parse(since)
  if (Number.isNaN(at))
    throw new WrongCommand('Say from when on: --since 2026-11-30 or --since 2026-11-30T10:00:00-05:00')
  const how = await operator.replay(locationId, deviceId, at)
  const text = `${deviceId} gets everything for ${locationId} since ${new Date(how.since).toISOString()}. What it has already it knows by its id.`
  return { json: how, text }
}

function tableOf(command: 'stores' | 'devices' | 'lag', { now, locations, devices }: Overview) {
  if (command === 'devices') {
    const rows = devices.map(({ deviceId, locations: its, heardAt, version, programs, isRevoked }) => [
      deviceId,
      its.join(' ') || '-',
      isRevoked ? 'removed' : programs > 1 ? `${programs} programs use its credentials` : agoOf(heardAt, now),
      version ?? '-',
    ])
    return { json: devices, text: table(['DEVICE', 'LOCATIONS', 'LAST HEARD', 'VERSION'], rows) }
  }
  if (command === 'stores') {
    const rows = locations.flatMap(({ locationId, channels, deviceId }) =>
      channels.map(({ channel, storeId }) => [channel, storeId, locationId, deviceId ?? '-']),
    )
    return { json: locations, text: table(['CHANNEL', 'STORE', 'LOCATION', 'DEVICE'], rows) }
  }
  const rows = locations.map(({ locationId, deviceId, isMoving, waiting, onTheWay, oldestAt }) => [
    locationId,
    isMoving ? `${deviceId} (waits for the other to let go)` : (deviceId ?? '-'),
    String(waiting),
    String(onTheWay),
    oldestAt === null ? '-' : agoOf(oldestAt, now),
  ])
  return { json: locations, text: table(['LOCATION', 'DEVICE', 'WAITING', 'ON THE WAY', 'OLDEST'], rows) }
}

function table(head: readonly string[], rows: readonly string[][]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

async function page(
  operator: Operator,
  values: { port?: string | undefined; token?: string | undefined },
  { log, print }: { log: Log; print: (text: string) => void },
): Promise<void> {
  const { port = '0', token: file } = values
  if (file === undefined)
    throw new WrongCommand('Name a file for the token: page --token FILE (made where it is missing)')
  if (!/^\d{1,5}$/.test(port)) throw new WrongCommand('--port takes a port number from 0 to 65535.')
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  const token = readFile('token', file).trim()
  if (token.length < 16)
    throw new WrongCommand(
      `The token in ${file} is shorter than 16 letters: delete the file, and another is made.`,
    )
  const served = await startOperatorPage({ operator, port: Number(port), token, log })
  const end = () =>
    void served
      .close()
      .then(operator.close)
      .then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  print(JSON.stringify({ ready: true, url: served.url }))
}
