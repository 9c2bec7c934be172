import type { CancelOrderRequest } from '#shared/doordash/api.ts'
import { pauseAfterCancelMinutes } from '#shared/order/reasons.ts'
import { orderCancelBody } from '../webhooks/bodies.ts'
import { deliver } from '../webhooks/deliver.ts'
import { pauseStore } from '../stores/pause.ts'
import { findStore } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { enter } from './enter.ts'
import { isAccepted, isOver, type PlacedOrder } from '../../world/order.ts'
import type { Delivery } from '../../contract/views.ts'
import type { Outsider } from '../../world/order-states.ts'

/**
 * Somebody outside the restaurant cancels. Only an order that had been confirmed is announced (section 8);
 * one nobody accepted yet just stops existing, and a later confirm finds it gone.
 */
export function cancelFromOutside(
  world: World,
  order: PlacedOrder,
  by: Outsider,
): { cancelled: boolean; delivery: Promise<Delivery> | null } {
  if (isOver(order)) return { cancelled: false, delivery: null }
  const announce = order.acceptedBy !== null && order.route === 'integration'
  enter(world, order, 'cancelled', { reason: by })
  if (!announce) return { cancelled: true, delivery: null }
  const body = orderCancelBody(order)
  return {
    cancelled: true,
    delivery: deliver(world, order, { endpoint: 'order-cancel', event: 'OrderCancel', body }),
  }
}

/** The restaurant cancels after accepting; DoorDash may pause the store for it (section 7). */
export function cancelByMerchant(world: World, order: PlacedOrder, request: CancelOrderRequest): boolean {
  if (!isAccepted(order)) return false
  enter(world, order, 'cancelled', { reason: 'merchant' })
  const minutes = pauseAfterCancelMinutes[request.cancel_reason]
  const store = findStore(world.stores, order.storeKey)
  if (minutes !== null && store) {
    void pauseStore(world, store, {
      reason: request.cancel_reason === 'STORE_CLOSED' ? 'store_closed' : 'kitchen_busy',
      notes: `Order ${order.wire.delivery_short_code} was cancelled: ${request.cancel_reason}`,
      forMs: minutes * 60_000,
    })
  }
  return true
}
