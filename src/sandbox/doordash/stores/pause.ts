import { storeStatusBody } from '../webhooks/bodies.ts'
import { deliver } from '../webhooks/deliver.ts'
import type { PauseReason, Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import type { Delivery } from '../../contract/views.ts'

/** Without an end DoorDash reopens a store after this long (section 12). */
export const defaultPauseMs = 14 * 24 * 60 * 60_000

/** Takes a store off for a while and announces it; it comes back by itself. */
export function pauseStore(
  world: World,
  store: Store,
  { reason, notes, forMs }: { reason: PauseReason; notes: string; forMs: number },
): Promise<Delivery> | null {
  const startAt = world.clock.now()
  const pause = { reason, notes, startAt, endAt: startAt + forMs }
  store.deactivations = [...store.deactivations.filter((other) => other.endAt > startAt), pause]
  // Longer than Node's longest timer; nobody watches this page for 24 days.
  if (forMs < 2_000_000_000) world.clock.after(forMs, () => world.changed())
  world.changed()
  if (store.merchantSuppliedId === null || !store.onIntegration) return null
  const body = storeStatusBody(store, store.merchantSuppliedId, pause)
  return deliver(world, null, { endpoint: 'store-status', event: 'Store Temporarily Deactivated', body })
}

/** Ends every pause at once. */
export function resumeStore(world: World, store: Store): void {
  store.deactivations = []
  world.changed()
}
