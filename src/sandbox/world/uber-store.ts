import { createRandom } from './random.ts'
import type { Provider } from './stores.ts'
import type { UberMenu } from './uber-menu.ts'

/** Who paused a store at Uber Eats: a program, Uber itself, or somebody of the restaurant on Uber's own tablet. */
export const uberPausers = ['integration', 'uber', 'restaurant'] as const
type UberPauser = (typeof uberPausers)[number]

/** A store at Uber Eats; Uber knows every location somebody asks for. */
export type UberStore = {
  /** Uber's id of it, by which calls, webhooks and orders name it. */
  storeId: string
  status: 'NOT_ACTIVATED' | 'ACTIVATED'
  currentProvider: Provider | null
  /** The next activations are refused with these words. */
  refusal: string | null
  menu: UberMenu | null
  /** Until when it is paused, epoch ms, and by whom; absent while it is open. */
  pausedUntil?: number
  pausedBy?: UberPauser
  /** How much longer its orders take, and until when. */
  delay?: { seconds: number; until: number }
  /** What differs from its week, by date; absent before it was told. */
  holidayHours?: Record<string, { open_time_periods: { start_time: string; end_time: string }[] }>
  webhooks: UberWebhooks
  /** Its integration with us, as `pos_data` left it; null where there is none. */
  pos: UberPos | null
  /** We stay a pending order manager until a tester ends it. */
  isSlow: boolean
  /** It came with the key: its orders come from the start. */
  isGiven: boolean
}

export type UberPos = {
  integratorStoreId: string
  integratorBrandId: string | null
  merchantStoreId: string | null
  isEnabled: boolean
  isOrderManager: boolean
  /** We were made the order manager, and it was not carried out yet. */
  isPending: boolean
}

/** What of its orders is told, as `webhooks_config` of `pos_data` asks for (uber-eats.md section 4). */
export type UberWebhooks = {
  /** `1.0.0`: the new suite; null: the generation before, which tells neither of scheduled orders nor of couriers. */
  version: '1.0.0' | null
  scheduled: boolean
  deliveries: boolean
  release: boolean
}

type Stores = { uber: Map<string, UberStore> }

/** What Uber has of a location, noted when it is first spoken of; by the location's id, or by Uber's own. */
export function uberStoreOf(world: Stores, id: string): UberStore {
  const known = knownUberStore(world, id)
  if (known) return known
  const store: UberStore = {
    storeId: uberStoreId(id),
    status: 'NOT_ACTIVATED',
    currentProvider: null,
    refusal: null,
    menu: null,
    webhooks: { version: '1.0.0', scheduled: true, deliveries: true, release: false },
    pos: null,
    isSlow: false,
    isGiven: false,
  }
  world.uber.set(id, store)
  return store
}

/** The same, where somebody spoke of it before. */
export function knownUberStore({ uber }: Stores, id: string): UberStore | undefined {
  return uber.get(id) ?? [...uber.values()].find(({ storeId }) => storeId === id)
}

/** Uber's id of a location: the same after every start, whatever the seed. */
export function uberStoreId(locationId: string): string {
  return createRandom(0, `uber store ${locationId}`).uuid()
}

/** Its orders come here exactly while the integration is on and we are its order manager. */
export function settleUber(store: UberStore): void {
  const { pos } = store
  const isOurs = pos !== null && pos.isEnabled && pos.isOrderManager && !pos.isPending
  store.status = isOurs ? 'ACTIVATED' : 'NOT_ACTIVATED'
  if (isOurs) store.currentProvider = null
}

/** Connects a store with a location, or ends that, as if it had been done before. */
export function putUberAt(store: UberStore, locationId: string, status: UberStore['status']): void {
  store.pos =
    status === 'NOT_ACTIVATED'
      ? null
      : {
          integratorStoreId: locationId,
          integratorBrandId: null,
          merchantStoreId: locationId,
          isEnabled: true,
          isOrderManager: true,
          isPending: false,
        }
  settleUber(store)
}

/** Until when it takes no orders, epoch ms; null while it does. Uber opens it again by itself. */
export function uberPausedUntil({ pausedUntil }: UberStore, now: number): number | null {
  return pausedUntil !== undefined && now < pausedUntil ? pausedUntil : null
}
