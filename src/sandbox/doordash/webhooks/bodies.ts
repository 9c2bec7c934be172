import type { DasherStep } from '#shared/order/dasher-steps.ts'
import type { OutgoingOrder } from '../../world/outgoing-order.ts'
import type { MenuPush } from '../../world/filed-menu.ts'
import type { PlacedOrder, DasherPerson } from '../../world/order.ts'
import { toRawJson } from '../../world/raw-json.ts'
import { type Deactivation, type Store, storeKey } from '../../world/stores.ts'
import type { AdjustSpelling } from '../../contract/requests.ts'

/** The bodies of DoorDash's webhooks, word for word as documented (sections 4, 7, 8 and 12). */

export function orderCreateBody(order: OutgoingOrder, overrides: Record<string, unknown> = {}): string {
  return toRawJson({ event: { type: 'OrderCreate', status: 'NEW' }, order: { ...order, ...overrides } })
}

export function orderAdjustBody(
  order: OutgoingOrder,
  {
    spelling,
    source,
    at,
    changes,
  }: { spelling: AdjustSpelling; source: string; at: number; changes: Record<string, unknown>[] },
): string {
  const time = new Date(at).toISOString()
  return toRawJson({
    event:
      spelling === 'OrderAdjust'
        ? { type: 'OrderAdjust', event_time: time }
        : { type: 'OrderAdjustment', event_timestamp: time },
    order,
    order_adjustment_metadata: {
      adjustment_source: source,
      adjustment_timestamp: time,
      adjusted_order_items: changes,
    },
  })
}

export function dasherStatusBody(
  order: PlacedOrder,
  { step, person, at, reference }: { step: DasherStep; person: DasherPerson; at: number; reference: string },
): string {
  return toRawJson({
    event: { type: 'dasher_status_update', status: 'SUCCESS', reference },
    // Microseconds, as in DoorDash's samples.
    created_at: new Date(at).toISOString().replace('Z', '331Z'),
    delivery: {
      external_order_id: order.wire.id,
      client_order_id: order.clientOrderId,
      location_id: order.storeKey,
      dasher_status: step,
      dasher: person,
    },
  })
}

export function orderCancelBody(order: PlacedOrder): string {
  return toRawJson({
    external_order_id: order.wire.id,
    client_order_id: order.clientOrderId,
    store: order.wire.store,
    is_asap: order.wire.is_scheduled !== true,
  })
}

export function storeStatusBody(store: Store, merchantSuppliedId: string, pause: Deactivation): string {
  return toRawJson({
    store: { doordash_store_id: store.doordashStoreId, merchant_supplied_id: merchantSuppliedId },
    event: { type: 'Store Temporarily Deactivated' },
    reason_id: null,
    reason: pause.reason,
    notes: pause.notes,
    start_time: new Date(pause.startAt).toISOString(),
    end_time: new Date(pause.endAt).toISOString(),
  })
}

export function menuStatusBody(store: Store, menuId: string, push: MenuPush): string {
  return toRawJson({
    event: { type: push.type, status: push.status, reference: push.reference, details: push.details },
    store: { merchant_supplied_id: storeKey(store) },
    menu: { id: menuId },
  })
}
