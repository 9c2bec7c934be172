import { isUnanswered } from '../world/order.ts'
import { place, takesOrders } from '../doordash/orders/place.ts'
import { placeUber, takesUberOrders } from '../uber/orders/place.ts'
import { findStore, type Store } from '../world/stores.ts'
import type { World } from '../world/world.ts'
import type { Preset } from '../world/order-presets.ts'
import { type UberPreset, uberPresets } from '../world/uber-presets.ts'
import type { Rush } from '../contract/views.ts'

/** Customers ordering by themselves: a rush at a fixed rate, and the unhurried demo kitchen. */
export type Crowd = {
  rush(): Rush | null
  startRush(wanted: Omit<Rush, 'placed' | 'placedAtUber'>): void
  stopRush(): void
  isAlive(): boolean
  setAlive(alive: boolean): void
  stop(): void
}

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

/** One order of the demo kitchen in so many is Uber Eats', where a store takes them. */
const demoShare = 0.35

/** The first orders of a demo come at these times after its start (ms), and show what matters first. */
const opening = [
  { afterMs: 1_000, preset: 'utensils-yes' },
  { afterMs: 3_500, preset: 'allergy' },
  { afterMs: 3_500, preset: 'utensils-no' },
] as const satisfies readonly { afterMs: number; preset: Preset }[]

/** The demo kitchen waits while this many orders are unanswered. */
const politeLimit = 8

export function createCrowd(world: World): Crowd {
  let rush: Rush | null = null
  let stopNextRush: (() => void) | null = null
  let alive = false
  let shown = 0
  let stopNextDemo: (() => void) | null = null

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

  const nextInRush = (afterMs: number) => {
    stopNextRush = world.clock.after(afterMs, () => {
      if (!rush) return
      const presets = rush.presets.length > 0 ? rush.presets : mixedPresets
      const isUbers = rush.uberShare > 0 && world.random.uber.chance(rush.uberShare)
      if (isUbers) rush.placedAtUber += placeAtUber(rush.store, rush.presets) ? 1 : 0
      else if (placeAt(rush.store, world.random.crowd.pick(presets))) rush.placed += 1
      nextInRush((60_000 / rush.perMinute) * (0.8 + 0.4 * world.random.crowd.next()))
    })
  }

  const nextInDemo = (afterMs = opening[shown]?.afterMs ?? world.random.crowd.int(20_000, 40_000)) => {
    stopNextDemo = world.clock.after(afterMs, () => void demoStep())
  }
  const demoStep = async () => {
    if (!alive) return
    const atUber = [...world.uberEats.orders.values()].filter(
      ({ state, isScheduled }) => state === 'OFFERED' && !isScheduled,
    ).length
    const unanswered = [...world.orders.values()].filter(isUnanswered).length + atUber
    const isUbers = shown >= opening.length && unanswered < politeLimit && world.random.uber.chance(demoShare)
    if (isUbers && placeAtUber(null, [])) {
      nextInDemo()
      return
    }
    const preset = opening[shown]?.preset ?? world.random.crowd.pick(mixedPresets)
    const placed = unanswered < politeLimit ? placeAt(null, preset) : null
    if (!placed) {
      // The app is not there yet, the store is paused, or the kitchen has enough on its hands.
      nextInDemo(world.intake.url === null ? 250 : 5_000)
      return
    }
    shown += 1
    nextInDemo()
    const delivery = await placed.delivery
    // Where the app is still starting, the first orders of the demo wait for it.
    if (alive && delivery?.outcome === 'unreachable' && shown <= opening.length) {
      shown -= 1
      stopNextDemo?.()
      nextInDemo(1_000)
    }
  }

  const stopRush = () => {
    rush = null
    stopNextRush?.()
    world.changed()
  }
  const setAlive = (wanted: boolean) => {
    if (wanted === alive) return
    alive = wanted
    stopNextDemo?.()
    shown = 0
    if (alive) nextInDemo()
    world.changed()
  }
  return {
    rush: () => (rush ? { ...rush } : null),
    startRush(wanted) {
      stopNextRush?.()
      rush = { ...wanted, placed: 0, placedAtUber: 0 }
      // The first one comes soon, because whoever pressed the button waits for it.
      nextInRush(Math.min(300, 60_000 / wanted.perMinute))
      world.changed()
    },
    stopRush,
    isAlive: () => alive,
    setAlive,
    stop() {
      stopRush()
      setAlive(false)
    },
  }
}
