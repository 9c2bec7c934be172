import { createHmac } from 'node:crypto'
import { jetstreamManager } from '@nats-io/jetstream'
import { onTestFinished } from 'vitest'
import { type GatewayConfig, gatewayConfig } from '#gateway/config.ts'
import { startGateway } from '#gateway/gateway.ts'
import { deviceSignerOf } from '#gateway/operator/claims.ts'
import { deadLetterStream, deliveryStream } from '#shared/gateway/subjects.ts'
import { silentLog } from '../support/core.ts'
import { connectTo, type startOperatedNats } from '../support/nats.ts'

type Nats = Awaited<ReturnType<typeof startOperatedNats>>

export const secret = 'webhook-secret'
export const signingKey = 'uber-signing-key'

/** A configuration with both channels, two locations of DoorDash's and one of Uber's; their servers are nowhere. */
export function configFor(
  nats: Pick<Nats, 'url' | 'keys'>,
  more: Record<string, unknown> = {},
): GatewayConfig {
  return gatewayConfig.parse({
    doordash: {
      baseUrl: 'http://127.0.0.1:9',
      key: {
        developerId: 'dev',
        keyId: 'key',
        signingSecret: 'c2lnbmluZy1zZWNyZXQtb2YtYS10ZXN0',
        providerType: 'juniper_pos',
      },
      webhookSecrets: [secret],
    },
    'uber-eats': {
      authBaseUrl: 'http://127.0.0.1:9',
      apiBaseUrl: 'http://127.0.0.1:9',
      clientId: 'client',
      clientSecret: 'client-secret',
      signingKeys: [signingKey],
    },
    stores: [
      { channel: 'doordash', storeId: 'centre', locationId: 'centre' },
      { channel: 'doordash', storeId: 'port', locationId: 'port' },
      { channel: 'uber-eats', storeId: 'uber-centre', locationId: 'centre' },
    ],
    devices: [
      { deviceId: 'tablet-a', locations: ['centre'] },
      { deviceId: 'tablet-b', locations: ['port'] },
    ],
    pairing: { ...deviceSignerOf(nats.keys), servers: [nats.url] },
    ...more,
  })
}

/** A gateway in this process; it ends with the test. */
export async function gatewayOn(nats: Nats, config = configFor(nats), name = 'one', port = 0) {
  const gateway = await startGateway({
    config,
    servers: [nats.url],
    credentials: nats.gatewayCredentials,
    host: '127.0.0.1',
    port,
    name,
    log: silentLog,
  })
  let isStopped = false
  const stop = async () => {
    if (isStopped) return
    isStopped = true
    await gateway.stop()
  }
  onTestFinished(stop)
  return { ...gateway, stop }
}

/** Posts a webhook of DoorDash's. */
export function post(url: string, path: string, body: unknown, authorization: string | null = secret) {
  return fetch(`${url}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** Posts a webhook of Uber's, signed with a key. */
export function postUber(url: string, body: unknown, key = signingKey) {
  const text = JSON.stringify(body)
  return fetch(`${url}/uber-eats`, {
    method: 'POST',
    headers: { 'x-uber-signature': createHmac('sha256', key).update(text).digest('hex') },
    body: text,
  })
}

export function order(id: string, storeId = 'centre') {
  return { event: { type: 'OrderCreate' }, order: { id, store: { merchant_supplied_id: storeId } } }
}

export function pointer(orderId: string, storeId = 'uber-centre', eventId = `event of ${orderId}`) {
  return {
    event_id: eventId,
    event_type: 'orders.notification',
    event_time: 1_795_543_330,
    meta: { resource_id: orderId, user_id: storeId, status: 'pos' },
    resource_href: `https://api.uber.com/v1/delivery/order/${orderId}`,
  }
}

/** What the streams hold: subjects in their order, and bodies. */
export async function inStreams(nats: Nats) {
  const connection = await connectTo(nats, { credentials: nats.gatewayCredentials })
  const manager = await jetstreamManager(connection)
  const all = async (stream: string) => {
    const { state } = await manager.streams.info(stream)
    const found = []
    for (let seq = Math.max(1, state.first_seq); seq <= state.last_seq; seq += 1) {
      const message = await manager.streams.getMessage(stream, { seq })
      if (message) found.push({ subject: message.subject, body: message.string(), headers: message.header })
    }
    return found
  }
  return { deliveries: await all(deliveryStream), dead: await all(deadLetterStream) }
}
