import { z } from 'zod'
import { ownId, text, uberId } from './wire.ts'

/** What a merchant's consent is asked for: his stores, and making or ending an integration (uber-eats.md section 3). */
export const consentScope = 'eats.pos_provisioning'

/** What the token endpoint answers; Uber does not say whose consent it was. */
export const uberToken = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive() })

/**
 * How a store stands with its integration (`GET .../pos_data`, uber-eats.md section 4). Two fields have an older name. The
 * order manager's id may come masked.
 */
export const uberPosData = z.looseObject({
  integration_enabled: z.boolean().nullish(),
  pos_integration_enabled: z.boolean().nullish(),
  integrator_store_id: ownId,
  order_manager_client_id: text,
  is_order_manager_pending: z.boolean().nullish(),
})
export type UberPosData = z.infer<typeof uberPosData>

/** One page of `GET /v1/eats/stores`. */
export const uberStoreList = z.looseObject({
  stores: z.array(
    z.looseObject({
      store_id: uberId,
      name: text,
      location: z.looseObject({ address: text, city: text, country: text, postal_code: text }).nullish(),
      timezone: text,
      merchant_store_id: ownId,
      pos_data: uberPosData.nullish(),
    }),
  ),
  next_key: text,
})
export type UberListedStore = z.infer<typeof uberStoreList>['stores'][number]

/**
 * `POST .../pos_data`: makes us the order manager of a store, with the merchant's consent. What a store is asked for: all its orders in the 1.0.0 suite, with notes, utensils, scheduled orders and couriers; held
 * for nobody ("release"), and accepted here alone. Pure.
 */
export function posDataFor(location: { id: string }, brandId: string) {
  return {
    is_order_manager: true,
    integrator_store_id: location.id,
    integrator_brand_id: brandId,
    merchant_store_id: location.id,
    require_manual_acceptance: false,
    allowed_customer_requests: {
      allow_special_instruction_requests: true,
      allow_single_use_items_requests: true,
    },
    webhooks_config: {
      webhooks_version: '1.0.0',
      order_release_webhooks: { is_enabled: false },
      schedule_order_webhooks: { is_enabled: true },
      delivery_status_webhooks: { is_enabled: true },
    },
  }
}

/**
 * Whether a store's orders are ours:
 * - `ours`: we are its order manager, and it is on
 * - `pending`: we were made it, and Uber has not carried that out
 * - `off`: ours, but switched off
 * - `other`: somebody else answers its orders; `manager` is the client id of that application, null for nobody's
 */
export type UberStanding =
  | { kind: 'ours' }
  | { kind: 'pending' }
  | { kind: 'off' }
  | { kind: 'other'; manager: string | null }

/** What `pos_data` says of us. Orders come only where the order manager is ours and not pending. Pure. */
export function standingIn(pos: UberPosData, clientId: string): UberStanding {
  if (pos.is_order_manager_pending === true) return { kind: 'pending' }
  const manager = pos.order_manager_client_id || null
  if (manager === null || !isSameClient(manager, clientId)) return { kind: 'other', manager }
  return isEnabledIn(pos) === false ? { kind: 'off' } : { kind: 'ours' }
}

/** Whether its orders are turned on; null where it is not said. Pure. */
export function isEnabledIn(pos: UberPosData): boolean | null {
  return pos.integration_enabled ?? pos.pos_integration_enabled ?? null
}

/** Who but us answers a store's orders, as its list says: the client id of another application, null for nobody's. Pure. */
export function otherManagerOf(pos: UberPosData | null | undefined, clientId: string): string | null {
  const manager = pos?.order_manager_client_id || null
  return manager === null || isSameClient(manager, clientId) ? null : manager
}

/** So many characters of a masked id must be readable before it says anything. */
const leastReadable = 4

/** An id may come masked: then what can be read of it, at its beginning and end, has to fit [assumed]. */
function isSameClient(said: string, clientId: string): boolean {
  if (said === clientId) return true
  const [start = '', ...rest] = said.split(/[*•]{2,}|…|\.{3}/)
  const end = rest.at(-1)
  if (end === undefined || start.length + end.length < leastReadable) return false
  return clientId.startsWith(start) && clientId.endsWith(end)
}
