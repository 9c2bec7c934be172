import type { Store } from '../world/stores.ts'
import type { World } from '../world/world.ts'

export const storesPath = '/portal/merchant/stores'

/** By the number in its address (R16). */
export function storeIn(world: World, id: string | undefined): Store | undefined {
  return world.stores.find((store) => String(store.doordashStoreId) === id)
}
