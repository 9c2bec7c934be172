import type { AccessKey } from '#shared/doordash/api.ts'
import { usualJobMs } from '../doordash/menus/job.ts'
import { planDasher } from '../doordash/orders/dasher.ts'
import { planReview } from '../doordash/reports/review.ts'
import { sandboxAccessKey } from '../world/access-key.ts'
import { type Clock, createTimers } from '../world/clock.ts'
import { createFaults } from '../world/faults.ts'
import { newPortal } from '../world/portal.ts'
import { createRandom } from '../world/random.ts'
import { newReporting } from '../world/reporting.ts'
import type { Store } from '../world/stores.ts'
import { planCourier } from '../uber/orders/courier.ts'
import { newUberEats } from '../world/uber-eats.ts'
import { sandboxUberApplication } from '../world/uber-application.ts'
import type { World } from '../world/world.ts'
import { startDemo } from './demo-start.ts'
import { knownOnboardings, knownStores } from './known-stores.ts'

export type WorldOptions = {
  /** The same seed gives the same orders. */
  seed?: number | undefined
  /** Base URL of the app's webhooks; can also be set later. */
  intakeUrl?: string | undefined
  /** Sent as `Authorization` with every webhook. */
  intakeSecret?: string | undefined
  /** The developer account whose calls are let in; every sandbox has the same without. */
  accessKey?: AccessKey | undefined
  /** What DoorDash has on file at the start and after a reset, instead of the invented brand's three stores. */
  stores?: (() => Store[]) | undefined
  /** Starts with no store connected to anybody, instead of Centre live as `chez-loutre-centre`. */
  notConnected?: boolean | undefined
  /** Starts where a demo station does: Port is ready to be activated, its merchant has shared his stores. */
  demo?: boolean | undefined
}

/** A world that can be watched and begun again. */
export type LiveWorld = {
  world: World
  /** Calls back after each change; the result stops that. */
  watch: (onChange: () => void) => () => void
  /** Drops what is under way and puts everything but the intake's address as it was at the start. */
  restart(seed: number): void
  /** Drops what is under way, for good. */
  end(): void
}

export function createWorld(options: WorldOptions, clock: Clock): LiveWorld {
  const watchers = new Set<() => void>()
  let scope = new AbortController()
  const world: World = {
    ...atStart(options, options.seed ?? 1, clock.now()),
    clock: createTimers(clock),
    accessKey: options.accessKey ?? sandboxAccessKey(),
    intake: { url: options.intakeUrl ?? null, secret: options.intakeSecret ?? '' },
    faults: createFaults({ chance: (probability) => world.random.faults.chance(probability) }),
    closing: scope.signal,
    follow: (order) => {
      if (world.orders.get(order.wire.id) !== order) return
      planDasher(world, order)
      planReview(world, order)
    },
    followUber: (order) => {
      if (world.uberEats.orders.get(order.id) === order) planCourier(world, order)
    },
    changed: () => {
      for (const tell of watchers) tell()
    },
  }
  const end = () => {
    world.orders.clear()
    world.uberEats.orders.clear()
    world.clock.clear()
    world.faults.clear()
    scope.abort()
  }
  return {
    world,
    watch(onChange) {
      watchers.add(onChange)
      return () => void watchers.delete(onChange)
    },
    restart(seed) {
      end()
      scope = new AbortController()
      Object.assign(world, atStart(options, seed, clock.now()), { closing: scope.signal })
      world.changed()
    },
    end,
  }
}

/** What only lasts until the sandbox is reset. */
type Resettable = Omit<
  World,
  'clock' | 'accessKey' | 'intake' | 'faults' | 'closing' | 'follow' | 'followUber' | 'changed'
>

/** What DoorDash knows when the sandbox starts, and again after a reset. */
function atStart(options: WorldOptions, seed: number, now: number): Resettable {
  const stores = (options.stores ?? (() => knownStores({ connected: !options.notConnected })))()
  const start: Resettable = {
    seed,
    stores,
    onboardings: knownOnboardings(stores, now),
    grants: new Map(),
    tokens: new Map(),
    portal: newPortal(),
    menuJobMs: usualJobMs,
    reporting: newReporting(),
    uber: new Map(),
    uberEats: newUberEats(sandboxUberApplication()),
    orders: new Map(),
    placed: 0,
    dashersMove: false,
    random: {
      dashers: createRandom(seed, 'dashers'),
      answers: createRandom(seed, 'answers'),
      crowd: createRandom(seed, 'crowd'),
      faults: createRandom(seed, 'faults'),
      uber: createRandom(seed, 'uber'),
    },
    calls: [],
    lastAnswer: null,
  }
  if (options.demo) startDemo(start, now)
  return start
}
