import type { Provider } from './stores.ts'
import type { UberMenu } from './uber-menu.ts'

/** A store at Uber Eats; Uber knows every location somebody asks for. */
export type UberStore = {
  status: 'NOT_ACTIVATED' | 'ACTIVATED'
  currentProvider: Provider | null
  /** The next activations are refused with these words. */
  refusal: string | null
  menu: UberMenu | null
  /** Until when an integration paused it, epoch ms; absent while it is open. */
  pausedUntil?: number
  /** How much longer its orders take, and until when. */
  delay?: { seconds: number; until: number }
}

/** What Uber has of a location, noted when it is first spoken of. */
export function uberStoreOf(world: { uber: Map<string, UberStore> }, locationId: string): UberStore {
  const known = world.uber.get(locationId)
  if (known) return known
  const store: UberStore = { status: 'NOT_ACTIVATED', currentProvider: null, refusal: null, menu: null }
  world.uber.set(locationId, store)
  return store
}

/** Until when it takes no orders, epoch ms; null while it does. Uber opens it again by itself. */
export function uberPausedUntil({ pausedUntil }: UberStore, now: number): number | null {
  return pausedUntil !== undefined && now < pausedUntil ? pausedUntil : null
}
