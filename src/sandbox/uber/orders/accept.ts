import { isAcceptable, type UberOrder } from '../../world/uber-order.ts'
import { type UberFailure, type UberOutsider } from '../../world/uber-states.ts'
import { isUberOver } from '../../world/uber-order.ts'
import type { Delivery } from '../../contract/views.ts'
import type { World } from '../../world/world.ts'
import { enterUber } from './enter.ts'
import { tellOfEnd } from './tell.ts'

/** Accepts an order for the restaurant. Whether it still could be. */
export function acceptUber(world: World, order: UberOrder, by: 'app' | 'tablet'): boolean {
  if (!isAcceptable(order, world.clock.now())) return false
  order.acceptedBy = by
  enterUber(world, order, 'ACCEPTED', { by })
  return true
}

/** The restaurant does not take it: over at once, unless somebody takes it on Uber's tablet all the same. */
export function denyUber(world: World, order: UberOrder, description: string): boolean {
  if (order.state !== 'OFFERED') return false
  enterUber(world, order, 'FAILED', { failure: { reason: 'POS_DENIED', party: 'MERCHANT', description } })
  return true
}

/** The restaurant cancels what it had accepted. */
export function cancelByRestaurant(world: World, order: UberOrder, description: string): boolean {
  if (isUberOver(order) || order.state === 'OFFERED') return false
  enterUber(world, order, 'FAILED', { failure: { reason: 'CANCELED', party: 'MERCHANT', description } })
  return true
}

const parties: Record<UberOutsider, UberFailure> = {
  customer: { reason: 'CANCELED', party: 'CUSTOMER', description: 'Cancelled by the customer' },
  uber: { reason: 'CANCELED', party: 'UBER', description: 'Cancelled by Uber' },
  courier: { reason: 'DELIVERY_FAILED', party: 'DELIVERY_PARTNER', description: 'No courier could be found' },
}

/** Somebody outside the restaurant cancels, at any time before the end, and the app is told. */
export function cancelAtUber(world: World, order: UberOrder, by: UberOutsider): Promise<Delivery> | null {
  if (isUberOver(order)) return null
  enterUber(world, order, 'FAILED', { failure: parties[by] })
  return tellOfEnd(world, order)
}
