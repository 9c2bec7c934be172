import { place, takesOrders } from '../doordash/orders/place.ts'
import { placeUber, takesUberOrders } from '../uber/orders/place.ts'
import type { Preset } from '../world/order-presets.ts'
import { findStore, type Store } from '../world/stores.ts'
import { type UberPreset, uberPresets } from '../world/uber-presets.ts'
import type { World } from '../world/world.ts'

/** What people order on an evening; the extremes (80 lines, scheduled) are placed by hand. */
export const mixedPresets: readonly Preset[] = [
  'everyday',
  'everyday',
  'everyday',
  'everyday',
  'utensils-yes',
  'utensils-no',
  'utensils-absent',
  'notes',
  'allergy',
  'three-deep',
  'pickup',
  'self-delivery',
  'group',
  'promotion',
  'accents',
  'emoji',
  'arabic',
  'chinese',
  'huge-id',
]

/** What they order at Uber Eats beside it. */
const mixedUberPresets: readonly UberPreset[] = [
  'structured-allergy',
  'removed-default',
  'two-carts',
  'dine-in',
]

/** Who orders by chance: at a store that takes orders, or at one of all. */
export function createCustomers(world: World) {
  const named = (wanted: string | null): Store[] => {
    if (wanted === null) return world.stores
    const store = findStore(world.stores, wanted)
    return store ? [store] : []
  }
  const placeAt = (wanted: string | null, preset: Preset) => {
    const stores = named(wanted).filter((store) => takesOrders(world, store))
    if (stores.length === 0 || world.intake.url === null) return null
    return place(world, world.random.crowd.pick(stores), { preset })
  }

  /** Whether one was placed; a store without orders of Uber Eats gets none of DoorDash's instead. */
  const placeAtUber = (wanted: string | null, presets: readonly Preset[]) => {
    const stores = named(wanted).filter((store) => takesUberOrders(world, store))
    if (stores.length === 0 || world.intake.url === null) return null
    const kinds: readonly UberPreset[] =
      presets.length > 0
        ? presets.flatMap((preset) => uberPresets.find((one) => one === preset) ?? [])
        : [
            ...mixedPresets.flatMap((preset) => uberPresets.find((one) => one === preset) ?? []),
            ...mixedUberPresets,
          ]
    if (kinds.length === 0) return null
    const preset = world.random.uber.pick(kinds)
    return placeUber(world, world.random.uber.pick(stores), { preset })
  }

  return { placeAt, placeAtUber }
}
