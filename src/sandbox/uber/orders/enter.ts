import { log } from '../../world/order-log.ts'
import type { UberOrder } from '../../world/uber-order.ts'
import type { UberFailure, UberState } from '../../world/uber-states.ts'
import type { World } from '../../world/world.ts'

/** Moves an order on, says so in its log, and lets what hangs on its state follow. */
export function enterUber(
  world: World,
  order: UberOrder,
  state: UberState,
  { failure = null, by = null }: { failure?: UberFailure | null; by?: 'app' | 'tablet' | null } = {},
): void {
  order.state = state
  order.failure = failure
  if (state !== 'OFFERED' && failure?.reason !== 'POS_DENIED') order.expiresAt = null
  log(order, world.clock.now(), { type: 'uber-state', state, failure, by })
  world.followUber(order)
  world.changed()
}
