import { readableUberOrder } from '#shared/uber/readable.ts'
import { type UberWebhook, uberWebhook } from '#shared/uber/webhooks.ts'
import { decodeJson } from '../protocol/decode.ts'
import type { Delivery, Pointer, Received } from '../delivery.ts'
import type { DeliveryRefusal } from '../protocol/delivery-refusal.ts'
import { describe } from '../describe.ts'
import { readName } from '../read-name.ts'
import { type ReadFor, receiveOrder } from './read-order.ts'
import { eventIdOf, lastPart, orderIdOf } from './protocol/webhook.ts'
import { courierStep } from './read/state.ts'

/** Uber's webhooks, all to one address (uber-eats.md section 5). */
export const endpoints = ['uber-eats'] as const

/** Which call reads an order: the path its webhook names. */
export type Way = 'suite' | 'previous'

/** What a delivery of Uber's means, or the answer to reading an order. `now` in epoch ms. Never throws. */
export function receive(delivery: Delivery, now: number, readFor: ReadFor): Received {
  const { body, read } = delivery
  if (read) return receiveOrder(body, read, readFor)
  const decoded = decodeJson(body)
  if (!decoded.ok) return refused(decoded.refusal, undefined)
  const parsed = uberWebhook.safeParse(decoded.json)
  if (!parsed.success) return refused(describe(parsed.error), decoded.json, claimedId(decoded.json))
  return meaningOf(parsed.data, decoded.json, now, readFor)
}

function meaningOf(said: UberWebhook, json: unknown, now: number, readFor: ReadFor): Received {
  switch (said.event_type) {
    case 'orders.notification':
    case 'orders.scheduled.notification':
    case 'order.fulfillment_issues.resolved':
    case 'orders.fulfillment_issues.resolved':
    case 'orders.customer_order_edit':
      return pointerTo(said, json)
    case 'orders.cancel':
    case 'orders.cancel.notification':
    case 'orders.failure':
    case 'order.failed':
    case 'order.failure':
      return eventOf(said, json, { type: 'cancelled-by-platform' })
    case 'orders.release':
      return eventOf(said, json, { type: 'released' })
    case 'delivery.state_changed': {
      const step = courierStep(said.meta?.status)
      if (step === null) return { kind: 'ignored' }
      const dasher = { step, name: null, phone: null, vehicle: null, at: now }
      const moved = eventOf(said, json, { type: 'dasher-moved', dasher })
      return moved.kind === 'event'
        ? { ...moved, ...ofOurs(said, json, moved.platformOrderId, readFor) }
        : moved
    }
    case 'store.provisioned':
    case 'store.deprovisioned':
    case 'store.status.changed':
    case 'eats.store.status.notification':
      return aboutStore(said, readFor)
    default:
      return { kind: 'ignored' }
  }
}

function pointerTo(said: UberWebhook, json: unknown): Received {
  const platformOrderId = orderIdOf(said)
  if (platformOrderId === null) return refused(withoutId, json, claimedId(json))
  const pointer = pointerFor(said, json, { platformOrderId, storeId: said.meta?.user_id ?? null })
  return { kind: 'pointer', pointer, eventId: eventIdOf(said) }
}

function pointerFor(
  said: UberWebhook,
  json: unknown,
  where: Pick<Pointer, 'platformOrderId' | 'storeId'>,
): Pointer {
  const isDue = said.event_type === 'orders.notification'
  return { ...where, way: wayOf(said.resource_href), toldAt: toldAt(json), isDue }
}

/** A courier comes for an order of a store of ours: where nobody told of it, it is read all the same. */
function ofOurs(
  said: UberWebhook,
  json: unknown,
  platformOrderId: string,
  { locationOf }: ReadFor,
): { pointer?: Pointer } {
  const storeId = said.meta?.store_id ?? said.meta?.user_id ?? null
  if (storeId === null || locationOf(storeId) === null) return {}
  return { pointer: pointerFor(said, json, { platformOrderId, storeId }) }
}

function eventOf(said: UberWebhook, json: unknown, event: (Received & { kind: 'event' })['event']): Received {
  const platformOrderId = orderIdOf(said)
  return platformOrderId === null
    ? refused(withoutId, json, claimedId(json))
    : { kind: 'event', platformOrderId, event }
}

/** How things stand with a store is asked for, not taken from what a webhook says. */
function aboutStore(said: UberWebhook, { locationOf }: ReadFor): Received {
  const storeId = said.store_id ?? said.meta?.store_id ?? said.meta?.user_id ?? ''
  const locationId = locationOf(storeId)
  return locationId === null
    ? { kind: 'ignored' }
    : { kind: 'notice', notice: { about: 'standing', locationId } }
}

/** What was said instead of an id: to be looked for, never to be called. */
function claimedId(json: unknown): string | null {
  const { meta, resource_href: href } = (json ?? {}) as { meta?: unknown; resource_href?: unknown }
  const { resource_id: first, order_id: second } = (meta ?? {}) as {
    resource_id?: unknown
    order_id?: unknown
  }
  const claimed = first ?? second ?? (typeof href === 'string' ? lastPart(href) : null)
  const said = typeof claimed === 'string' || typeof claimed === 'number' ? String(claimed) : null
  return readName(said)?.slice(0, 128) ?? null
}

/** The address is only looked at for the generation: it is never called. */
function wayOf(href: string | null | undefined): Way {
  return href?.slice(0, 1_000).includes('/v2/eats/order/') ? 'previous' : 'suite'
}

/** `event_time` is Unix seconds. It refuses nothing, whatever it says. */
function toldAt(json: unknown): number | null {
  const seconds = (json as { event_time?: unknown }).event_time
  return typeof seconds === 'number' && seconds > 0 && seconds < 4e9 ? Math.round(seconds * 1000) : null
}

const withoutId: DeliveryRefusal = {
  status: 422,
  code: 'MISSING_FIELD',
  message: 'The webhook does not say which order it is about.',
  path: 'meta.resource_id',
}

function refused(refusal: DeliveryRefusal, json: unknown, platformOrderId: string | null = null): Received {
  const readable = () => readableUberOrder(json)
  return { kind: 'refused', refusal, about: { kind: 'order', platformOrderId, readable } }
}
