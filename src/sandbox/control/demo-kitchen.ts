import { isUnanswered } from '../world/order.ts'
import type { Preset } from '../world/order-presets.ts'
import type { World } from '../world/world.ts'
import { createCustomers, mixedPresets } from './customers.ts'

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

/** An unhurried kitchen: an order now and then, and none while it has enough on its hands. */
export function createDemoKitchen(world: World) {
  let alive = false
  let shown = 0
  let stopNextDemo: (() => void) | null = null
  const { placeAt, placeAtUber } = createCustomers(world)

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

  return {
    isAlive: () => alive,
    setAlive: (wanted: boolean): void => {
      if (wanted === alive) return
      alive = wanted
      stopNextDemo?.()
      shown = 0
      if (alive) nextInDemo()
      world.changed()
    },
  }
}
