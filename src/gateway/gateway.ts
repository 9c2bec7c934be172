import { jetstream } from '@nats-io/jetstream'
import { hello } from '#shared/gateway/hello.ts'
import { callerIn, consenterIn, idOf } from '#shared/gateway/subjects.ts'
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
import { unpack } from './calls/pack.ts'
import { type GatewayConfig, redirectUrlOf } from './config.ts'
import { createConsents } from './consent/consents.ts'
import { createAnswerHello } from './devices/answer-hello.ts'
import { createPresences } from './devices/presence.ts'
import { createGatewayDeliver } from './intake/deliver.ts'
import { createOrderLocations } from './intake/orders.ts'
import { createPublish } from './intake/publish.ts'
import { endpoints } from './intake/route.ts'
import { createMetrics } from './metrics.ts'
import { createRequests } from './calls/requests.ts'
import { giveTo } from './nats/streams.ts'
import { openWhenAnswering } from './open.ts'
import { createPairing } from './pairing/pairing.ts'
import { answerPages } from './pages.ts'

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

/** One of any number of gateways side by side: what it knows is in NATS. Rejects where NATS cannot be reached at the start, and waits where it does not answer (open.ts). */
export async function startGateway(options: GatewayOptions) {
  const { config, log, name } = options
  const clock = createStationClock()
  const opened = await openWhenAnswering({ ...options, name: `gateway ${name}`, now: clock.now })
  const { link, connection, manager, registry, consumers } = opened
  const metrics = createMetrics({ isUp: link.isUp })
  const lines = createChannelLines({ config, clock, log })
  const orders = createOrderLocations({ manager, locationOf: registry.locationOf, uber: lines['uber-eats'] })
  const consents = createConsents({
    bucket: opened.consentsBucket,
    connection,
    registry,
    redirectUrl: (channel) => redirectUrlOf(config, channel),
    log,
  })
  const answerCall = createAnswerCall({
    registry,
    lines,
    isOrderOf: orders.isOrderOf,
    isCodeOf: consents.isCodeOf,
    once: createOnce({
      bucket: opened.callsBucket,
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

  const requests = createRequests({ connection, log })
  requests.serve('calls.*.*.*', async (message) => {
    const caller = callerIn(message.subject)
    if (caller === null) return { kind: 'refused', code: 'unreadable', message: 'Nobody may ask there.' }
    return metrics.timeCall(caller.channel, async () => answerCall(caller, await unpack(message)))
  })
  requests.serve('calls.*.*.*.consent', async (message) => {
    const who = consenterIn(message.subject)
    return who === null ? { isExpected: false } : consents.expect(who, await unpack(message))
  })
  requests.serve('hello.*', async (message) => {
    const deviceId = idOf(message.subject.split('.')[1] ?? '')
    const said = hello.safeParse(await unpack(message))
    if (!said.success) return { error: 'unreadable' }
    presences.heard(deviceId, said.data)
    // What was decided while another device still listened is carried out now.
    for (const locationId of registry.locationsOf(deviceId)) await giveTo(consumers, locationId, deviceId)
    return answerHello(deviceId)
  })
  const telling = presences.answerOn(connection)

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
    more: answerPages({ metrics, pairing, consents, log }),
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
      telling.unsubscribe()
      await requests.stop()
      await connection.drain()
    },
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
