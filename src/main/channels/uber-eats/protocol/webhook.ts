import type { UberWebhook } from '#shared/uber/webhooks.ts'
import { uberId } from '#shared/uber/wire.ts'

/** What Uber's webhooks name, wherever they name it (uber-eats.md section 5). Pure. */

/** Uber's id of the order; a webhook without one may still name it in the address it points to. */
export function orderIdOf({ meta, resource_href: href }: UberWebhook): string | null {
  const candidates = [meta?.resource_id, meta?.order_id, lastPart(href)]
  return candidates.find((id) => uberId.safeParse(id).success) ?? null
}

/** The order's part of an address. */
export function lastPart(href: string | null | undefined): string | null {
  return /\/order\/([^/?#]+)/.exec(href?.slice(0, 1_000) ?? '')?.[1] ?? null
}

/** The event's own id: the same when it is sent again. */
export function eventIdOf(said: UberWebhook): string | null {
  return (said.event_id || said.webhook_meta?.webhook_msg_uuid || null)?.slice(0, 128) ?? null
}

/** Uber's id of the store: of an order as its user, of all else as its store. */
export function storeIdOf({ meta, store_id }: UberWebhook): string | null {
  return meta?.user_id || meta?.store_id || store_id || null
}
