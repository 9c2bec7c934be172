import type { deactivationReasons } from '#shared/doordash/api.ts'

/** Why a store takes no orders for now. Times are epoch ms. */
export type Deactivation = {
  reason: PauseReason
  notes: string
  startAt: number
  endAt: number
}
export type PauseReason =
  | (typeof deactivationReasons)[number]
  /** Side effects of a merchant's cancellation (section 7). */
  | 'store_closed'
  | 'kitchen_busy'

/** A store as DoorDash has it on file. */
export type Store = {
  doordashStoreId: number
  /** The partner's id of it; null until an integration gave it one. */
  merchantSuppliedId: string | null
  name: string
  address: string
  /** Whether its orders go to the integration; otherwise to the DoorDash tablet only. */
  onIntegration: boolean
  deactivations: Deactivation[]
}

/** The three stores of the invented brand, as they stand before anybody touched them. */
export function knownStores(): Store[] {
  return [
    {
      doordashStoreId: 2_390_417,
      merchantSuppliedId: 'chez-loutre-centre',
      name: 'Chez Loutre · Centre',
      address: '12 rue Saint-Paul',
      onIntegration: true,
      deactivations: [],
    },
    {
      doordashStoreId: 2_390_655,
      merchantSuppliedId: 'chez-loutre-port',
      name: 'Chez Loutre · Port',
      address: '3 quai des Brumes',
      onIntegration: false,
      deactivations: [],
    },
    {
      doordashStoreId: 2_391_102,
      merchantSuppliedId: null,
      name: 'Loutre Express',
      address: '81 avenue du Parc',
      onIntegration: false,
      deactivations: [],
    },
  ]
}

/** The id a caller or a webhook names this store by. */
export function storeKey(store: Store): string {
  return store.merchantSuppliedId ?? String(store.doordashStoreId)
}

export function findStore(stores: readonly Store[], key: string): Store | undefined {
  return stores.find((store) => store.merchantSuppliedId === key || String(store.doordashStoreId) === key)
}

/** Pauses in force at `now`. DoorDash ends them by itself. */
export function activePauses(store: Store, now: number): Deactivation[] {
  return store.deactivations.filter((pause) => pause.startAt <= now && now < pause.endAt)
}
