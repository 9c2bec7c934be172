import { setTimeout as pause } from 'node:timers/promises'
import { JetStreamApiError, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream'
import { Kvm } from '@nats-io/kv'
import { ConnectionError, TimeoutError } from '@nats-io/transport-node'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'
import type { GatewayConfig } from './config.ts'
import { consentsKeptMs } from './consent/consents.ts'
import { type Link, linkTo } from './nats/connect.ts'
import { giveTo, haveStreams } from './nats/streams.ts'
import { openRegistry, type Registry } from './registry/registry.ts'

/** Calls made once are remembered so long, in ms. */
const callsKeptMs = 15 * 60_000
/** How long until NATS is asked again, in ms. */
const againMs = 1_000

type Options = {
  config: GatewayConfig
  servers: readonly string[]
  credentials: string | undefined
  name: string
  now: () => number
  log: Log
}

/**
 * What a gateway holds of NATS: its connection, the streams, the registry and its buckets. Where NATS can be reached and does
 * not answer, it waits and asks again for as long as that lasts: servers that were started together have no leader for some
 * seconds, and whoever starts this program again would only make it wait elsewhere. Rejects where no server can be reached,
 * and where they refuse the credentials.
 */
export async function openWhenAnswering(options: Options) {
  for (let tries = 1; ; tries += 1) {
    let link: Link | null = null
    try {
      link = await linkTo(options)
      return await open(link, options)
    } catch (error) {
      // Once there was a connection, a server that is gone is waited for.
      const isAskedAgain = link === null ? tries > 1 && isGone(error) : isUnanswered(error)
      // One without streams is silent as well, but says at the connection that it has none.
      const hasStreams = link === null || link.connection.info?.jetstream === true
      await link?.connection.close()
      if (!isAskedAgain) throw error
      const what = hasStreams
        ? 'NATS does not answer yet; it is asked again'
        : 'NATS does not answer: this server has "jetstream" switched off (docs/gateway.md); it is asked again'
      options.log.warn({ error: errorLine(error), tries }, what)
    }
    await pause(againMs)
  }
}

async function open(link: Link, { config, now, log }: Options) {
  const { connection } = link
  const manager = await jetstreamManager(connection)
  await haveStreams(manager, config.nats)
  const registry = await openRegistry(connection, { replicas: config.nats.replicas, log })
  const consumers = { manager, registry, now }
  await seed(consumers, config)
  const bucketOf = (bucket: string, ttl: number) =>
    new Kvm(connection).create(bucket, { replicas: config.nats.replicas, history: 1, ttl })
  const consentsBucket = await bucketOf('gateway-consents', consentsKeptMs)
  const callsBucket = await bucketOf('gateway-calls', callsKeptMs)
  return { link, connection, manager, registry, consumers, consentsBucket, callsBucket }
}

/** What the library says where nobody listens to requests for streams; it does not export the class. */
function isNotEnabled(error: unknown): boolean {
  return error instanceof Error && error.name === 'JetStreamNotEnabled'
}

/** No server takes a connection. */
function isGone(error: unknown): boolean {
  return error instanceof ConnectionError || error instanceof TimeoutError
}

/** What asking again may mend: no answer, nobody there who leads, or servers that say so themselves (`503`). */
function isUnanswered(error: unknown): boolean {
  return (
    error instanceof TimeoutError ||
    isNotEnabled(error) ||
    (error instanceof JetStreamApiError && error.status === 503)
  )
}

/** What the configuration says of stores and devices, where the registry says nothing yet. */
async function seed(
  deps: { manager: JetStreamManager; registry: Registry; now: () => number },
  { stores, devices }: GatewayConfig,
): Promise<void> {
  const { registry } = deps
  for (const store of stores)
    if (registry.locationOf(store.channel, store.storeId) === null) await registry.addStore(store)
  for (const { deviceId, locations } of devices)
    for (const locationId of locations) {
      if (registry.deviceOf(locationId) === null) await registry.assign(locationId, deviceId, deps.now())
      if (registry.deviceOf(locationId) === deviceId) await giveTo(deps, locationId, deviceId)
    }
}
