import type { Rush } from '../contract/views.ts'
import type { World } from '../world/world.ts'
import { createCustomers, mixedPresets } from './customers.ts'
import { createDemoKitchen } from './demo-kitchen.ts'

/** Customers ordering by themselves: a rush at a fixed rate, and the unhurried demo kitchen. */
export type Crowd = {
  rush(): Rush | null
  startRush(wanted: Omit<Rush, 'placed' | 'placedAtUber'>): void
  stopRush(): void
  isAlive(): boolean
  setAlive(alive: boolean): void
  stop(): void
}

export function createCrowd(world: World): Crowd {
  let rush: Rush | null = null
  let stopNextRush: (() => void) | null = null

  const { placeAt, placeAtUber } = createCustomers(world)

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

  const stopRush = () => {
    rush = null
    stopNextRush?.()
    world.changed()
  }
  const demo = createDemoKitchen(world)
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
    isAlive: demo.isAlive,
    setAlive: demo.setAlive,
    stop() {
      stopRush()
      demo.setAlive(false)
    },
  }
}
