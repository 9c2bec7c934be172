import type { z } from 'zod'
import { orderWebhook } from '#shared/doordash/order.ts'
import { readableOrder } from '#shared/doordash/readable.ts'
import {
  dasherStatusWebhook,
  menuStatusWebhook,
  onboardingWebhook,
  orderCancelWebhook,
  storeStatusWebhook,
} from '#shared/doordash/webhooks.ts'
import type { RefusedKind } from '#shared/order/refused-order.ts'
import { decodeJson } from '../protocol/decode.ts'
import type { Delivery, Received, RefusedDelivery } from '../delivery.ts'
import type { DeliveryRefusal } from '../protocol/delivery-refusal.ts'
import { describe } from '../describe.ts'
import { dasherMoved } from './read-courier.ts'
import { menuNotice, onboardingNotice, storeNotice } from './read-notice.ts'
import { readOrder } from './read-order.ts'

/** A body that is JSON. `text` is what `json` was read from; `now` in epoch ms. */
type Decoded = { json: unknown; text: string; now: number }

/** `about`: what kind of order somebody waits for where it cannot be read; null where it is no order. */
type Webhook = { about: RefusedKind | null; read: (decoded: Decoded) => Received }

/** DoorDash's webhooks (doordash-marketplace.md sections 4, 8, 10, 12 and 13), by the last part of their paths. */
const webhooks: ReadonlyMap<string, Webhook> = new Map<string, Webhook>([
  ['orders', { about: 'order', read: receiveOrder }],
  [
    'dasher-status',
    webhook(dasherStatusWebhook, null, ({ delivery }, now) => ({
      kind: 'event',
      platformOrderId: delivery.external_order_id,
      event: dasherMoved(delivery, now),
    })),
  ],
  [
    'order-cancel',
    webhook(orderCancelWebhook, 'cancellation', (said) => ({
      kind: 'event',
      platformOrderId: said.external_order_id,
      event: { type: 'cancelled-by-platform' },
    })),
  ],
  ['menu-status', webhook(menuStatusWebhook, null, (said) => notice(menuNotice(said)))],
  ['store-status', webhook(storeStatusWebhook, null, (said, now) => notice(storeNotice(said, now)))],
  ['onboarding', webhook(onboardingWebhook, null, (said) => notice(onboardingNotice(said)))],
])

export const endpoints: readonly string[] = [...webhooks.keys()]

/** What a delivery of DoorDash means. `now` in epoch ms. Never throws; pure. */
export function receive({ endpoint, body }: Delivery, now: number): Received {
  const known = webhooks.get(endpoint)
  if (!known) return refused(unknownEndpoint, null, undefined)
  const decoded = decodeJson(body)
  return decoded.ok ? known.read({ ...decoded, now }) : refused(decoded.refusal, known.about, undefined)
}

const unknownEndpoint: DeliveryRefusal = {
  status: 404,
  code: 'UNKNOWN_ENDPOINT',
  message: 'There is no such webhook here.',
  path: null,
}

/** An order, or a change of one. */
function receiveOrder({ json, text }: Decoded): Received {
  const envelope = orderWebhook.safeParse(json)
  if (!envelope.success) return refused(describe(envelope.error), 'order', json)
  const isChange = envelope.data.event.type !== 'OrderCreate'
  const read = readOrder(envelope.data.order, text, { allowRemovedLines: isChange })
  if (!read.ok) return refused(read.refusal, isChange ? 'change' : 'order', json)
  const { platformOrderId, content } = read.incoming
  const readable = () => readableOrder(json)
  return isChange
    ? { kind: 'event', platformOrderId, event: { type: 'adjusted', content }, readable }
    : { kind: 'order', order: read.incoming, readable }
}

/** A webhook that means what `mean` makes of its body, where that has the right form. */
function webhook<Said>(
  form: z.ZodType<Said>,
  about: RefusedKind | null,
  mean: (said: Said, now: number) => Received,
): Webhook {
  return {
    about,
    read: ({ json, now }) => {
      const parsed = form.safeParse(json)
      return parsed.success ? mean(parsed.data, now) : refused(describe(parsed.error), about, json)
    },
  }
}

function notice(told: (Received & { kind: 'notice' })['notice']): Received {
  return { kind: 'notice', notice: told }
}

function refused(refusal: DeliveryRefusal, kind: RefusedKind | null, json: unknown): RefusedDelivery {
  const readable = () => readableOrder(json)
  return {
    kind: 'refused',
    refusal,
    about: kind === null ? null : { kind, platformOrderId: idHint(json), readable },
  }
}

/** The order id of a body that could not be read whole, for the list of refused deliveries. */
function idHint(json: unknown): string | null {
  const body = json as { order?: { id?: unknown }; external_order_id?: unknown } | null | undefined
  const id = body?.order?.id ?? body?.external_order_id
  return typeof id === 'string' ? id.slice(0, 128) : null
}
