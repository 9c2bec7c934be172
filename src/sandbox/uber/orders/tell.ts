import type { Delivery } from '../../contract/views.ts'
import type { UberOrder } from '../../world/uber-order.ts'
import type { World } from '../../world/world.ts'
import { tellUber } from '../webhooks/send.ts'

/** Where an order of a generation is read; the host is Uber's own, which an app must not call unseen. */
function hrefOf({ id, generation }: UberOrder): string {
  const path = generation === 'suite' ? `/v1/delivery/order/${id}` : `/v2/eats/order/${id}`
  return `https://api.uber.com${path}`
}

/** Tells the app to look at an order (uber-eats.md section 5). */
export function tellOfOrder(world: World, order: UberOrder, eventType: string): Promise<Delivery> {
  return tellUber(world, {
    eventType,
    storeId: order.storeId,
    order,
    fields: {
      meta: { resource_id: order.id, status: 'pos', user_id: order.storeId },
      resource_href: hrefOf(order),
    },
  })
}

/** Where the courier is: other ids than every other event has, and nothing to read. */
export function tellOfCourier(world: World, order: UberOrder): Promise<Delivery> {
  return tellUber(world, {
    eventType: 'delivery.state_changed',
    storeId: order.storeId,
    order,
    fields: {
      meta: {
        order_id: order.id,
        store_id: order.storeId,
        courier_trip_id: order.tripId,
        external_order_id: order.externalId ?? '',
        status: order.courier?.step ?? 'SCHEDULED',
      },
    },
  })
}

/** It is cancelled: each generation has its own word for that. */
export function tellOfEnd(world: World, order: UberOrder): Promise<Delivery> {
  return tellOfOrder(world, order, order.generation === 'suite' ? 'orders.failure' : 'orders.cancel')
}
