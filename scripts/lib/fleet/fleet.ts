import type { StdioOptions } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createUser } from '@nats-io/nkeys'
import { type GatewayConfig, gatewayConfig } from '#gateway/config.ts'
import {
  createOperatorKeys,
  credentialsFile,
  deviceSignerOf,
  deviceToken,
  gatewayCredentials,
  type OperatorKeys,
  operatorKeys,
} from '#gateway/operator/claims.ts'
import { openRegistry } from '#gateway/registry/registry.ts'
import { stationGateway, type StationGateway } from '#shared/gateway/station-file.ts'
import { tokenOf } from '#shared/gateway/subjects.ts'
import { demoSecret } from '#shared/intake-secret.ts'
import type { createChildren } from '../children.mjs'
import { whenReady } from '../when-ready.mjs'
import { openDoor } from './door.ts'
import { startNatsCluster } from './nats-cluster.ts'
import { connectAsGateway, whenClustered } from './when-clustered.ts'

type Children = ReturnType<typeof createChildren>

const root = fileURLToPath(new URL('../../..', import.meta.url))
const out = (path: string) => join(root, 'out', path)

/** The last one serves nothing: a location can be moved to it. */
const devices = [
  { deviceId: 'tablet-centre', locations: ['chez-loutre-centre'] },
  { deviceId: 'tablet-port', locations: ['chez-loutre-port'] },
  { deviceId: 'tablet-spare', locations: [] },
] as const

const gatewayCount = 2

/** Where the parts of a fleet are. */
export type Fleet = {
  servers: string[]
  gateways: string[]
  /** One address in front of the gateways, where the channels send. */
  intake: string
  sandbox: string
  stations: { deviceId: string; locations: readonly string[]; ui: string }[]
  /** The operator's page, with its token. */
  operator: string
}

/**
 * Starts three NATS servers in a cluster, two gateways with one address in front, the sandbox and three stations, all on
 * loopback and in `dir`. `children` ends them; `close` what stands in this process.
 */
export async function startFleet(options: {
  dir: string
  children: Children
  log: { write: (chunk: Buffer) => void }
  say: (line: string) => void
}): Promise<{ fleet: Fleet; close: () => Promise<void> }> {
  const { dir, children, log, say } = options
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const keys = keysIn(dir)
  say('Three NATS servers')
  const cluster = await startNatsCluster({ dir, keys, children })
  const servers = cluster.map(({ port }) => `nats://127.0.0.1:${port}`)
  const credentials = await gatewayCredentials(keys)
  const credentialsAt = write(dir, 'gateway.creds', credentials)

  const gatewayPorts: number[] = []
  const door = await openDoor(() => gatewayPorts)
  const intake = `http://127.0.0.1:${door.port}`
  /** What a program says in its first line. */
  const begin = async (script: string, args: readonly string[]): Promise<Record<string, unknown>> => {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe']
    return { ...(await whenReady(children.start(process.execPath, [script, ...args], { stdio }), { log })) }
  }

  say('The sandbox')
  const secret = ['--intake-secret', demoSecret, '--state', join(dir, 'sandbox.json')]
  const sandbox = await begin(out('sandbox/index.js'), ['--demo', '--alive', '--intake', intake, ...secret])

  say('Two gateways')
  const config = configOf(sandbox, { publicUrl: intake, pairing: { ...deviceSignerOf(keys), servers } })
  const configAt = write(dir, 'gateway.json', JSON.stringify(config, null, 2))
  const connection = await connectAsGateway(servers, credentials)
  await whenClustered(connection, gatewayConfig.parse(config).nats)
  const known = ['--nats', servers.join(','), '--credentials', credentialsAt]
  const gateways: string[] = []
  for (let n = 0; n < gatewayCount; n += 1) {
    const { intake: url } = await begin(out('gateway/index.js'), [...known, '--config', configAt])
    gateways.push(String(url))
    gatewayPorts.push(Number(new URL(String(url)).port))
  }

  say('Three stations')
  const registry = await openRegistry(connection, { replicas: 3, log: quiet })
  const stations = await Promise.all(
    devices.map(async ({ deviceId, locations }) => {
      const { file, publicKey } = await deviceFile(dir, { deviceId, keys, servers })
      const paired = { name: deviceId, publicKey, pairedAt: Date.now(), version: '', revokedAt: null }
      if (!registry.devices().has(deviceId)) await registry.putDevice(deviceId, paired)
      const data = ['--data', join(dir, deviceId), '--demo', '--port', '0']
      const { ui } = await begin(out('main/node/headless.js'), [...data, '--gateway', file])
      return { deviceId, locations, ui: String(ui) }
    }),
  )
  await connection.close()
  const tokenAt = join(dir, 'operator.token')
  const page = await begin(out('gateway/index.js'), ['page', ...known, '--token', tokenAt])
  const operator = `${String(page['url'])}/?token=${readFileSync(tokenAt, 'utf8')}`
  return {
    fleet: { servers, gateways, intake, sandbox: String(sandbox['url']), stations, operator },
    close: door.close,
  }
}

const quiet = { info: () => {}, warn: () => {}, error: () => {} }

/** The same keys as last time in this folder: its devices are known by them. */
function keysIn(dir: string): OperatorKeys {
  const file = join(dir, 'keys.json')
  if (existsSync(file)) return operatorKeys.parse(JSON.parse(readFileSync(file, 'utf8')))
  const keys = createOperatorKeys()
  write(dir, 'keys.json', JSON.stringify(keys))
  return keys
}

function write(dir: string, name: string, text: string): string {
  const file = join(dir, name)
  writeFileSync(file, text, { mode: 0o600 })
  return file
}

/** What a station is given to reach the gateway, made once in this folder. */
async function deviceFile(
  dir: string,
  about: { deviceId: string; keys: OperatorKeys; servers: string[] },
): Promise<{ file: string; publicKey: string }> {
  const { deviceId, keys, servers } = about
  const name = `${deviceId}.gateway.json`
  const publicAt = join(dir, `${deviceId}.public`)
  const before = existsSync(join(dir, name))
    ? stationGateway.parse(JSON.parse(readFileSync(join(dir, name), 'utf8')))
    : null
  const pair = createUser()
  const publicKey = before ? readFileSync(publicAt, 'utf8') : pair.getPublicKey()
  const fresh = async () =>
    credentialsFile(await deviceToken(deviceSignerOf(keys), tokenOf(deviceId), publicKey), pair)
  const said: StationGateway = { servers, credentials: before?.credentials ?? (await fresh()), deviceId }
  if (!before) write(dir, `${deviceId}.public`, publicKey)
  return { file: write(dir, name, JSON.stringify(said)), publicKey }
}

/** The gateways' configuration, with the sandbox for the channels. */
function configOf(
  sandbox: Record<string, unknown>,
  own: { publicUrl: string; pairing: { account: string; devices: string; servers: string[] } },
): Record<string, unknown> {
  const { stores: uberStores, ...uber } = sandbox['uber'] as { stores: Record<string, string> }
  const locations = devices.flatMap((device) => [...device.locations])
  return {
    doordash: {
      baseUrl: sandbox['apiBase'],
      key: sandbox['accessKey'],
      authorizeUrl: sandbox['authorizeUrl'],
      webhookSecrets: [demoSecret],
    },
    'uber-eats': uber,
    stores: [
      ...locations.map((locationId) => ({ channel: 'doordash', storeId: locationId, locationId })),
      ...Object.entries(uberStores).map(([storeId, locationId]) => ({
        channel: 'uber-eats',
        storeId,
        locationId,
      })),
    ],
    devices,
    nats: { replicas: 3 } satisfies Partial<GatewayConfig['nats']>,
    ...own,
  }
}
