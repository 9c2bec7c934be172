import { jetstream, type JetStreamManager, jetstreamManager } from '@nats-io/jetstream'
import { Kvm } from '@nats-io/kv'
import type { Msg } from '@nats-io/transport-node'
import { hello } from '#shared/gateway/hello.ts'
import { callerIn, gatewayGroup, idOf } from '#shared/gateway/subjects.ts'
import { createProof, signingKeysOf } from '#main/channels/uber-eats/protocol/signature.ts'
import { createAuthorisation } from '#main/http/authorisation.ts'
import { createWebhookServer } from '#main/http/webhook-server.ts'
import type { WebhookChannels } from '#main/http/webhook.ts'
import { createStationClock } from '#main/base/clock.ts'
import type { Log } from '#main/base/log.ts'
import { errorLine } from '#main/base/unexpected.ts'
import { createAnswerCall } from './calls/answer-call.ts'
import { createChannelLines } from './calls/channel-lines.ts'
import { createOnce } from './calls/once.ts'
import { packWithin, unpack } from './calls/pack.ts'
import type { GatewayConfig } from './config.ts'
import { createAnswerHello } from './devices/answer-hello.ts'
import { createPresences } from './devices/presence.ts'
import { createGatewayDeliver } from './intake/deliver.ts'
import { createOrderLocations } from './intake/orders.ts'
import { createPublish } from './intake/publish.ts'
import { endpoints } from './intake/route.ts'
import { createMetrics } from './metrics.ts'
import { linkTo } from './nats/connect.ts'
import { giveTo, haveStreams } from './nats/streams.ts'
import { createPairing } from './pairing/pairing.ts'
import { answerPages } from './pages.ts'
import { openRegistry, type Registry } from './registry/registry.ts'

/** Calls made once are remembered so long, in ms. */
const callsKeptMs = 15 * 60_000

export type GatewayOptions = {
  config: GatewayConfig
  servers: readonly string[]
  credentials: string | undefined
  host: string
  port: number
  /** This gateway, as messages and logs name it. */
  name: string
  log: Log
}

/** One of any number of gateways side by side: what it knows is in NATS. Rejects where NATS cannot be reached at the start. */
export async function startGateway(options: GatewayOptions) {
  const { config, log, name } = options
  const clock = createStationClock()
  const link = await linkTo({ ...options, name: `gateway ${name}` })
  const { connection } = link
  const manager = await jetstreamManager(connection)
  await haveStreams(manager, config.nats)
  const metrics = createMetrics({ isUp: link.isUp })
  const registry = await openRegistry(connection, {
    replicas: config.nats.replicas,
    log,
  })
  await seed({ manager, registry, now: clock.now }, config)

  const lines = createChannelLines({ config, clock, log })
  const orders = createOrderLocations({ manager, locationOf: registry.locationOf, uber: lines['uber-eats'] })
  const bucket = await new Kvm(connection).create('gateway-calls', {
    replicas: config.nats.replicas,
    history: 1,
    ttl: callsKeptMs,
  })
  const answerCall = createAnswerCall({
    registry,
    lines,
    isOrderOf: orders.isOrderOf,
    once: createOnce({
      bucket,
      now: clock.now,
      onForgotten: (error) => log.error({ error: errorLine(error) }, 'what a call brought could not be kept'),
    }),
  })
  const answerHello = createAnswerHello({ manager, registry, config, now: clock.now })
  const presences = createPresences({
    now: clock.now,
    registry,
    onTrouble: (error) => log.warn({ error: errorLine(error) }, 'when a device was heard could not be kept'),
  })
  const pairing = createPairing({ registry, config: config.pairing, now: clock.now, log })

  const underWay = new Set<Promise<void>>()
  const answer = (message: Msg, work: (message: Msg) => Promise<unknown>): void => {
    const done: Promise<void> = respond(message, work, connection.info?.max_payload)
      .catch((error: unknown) =>
        log.error({ subject: message.subject, error: errorLine(error) }, 'a device could not be answered'),
      )
      .finally(() => underWay.delete(done))
    underWay.add(done)
  }
  const serve = (subject: string, work: (message: Msg) => Promise<unknown>) =>
    connection.subscribe(subject, {
      queue: gatewayGroup,
      callback: (error, message) =>
        error
          ? log.error({ subject, error: error.message }, 'requests of devices cannot be heard')
          : answer(message, work),
    })
  const serving = [
    serve('calls.*.*.*', async (message) => {
      const caller = callerIn(message.subject)
      if (caller === null) return { kind: 'refused', code: 'unreadable', message: 'Nobody may ask there.' }
      return metrics.timeCall(caller.channel, async () => answerCall(caller, await unpack(message)))
    }),
    serve('hello.*', async (message) => {
      const deviceId = idOf(message.subject.split('.')[1] ?? '')
      const said = hello.safeParse(await unpack(message))
      if (!said.success) return { error: 'unreadable' }
      presences.heard(deviceId, said.data)
      // What was decided while another device still listened is carried out now.
      for (const locationId of registry.locationsOf(deviceId)) await giveTo(manager, locationId, deviceId)
      return answerHello(deviceId)
    }),
    presences.answerOn(connection),
  ]

  const intake = createWebhookServer({
    host: options.host,
    port: options.port,
    channels: webhooksOf(config),
    isAuthorised: createAuthorisation(() => config.doordash?.webhookSecrets ?? []),
    deliver: createGatewayDeliver({
      publish: createPublish({
        link,
        stream: jetstream(connection),
        steady: clock.steady,
        onTrouble: (error) =>
          log.warn({ error: errorLine(error) }, 'a delivery could not be put into the stream'),
      }),
      locationOf: registry.locationOf,
      locationOfOrder: orders.locationOfOrder,
      now: clock.now,
      gateway: name,
      onTaken: metrics.taken,
    }),
    clock,
    onHeard: () => {},
    // The stream has it: the channel sends it again, and it is the same one.
    onAnswerLost: () => {},
    problem: () => (link.isUp() ? null : 'nats-unreachable'),
    onWrongSecret: metrics.wrongSecret,
    wrongSecrets: metrics.wrongSecrets,
    more: answerPages({ metrics, pairing, log }),
    log,
  })
  // Whoever hears that it is there may ask at once.
  await connection.flush()
  await intake.start()
  return {
    url: intake.url,
    registry,
    pairing,
    stop: async () => {
      // First no more webhooks, then no more requests; what is under way is answered.
      await intake.stop()
      for (const subscription of serving) subscription.unsubscribe()
      // A call that was made and not answered would be made again.
      await Promise.all(underWay)
      await connection.drain()
    },
  }
}

/** Answers a request with what `work` makes of it; nothing at all is what a device takes for no answer. */
async function respond(
  message: Msg,
  work: (message: Msg) => Promise<unknown>,
  most = Infinity,
): Promise<void> {
  const { payload, headers } = await packWithin(await work(message), most)
  message.respond(payload, { headers })
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
      if (registry.deviceOf(locationId) === deviceId) await giveTo(deps.manager, locationId, deviceId)
    }
}

/** The webhooks of the channels this gateway has keys for. */
function webhooksOf(config: GatewayConfig): WebhookChannels {
  const uberEats = config['uber-eats']
  return {
    ...(config.doordash && { doordash: { endpoints: endpoints.doordash } }),
    ...(uberEats && {
      'uber-eats': {
        endpoints: endpoints['uber-eats'],
        proof: (headers) => {
          const signature = headers['x-uber-signature']
          const keys = signingKeysOf({ ...uberEats, stores: {} })
          return createProof(keys, Array.isArray(signature) ? signature[0] : signature)
        },
      },
    }),
  }
}
