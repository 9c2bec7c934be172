import { createHash } from 'node:crypto'
import { headers, type MsgHdrs } from '@nats-io/transport-node'
import type { Channel } from '#shared/channel.ts'
import { deliveryHeaders } from '#shared/gateway/delivery.ts'
import { deliverySubject } from '#shared/gateway/subjects.ts'
import { decodeJson } from '#main/channels/protocol/decode.ts'
import { type DeliveryRefusal, notStored } from '#main/channels/protocol/delivery-refusal.ts'
import type { Webhook, WebhookAnswer } from '#main/http/webhook.ts'
import type { Publish } from './publish.ts'
import { orderEndpoint, type Route, routeOf } from './route.ts'

type Deps = {
  publish: Publish
  /** The location a store is; null where it is none here. */
  locationOf: (channel: Channel, storeId: string) => string | null
  /** The location an order came in for; null where nobody knows it. */
  locationOfOrder: (channel: Channel, orderId: string) => Promise<string | null>
  now: () => number
  /** This gateway, as messages name it. */
  gateway: string
  onTaken: (channel: Channel, what: 'kept' | 'not-kept' | 'dead') => void
}

/**
 * Takes a webhook that proved to be its channel's: puts it into the stream for its location, as it came, and answers once
 * that has it. What nobody can be given is kept beside, with the reason.
 */
export function createGatewayDeliver(deps: Deps): (webhook: Webhook) => Promise<WebhookAnswer> {
  async function bury(webhook: Webhook, refusal: DeliveryRefusal): Promise<WebhookAnswer> {
    const { channel, endpoint, body } = webhook
    const about = aboutOf(deps, webhook, null)
    about.set(deliveryHeaders.code, refusal.code)
    about.set(deliveryHeaders.reason, refusal.message)
    const kept = await deps.publish(`dead.${channel}.${endpoint}`, body, about)
    deps.onTaken(channel, kept === 'kept' ? 'dead' : kept)
    if (kept === 'not-kept') return notStored
    const { status, code, message, path } = refusal
    // Whatever a signed webhook of Uber's says, sending it again would say no more.
    return channel === 'uber-eats' ? { status: 200 } : { status, body: { error: { code, message, path } } }
  }

  async function locationFor(channel: Channel, { storeId, orderId }: Route): Promise<string | null> {
    if (storeId !== null) return deps.locationOf(channel, storeId)
    return orderId === null ? null : deps.locationOfOrder(channel, orderId)
  }

  return async (webhook) => {
    const { channel, endpoint, body } = webhook
    const decoded = decodeJson(body)
    if (!decoded.ok) return bury(webhook, decoded.refusal)
    const route = routeOf(channel, endpoint, decoded.json)
    let locationId: string | null
    try {
      locationId = await locationFor(channel, route)
    } catch {
      // Who is not known to be a stranger is asked to come again.
      return notStored
    }
    if (locationId === null) return bury(webhook, unknownStore)
    const orderId = route.isOfOrder ? route.orderId : null
    const subject = deliverySubject({ locationId, channel, endpoint, orderId })
    const kept = await deps.publish(subject, body, aboutOf(deps, webhook, route.eventId))
    deps.onTaken(channel, kept)
    return kept === 'kept' ? received(channel, endpoint) : notStored
  }
}

/** What a message carries beside its body: an id that is the same when the channel sends again, and when it came. */
function aboutOf(
  { gateway, now }: Deps,
  { channel, endpoint, body }: Webhook,
  eventId: string | null,
): MsgHdrs {
  const about = headers()
  const id = eventId ?? createHash('sha256').update(body).digest('base64url')
  about.set('Nats-Msg-Id', `${channel}/${endpoint}/${id.replaceAll(/[^\x21-\x7E]/g, '_')}`)
  about.set(deliveryHeaders.receivedAt, String(now()))
  about.set(deliveryHeaders.gateway, gateway)
  return about
}

/** DoorDash: an order is received, its confirmation follows by a call of the device; all else is only noted. */
function received(channel: Channel, endpoint: string): WebhookAnswer {
  if (channel === 'uber-eats') return { status: 200 }
  return endpoint === orderEndpoint.doordash ? { status: 202, body: {} } : { status: 200, body: {} }
}

const unknownStore: DeliveryRefusal = {
  status: 404,
  code: 'UNKNOWN_STORE',
  message: 'No location here has this store.',
  path: null,
}
