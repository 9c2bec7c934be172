import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createUser } from '@nats-io/nkeys'
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import { onTestFinished } from 'vitest'
import { freePort } from '../../scripts/lib/fleet/free-port.ts'
import {
  createOperatorKeys,
  credentialsFile,
  deviceSignerOf,
  deviceToken,
  gatewayCredentials,
  type OperatorKeys,
  systemCredentials,
} from '#gateway/operator/claims.ts'
import { trustConfig } from '#gateway/operator/server-config.ts'
import { replyPrefixOf, tokenOf } from '#shared/gateway/subjects.ts'

export { freePort }

/** Why no NATS server can be started here; null when one can. */
export const natsMissing: string | null =
  spawnSync('nats-server', ['--version']).error === undefined
    ? null
    : 'nats-server is missing: "apt-get install nats-server" brings it'

if (natsMissing !== null) console.log(`Skipped, no NATS: ${natsMissing}.`)

/** Larger than a body that is taken, with what goes with it. */
const mostPayload = 8 * 1024 * 1024

type Options = {
  /** Its folder; another one each time where it is left out. It goes with the test. */
  dir?: string
  /** Who may connect; everybody without. */
  keys?: OperatorKeys
  /** Whether it keeps streams. */
  hasStreams?: boolean
  /** More of its configuration file. */
  more?: string
  /** How it is started, where not as it is: a limited process, say. */
  through?: (command: string, args: readonly string[]) => [string, string[]]
}

/**
 * A real nats-server with JetStream on loopback, in a folder of its own; it ends with the test. `stop` and `kill` leave
 * its folder, and `start` starts it there again, on the same port.
 */
export async function startNats({
  dir = temporary(),
  keys,
  hasStreams = true,
  more = '',
  through,
}: Options = {}) {
  const port = await freePort()
  const file = join(dir, 'server.conf')
  mkdirSync(join(dir, 'accounts'), { recursive: true })
  const trust = keys ? await trustConfig(keys, join(dir, 'accounts')) : ''
  writeFileSync(
    file,
    `listen: "127.0.0.1:${port}"
max_payload: ${mostPayload}
${hasStreams ? `jetstream { store_dir: ${JSON.stringify(join(dir, 'streams'))} }` : ''}
${trust}
${more}
`,
  )
  const run = () => startServer(file, through)
  let running = await run()
  onTestFinished(() => running.end('SIGKILL'))
  return {
    dir,
    port,
    url: `nats://127.0.0.1:${port}`,
    /** The path of its configuration file. */
    config: file,
    pid: () => running.pid,
    /** What it logged since it was last started. */
    log: () => running.log(),
    stop: () => running.end('SIGTERM'),
    kill: () => running.end('SIGKILL'),
    start: async () => {
      running = await run()
    },
  }
}

async function startServer(
  file: string,
  through: Options['through'] = (command, args) => [command, [...args]],
) {
  const [command, args] = through('nats-server', ['-c', file])
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = once(child, 'exit')
  const lines: string[] = []
  const reader = createInterface({ input: child.stderr })
  await new Promise<void>((resolve, reject) => {
    reader.on('line', (line) => {
      lines.push(line)
      if (line.includes('Server is ready')) resolve()
    })
    exited.then(() => reject(new Error(`nats-server ended: ${lines.join('\n')}`)), reject)
  })
  return {
    pid: child.pid ?? 0,
    log: () => lines.join('\n'),
    end: async (signal: NodeJS.Signals) => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal)
      await exited
    },
  }
}

/** A server that asks who connects, with the keys of whoever runs it. */
export async function startOperatedNats(options: Omit<Options, 'keys'> = {}) {
  const keys = createOperatorKeys()
  const nats = await startNats({ ...options, keys })
  return {
    ...nats,
    keys,
    gatewayCredentials: await gatewayCredentials(keys),
    systemCredentials: await systemCredentials(keys),
    /** A device as pairing makes it, without pairing. */
    device: async (deviceId: string) => {
      const pair = createUser()
      const token = await deviceToken(deviceSignerOf(keys), tokenOf(deviceId), pair.getPublicKey())
      const credentials = credentialsFile(token, pair)
      return { deviceId, credentials, publicKey: pair.getPublicKey(), servers: [nats.url] }
    },
  }
}

/** A connection that ends with the test. */
export async function connectTo(
  { url }: { url: string },
  options: { credentials?: string; deviceId?: string; reconnect?: boolean } = {},
): Promise<NatsConnection> {
  const connection = await connect({
    servers: url,
    reconnect: options.reconnect ?? true,
    ...(options.credentials !== undefined && {
      authenticator: credsAuthenticator(new TextEncoder().encode(options.credentials)),
    }),
    ...(options.deviceId !== undefined && { inboxPrefix: replyPrefixOf(options.deviceId) }),
  })
  onTestFinished(() => connection.close())
  return connection
}

function temporary(): string {
  const dir = mkdtempSync(join(tmpdir(), 'order-manager-nats-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }))
  return dir
}
