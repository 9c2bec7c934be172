import { createHmac } from 'node:crypto'
import type { UberEatsAccess } from '#main/channels/uber-eats/protocol/access.ts'

export const uberStore = 'c2a7b9d4-55e0-4f0e-9d0b-7a61e8f4b001'
export const signingKey = 'signing-key-of-the-test'

/** How a station reaches servers of Uber's at this address. */
export function uberAccessAt(url: string): UberEatsAccess {
  return {
    authBaseUrl: url,
    apiBaseUrl: url,
    clientId: 'client',
    clientSecret: 'client-secret',
    signingKeys: [signingKey],
    stores: { [uberStore]: 'chez-loutre-centre' },
  }
}

/** Where an order of a generation is read. */
export const readPath = (id: string, way: 'suite' | 'previous' = 'suite') =>
  way === 'suite' ? `/v1/delivery/order/${id}` : `/v2/eats/order/${id}`

/** A webhook about an order as Uber sends it. */
export function webhook(
  id: string,
  more: { type?: string; way?: 'suite' | 'previous'; eventId?: string; meta?: object; at?: number } = {},
) {
  const { type = 'orders.notification', way = 'suite', eventId = `event-${type}-${id}`, meta = {}, at } = more
  return {
    event_id: eventId,
    event_type: type,
    event_time: at ?? 1_795_543_330,
    meta: { resource_id: id, status: 'pos', user_id: uberStore, ...meta },
    // Another host on purpose: reads always go to our own.
    resource_href: `https://api.uber.example${readPath(id, way)}`,
    webhook_meta: { client_id: 'client', webhook_config_id: 'orders', webhook_msg_uuid: `m-${eventId}` },
  }
}

/** Posts a webhook, signed with `key`. */
export async function deliver(
  intake: string,
  body: unknown,
  key = signingKey,
): Promise<{ status: number; text: string }> {
  const bytes = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await fetch(`${intake}/uber-eats`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-environment': 'production',
      'x-uber-signature': createHmac('sha256', key).update(bytes).digest('hex'),
    },
    body: bytes,
  })
  return { status: response.status, text: await response.text() }
}
