import type { World } from '../../world/world.ts'
import { log } from '../../world/order-log.ts'
import type { PlacedOrder } from '../../world/order.ts'
import type { AcceptedBy, EndReason, OrderState } from '../../world/order-states.ts'

/** Moves an order on, says so in its log, and lets what hangs on its state (the automatic dasher) follow. */
export function enter(
  world: World,
  order: PlacedOrder,
  state: OrderState,
  { reason = null, by = null }: { reason?: EndReason | null; by?: AcceptedBy | null } = {},
): void {
  order.state = state
  order.reason = reason
  if (state !== 'waiting') order.expiresAt = null
  log(order, world.clock.now(), { type: 'state', state, reason, by })
  world.follow(order)
  world.changed()
}
