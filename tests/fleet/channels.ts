import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '#sandbox/world/random.ts'
import { orderDelivery } from '../support/doordash-order.ts'
import { suite } from '../uber/orders.ts'
import type { Sent } from './ledger.ts'

export const webhookSecret = 'fleet-secret'
export const signingKey = 'fleet-signing-key'
export const uberStoreOf = (locationId: string) => `uber-${locationId}`

/** A channel waits so long for an answer, and sends again after this, doubled each time up to the longest, in ms. */
const answerWithinMs = 8_000
const firstAgainMs = 150
const longestAgainMs = 2_000
const mostSends = 60

/** A webhook, ready to be sent. */
export type Webhook = Omit<Sent, 'status'> & { path: string; headers: Record<string, string>; body: string }

/** Both channels' servers, for calls: orders to read, and answers to take. `answered`: when each call that changes something was made (epoch ms). */
export async function channelServers() {
  const uberOrders = new Map<string, unknown>()
  const answered = new Map<string, number[]>()
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(body === undefined ? undefined : JSON.stringify(body))
    })
  })

  async function answer(request: IncomingMessage): Promise<{ status: number; body?: unknown }> {
    for await (const _ of request);
    const { pathname } = new URL(request.url ?? '/', 'http://channels')
    if (pathname === '/oauth/v2/token')
      return { status: 200, body: { access_token: 'token', expires_in: 2_592_000, token_type: 'Bearer' } }
    const id = pathname.split('/').findLast((part) => uberOrders.has(part))
    if (request.method === 'GET')
      return id === undefined ? { status: 404, body: {} } : { status: 200, body: uberOrders.get(id) }
    answered.set(pathname, [...(answered.get(pathname) ?? []), Date.now()])
    return id === undefined ? { status: 202, body: {} } : { status: 204 }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    uberOrders,
    answered,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** The rush's webhooks, the same for a seed: two of three are DoorDash's, one in fifty cannot be an order. */
export function webhooksOf(
  random: Random,
  about: { count: number; locationIds: readonly string[]; uberOrders: Map<string, unknown> },
): Webhook[] {
  return Array.from({ length: about.count }, (_, nth) => {
    const locationId = random.pick(about.locationIds)
    const orderId = random.uuid()
    if (random.chance(0.02)) return poison(orderId, locationId)
    return random.chance(2 / 3)
      ? fromDoorDash(orderId, locationId, nth)
      : fromUber(orderId, locationId, nth, about.uberOrders)
  })
}

function fromDoorDash(orderId: string, locationId: string, nth: number): Webhook {
  const body = orderDelivery({
    id: orderId,
    store: { merchant_supplied_id: locationId, provider_type: 'juniper_pos' },
    delivery_short_code: String(nth).padStart(4, '0'),
  })
  return {
    channel: 'doordash',
    orderId,
    locationId,
    isPoison: false,
    path: '/orders',
    headers: { authorization: webhookSecret },
    body: JSON.stringify(body),
  }
}

/** An order without its items is JSON of a known store, so the gateway passes it on, and the station refuses it. */
function poison(orderId: string, locationId: string): Webhook {
  const body = orderDelivery({ id: orderId, store: { merchant_supplied_id: locationId }, categories: 'none' })
  return { ...fromDoorDash(orderId, locationId, 0), isPoison: true, body: JSON.stringify(body) }
}

function fromUber(orderId: string, locationId: string, nth: number, orders: Map<string, unknown>): Webhook {
  const store = { id: uberStoreOf(locationId), name: locationId }
  const { order } = suite(nth, { id: orderId, display_id: orderId.slice(-5), store }) as { order: object }
  orders.set(orderId, { order })
  const body = JSON.stringify({
    event_id: `event-${orderId}`,
    event_type: 'orders.notification',
    event_time: Math.floor(Date.now() / 1_000),
    meta: { resource_id: orderId, status: 'pos', user_id: store.id },
    resource_href: `https://api.uber.example/v1/delivery/order/${orderId}`,
  })
  const signature = createHmac('sha256', signingKey).update(body).digest('hex')
  return {
    channel: 'uber-eats',
    orderId,
    locationId,
    isPoison: false,
    path: '/uber-eats',
    headers: { 'x-uber-signature': signature },
    body,
  }
}

/** Sends a webhook as its channel does: again while it is answered 5xx or not at all, to the next gateway each time. */
export async function sendUntilAnswered(
  webhook: Webhook,
  gateways: readonly string[],
  first: number,
): Promise<Sent> {
  const { path, headers, body, ...about } = webhook
  let againMs = firstAgainMs
  for (let sends = 0; sends < mostSends; sends += 1) {
    const status = await send(`${gateways[(first + sends) % gateways.length]}${path}`, headers, body)
    if (status !== null && status < 500) return { ...about, status }
    await pause(againMs)
    againMs = Math.min(2 * againMs, longestAgainMs)
  }
  return { ...about, status: null }
}

async function send(url: string, headers: Record<string, string>, body: string): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      signal: AbortSignal.timeout(answerWithinMs),
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return null
  }
}
