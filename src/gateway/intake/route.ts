import type { Channel } from '#shared/channel.ts'
import { uberWebhook } from '#shared/uber/webhooks.ts'
import { eventIdOf, orderIdOf, storeIdOf } from '#main/channels/uber-eats/protocol/webhook.ts'

/** What a webhook names: all a gateway reads of it. Null for what it does not say. */
export type Route = {
  /** The channel's id of the store. */
  storeId: string | null
  orderId: string | null
  /** The channel's own id of what happened: the same when it sends it again. */
  eventId: string | null
  /** Whether it begins an order or points to one: then it is found again by the order's id. */
  isOfOrder: boolean
}

/** The webhooks of each channel, by the last part of their paths. */
export const endpoints: Record<Channel, readonly string[]> = {
  doordash: ['orders', 'dasher-status', 'order-cancel', 'menu-status', 'store-status', 'onboarding'],
  'uber-eats': ['uber-eats'],
}

/** The webhook at which a channel's orders come in. */
export const orderEndpoint: Record<Channel, string> = { doordash: 'orders', 'uber-eats': 'uber-eats' }

/** Whom a webhook is for. `json` is its body, of any form; what is not as documented is as good as absent. Pure. */
export function routeOf(channel: Channel, endpoint: string, json: unknown): Route {
  return channel === 'doordash' ? doorDashRoute(endpoint, json) : uberRoute(json)
}

/** doordash-marketplace.md sections 4, 8, 10, 12 and 13. */
function doorDashRoute(endpoint: string, json: unknown): Route {
  const delivery = at(json, 'delivery') ?? json
  const order = at(json, 'order')
  const isOfOrder = endpoint === orderEndpoint.doordash
  const storeId = isOfOrder
    ? name(at(at(order, 'store'), 'merchant_supplied_id'))
    : (name(at(at(json, 'store'), 'merchant_supplied_id')) ??
      name(at(delivery, 'location_id')) ??
      name(at(json, 'location_id')))
  const orderId = isOfOrder ? name(at(order, 'id')) : name(at(delivery, 'external_order_id'))
  // DoorDash names no event: the bytes tell one from another.
  return { storeId, orderId, eventId: null, isOfOrder: isOfOrder && orderId !== null }
}

function uberRoute(json: unknown): Route {
  const said = uberWebhook.safeParse(json).data
  if (!said) return { storeId: null, orderId: null, eventId: null, isOfOrder: false }
  const orderId = orderIdOf(said)
  return { storeId: storeIdOf(said), orderId, eventId: eventIdOf(said), isOfOrder: orderId !== null }
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

/** An id as text; a longer one is nobody's. */
function name(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' && value.length <= 128 ? value : null
}
