import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jetstreamManager } from '@nats-io/jetstream'
import { createUser } from '@nats-io/nkeys'
import { nanos } from '@nats-io/transport-node'
import { gatewayConfig } from '#gateway/config.ts'
import { assign } from '#gateway/devices/assign.ts'
import {
  createOperatorKeys,
  credentialsFile,
  deviceSignerOf,
  deviceToken,
  gatewayCredentials,
  type OperatorKeys,
} from '#gateway/operator/claims.ts'
import { createPairing } from '#gateway/pairing/pairing.ts'
import { openRegistry } from '#gateway/registry/registry.ts'
import { deliveryTerms } from '#shared/gateway/delivery.ts'
import { consumerOf, deliveryStream, deliverySubject, tokenOf } from '#shared/gateway/subjects.ts'
import type { createChildren } from '../../scripts/lib/children.mjs'
import { openDoor } from '../../scripts/lib/fleet/door.ts'
import { startNatsCluster } from '../../scripts/lib/fleet/nats-cluster.ts'
import { connectAsGateway, whenClustered } from '../../scripts/lib/fleet/when-clustered.ts'
import { whenReady } from '../../scripts/lib/when-ready.mjs'
import { channelServers, signingKey, uberStoreOf, webhookSecret } from './channels.ts'
import type { DeviceIdentity } from './devices-process.ts'

type Children = ReturnType<typeof createChildren>

const builtGateway = fileURLToPath(new URL('../../out/gateway/index.js', import.meta.url))
export const silent = { info: () => {}, warn: () => {}, error: () => {} }

/** A gateway in a process of its own, behind an address that stays and that a test can shut. */
export type GatewayProcess = {
  url: string
  /** Its own port, past the door; another after each start. */
  port: () => number
  /** When it was killed; epoch ms. */
  killedAt: number[]
  pid: () => number | undefined
  cut: Awaited<ReturnType<typeof openDoor>>['cut']
  start: () => Promise<void>
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
  close: () => Promise<void>
}

/**
 * Three NATS servers, two gateways and both channels' servers in `dir`, for locations that devices are given later.
 * `ackWithinMs`: what a device does not acknowledge so soon comes again.
 */
export async function startSite(about: {
  dir: string
  children: Children
  locationIds: readonly string[]
  ackWithinMs: number
  /** A small disk of its own for the first server. */
  disk?: string
  /** The built gateway, where this file does not lie where it was written. */
  gatewayScript?: string
}) {
  const { dir, children, locationIds, gatewayScript = builtGateway } = about
  mkdirSync(dir, { recursive: true })
  const keys = createOperatorKeys()
  const cluster = await startNatsCluster({ dir, keys, children, ...(about.disk && { disk: about.disk }) })
  const servers = cluster.map(({ port }) => `nats://127.0.0.1:${port}`)
  const channels = await channelServers()
  const config = configOf(channels.url, { locationIds, keys, servers })
  const credentials = await gatewayCredentials(keys)
  const connection = await connectAsGateway(servers, credentials)
  await whenClustered(connection, config.nats)
  const files = { config: join(dir, 'gateway.json'), credentials: join(dir, 'gateway.creds') }
  writeFileSync(files.config, JSON.stringify(config))
  writeFileSync(files.credentials, credentials)
  const args = [
    gatewayScript,
    '--nats',
    servers.join(','),
    '--config',
    files.config,
    '--credentials',
    files.credentials,
  ]
  const gateways = [await gatewayProcess(children, args), await gatewayProcess(children, args)]
  for (const gateway of gateways) await gateway.start()
  const manager = await jetstreamManager(connection, { timeout: 10_000 })
  const registry = await openRegistry(connection, { replicas: 3, log: silent })
  const served = new Map<string, Set<string>>()

  const pairing = createPairing({ registry, config: undefined, now: Date.now, log: silent })

  return {
    connection,
    servers,
    cluster,
    gateways,
    channels,
    manager,
    served,
    /** Gives a location to a device. */
    give: async (locationId: string, deviceId: string): Promise<'given' | 'fenced'> => {
      served.set(locationId, (served.get(locationId) ?? new Set()).add(deviceId))
      const how = await assign({ connection, manager, registry, now: Date.now }, locationId, deviceId)
      const ack_wait = nanos(about.ackWithinMs)
      if (about.ackWithinMs !== deliveryTerms.ackWithinMs)
        await manager.consumers.update(deliveryStream, consumerOf(locationId), { ack_wait })
      return how
    },
    /** The device that has it, or is to have it. */
    owner: (locationId: string): string => registry.deviceOf(locationId) ?? '',
    /** Deliveries that no device has acknowledged yet, for all locations or some. */
    open: async (of: readonly string[] = locationIds): Promise<number> => {
      const infos = await Promise.all(of.map((id) => manager.consumers.info(deliveryStream, consumerOf(id))))
      return infos.reduce((sum, { num_pending, num_ack_pending }) => sum + num_pending + num_ack_pending, 0)
    },
    /** The server that leads the stream. */
    leader: async () => {
      const { cluster: about } = await manager.streams.info(deliveryStream)
      return cluster.find(({ name }) => name === about?.leader)
    },
    /** Whether all three servers have all that the stream has. */
    isWhole: async (): Promise<boolean> => {
      const { cluster: about } = await manager.streams.info(deliveryStream)
      return (
        Boolean(about?.leader) &&
        (about?.replicas ?? []).filter(({ current, offline }) => current && !offline).length === 2
      )
    },
    /** How many deliveries that begin this order the stream has. */
    countOf: async (locationId: string, orderId: string): Promise<number> => {
      const subject = deliverySubject({ locationId, channel: 'doordash', endpoint: 'orders', orderId })
      const { state } = await manager.streams.info(deliveryStream, { subjects_filter: subject })
      return state.subjects?.[subject] ?? 0
    },
    pairCode: async (deviceId: string): Promise<string> => (await pairing.makeCode(deviceId, deviceId)).code,
    identity: (deviceId: string) => identityOf(keys, { deviceId, dir }),
    close: async (): Promise<void> => {
      await connection.close()
      for (const gateway of gateways) await gateway.close()
      await channels.close()
    },
  }
}
export type Site = Awaited<ReturnType<typeof startSite>>

async function gatewayProcess(children: Children, args: readonly string[]): Promise<GatewayProcess> {
  let port = 0
  const killedAt: number[] = []
  let running: ReturnType<typeof children.start> | null = null
  const door = await openDoor(() => (port === 0 ? [] : [port]))
  return {
    url: `http://127.0.0.1:${door.port}`,
    port: () => port,
    killedAt,
    pid: () => running?.pid,
    cut: door.cut,
    start: async () => {
      const child = children.start(process.execPath, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      running = child
      const { intake } = await whenReady(child, { log: { write: () => {} } })
      port = Number(new URL(intake).port)
    },
    end: async (signal) => {
      const ending = running
      running = null
      if (ending === null) return
      if (signal === 'SIGKILL') killedAt.push(Date.now())
      ending.kill(signal)
      await ending.ended
      port = 0
    },
    close: door.close,
  }
}

async function identityOf(
  keys: OperatorKeys,
  { deviceId, dir }: { deviceId: string; dir: string },
): Promise<DeviceIdentity> {
  const pair = createUser()
  const token = await deviceToken(deviceSignerOf(keys), tokenOf(deviceId), pair.getPublicKey())
  return { deviceId, credentials: credentialsFile(token, pair), dataDir: join(dir, deviceId) }
}

function configOf(
  url: string,
  { locationIds, keys, servers }: { locationIds: readonly string[]; keys: OperatorKeys; servers: string[] },
) {
  return gatewayConfig.parse({
    doordash: {
      baseUrl: url,
      key: {
        developerId: 'fleet',
        keyId: 'fleet',
        signingSecret: 'c2lnbmluZy1zZWNyZXQtb2YtdGhlLWZsZWV0',
        providerType: 'juniper_pos',
      },
      webhookSecrets: [webhookSecret],
    },
    'uber-eats': {
      authBaseUrl: url,
      apiBaseUrl: url,
      clientId: 'client',
      clientSecret: 'client-secret',
      signingKeys: [signingKey],
    },
    stores: locationIds.flatMap((locationId) => [
      { channel: 'doordash', storeId: locationId, locationId },
      { channel: 'uber-eats', storeId: uberStoreOf(locationId), locationId },
    ]),
    nats: { replicas: 3 },
    pairing: { ...deviceSignerOf(keys), servers },
  })
}
