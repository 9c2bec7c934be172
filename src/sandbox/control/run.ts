import type { RushRequest, UberPauseRequest } from '../contract/requests.ts'
import type { Crowd } from './crowd.ts'
import { planDasher } from '../doordash/orders/dasher.ts'
import { planCourier } from '../uber/orders/courier.ts'
import { pauseStore, resumeStore } from '../doordash/stores/pause.ts'
import type { Fault, FaultRequest } from '../world/faults.ts'
import { findStore } from '../world/stores.ts'
import { uberStoreOf } from '../world/uber-store.ts'
import type { World } from '../world/world.ts'

/** How the sandbox runs: who orders by itself, what goes wrong, where webhooks go, which stores take orders. */
export type RunControl = {
  pauseStore(key: string, pause: { reason: PauseReason; notes?: string; minutes: number }): boolean
  resumeStore(key: string): boolean
  /** Uber, or somebody on its tablet, pauses a location there; Uber publishes no webhook that says so. */
  pauseUberStore(locationId: string, pause: UberPauseRequest): void
  startRush(request: RushRequest): void
  stopRush(): void
  setAlive(alive: boolean): void
  setDashersMove(move: boolean): void
  stageFault(request: FaultRequest): Fault
  removeFault(id: number): boolean
  clearFaults(): void
  setIntake(intake: { url?: string | null | undefined; secret?: string | undefined }): void
}
type PauseReason = Parameters<typeof pauseStore>[2]['reason']

export function createRunControl(world: World, crowd: Crowd): RunControl {
  const changing = <Outcome>(outcome: Outcome): Outcome => {
    world.changed()
    return outcome
  }
  const setDashersMove = (move: boolean) => {
    world.dashersMove = move
    for (const order of world.orders.values()) planDasher(world, order)
    for (const order of world.uberEats.orders.values()) planCourier(world, order)
    world.changed()
  }
  return {
    pauseStore(key, { reason, notes = '', minutes }) {
      const store = findStore(world.stores, key)
      if (store) void pauseStore(world, store, { reason, notes, forMs: minutes * 60_000 })
      return store !== undefined
    },
    resumeStore(key) {
      const store = findStore(world.stores, key)
      if (store) resumeStore(world, store)
      return store !== undefined
    },
    pauseUberStore(locationId, { by, minutes }) {
      const pausedUntil = world.clock.now() + minutes * 60_000
      Object.assign(uberStoreOf(world, locationId), { pausedUntil, pausedBy: by })
      world.changed()
    },
    startRush: ({ perMinute, presets = [], store = null, uberShare = 0 }) =>
      crowd.startRush({ perMinute, presets, store, uberShare }),
    stopRush: () => crowd.stopRush(),
    setAlive(alive) {
      crowd.setAlive(alive)
      setDashersMove(alive)
    },
    setDashersMove,
    stageFault: (request) => changing(world.faults.stage(request)),
    removeFault: (id) => changing(world.faults.remove(id)),
    clearFaults() {
      world.faults.clear()
      world.changed()
    },
    setIntake({ url = world.intake.url, secret = world.intake.secret }) {
      world.intake = { url, secret }
      world.changed()
    },
  }
}
