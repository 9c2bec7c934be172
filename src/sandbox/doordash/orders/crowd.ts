import { isUnanswered } from '../../world/order.ts'
import { place, takesOrders } from './place.ts'
import { findStore, type Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import type { Preset } from '../../world/order-presets.ts'
import type { Rush } from '../../contract/views.ts'

/** Customers ordering by themselves: a rush at a fixed rate, and the unhurried demo kitchen. */
export type Crowd = {
  rush(): Rush | null
  startRush(wanted: Pick<Rush, 'perMinute' | 'presets' | 'store'>): void
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

  const openStores = (wanted: string | null): Store[] => {
    const named = wanted === null ? undefined : findStore(world.stores, wanted)
    const candidates = wanted === null ? world.stores : named ? [named] : []
    return candidates.filter((store) => takesOrders(world, store))
  }
  const placeAt = (wanted: string | null, preset: Preset) => {
    const stores = openStores(wanted)
    if (stores.length === 0 || world.intake.url === null) return null
    return place(world, world.random.crowd.pick(stores), { preset })
  }

  const nextInRush = (afterMs: number) => {
    stopNextRush = world.clock.after(afterMs, () => {
      if (!rush) return
      const presets = rush.presets.length > 0 ? rush.presets : mixedPresets
      if (placeAt(rush.store, world.random.crowd.pick(presets))) rush.placed += 1
      nextInRush((60_000 / rush.perMinute) * (0.8 + 0.4 * world.random.crowd.next()))
    })
  }

  const nextInDemo = (afterMs = opening[shown]?.afterMs ?? world.random.crowd.int(20_000, 40_000)) => {
    stopNextDemo = world.clock.after(afterMs, () => void demoStep())
  }
  const demoStep = async () => {
    if (!alive) return
    const unanswered = [...world.orders.values()].filter(isUnanswered).length
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
      rush = { ...wanted, placed: 0 }
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
