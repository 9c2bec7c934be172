import { create } from 'zustand'
import type { DeviceState, Settings } from '#shared/api/device.ts'
import type { Location } from '#shared/location/location.ts'

type Device = {
  state: DeviceState | null
  received: (state: DeviceState) => void
  /** The station saved them: shown at once, and right again with its next word. */
  savedSettings: (settings: Settings) => void
  savedLocation: (location: Location) => void
}

export const useDevice = create<Device>()((set) => ({
  state: null,
  received: (state) =>
    set(({ state: before }) => ({
      state: {
        ...state,
        locations: sameIfEqual(before?.locations, state.locations),
        removedLocations: sameIfEqual(before?.removedLocations, state.removedLocations),
      },
    })),
  savedSettings: (settings) => set(({ state }) => ({ state: state && { ...state, settings } })),
  savedLocation: (location) =>
    set(({ state }) => ({
      state: state && {
        ...state,
        locations: state.locations.map((each) => (each.id === location.id ? location : each)),
      },
    })),
}))

/** The old value when the new one says the same: it comes anew every second, and every card reads it. */
function sameIfEqual<Value>(before: Value | undefined, after: Value): Value {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after
}

/** The location this board shows; the first one while it shows all, for the clock and the date. */
export function boardLocation(state: DeviceState | null): Location | null {
  if (!state) return null
  const chosen = state.locations.find((location) => location.id === state.settings.boardLocationId)
  return chosen ?? state.locations[0] ?? null
}

/** Whether cards must name their location. */
export function showsSeveral(state: DeviceState | null): boolean {
  return state !== null && state.settings.boardLocationId === null && state.locations.length > 1
}

/** The location of that id, also one that was removed: its orders are still here. */
export function locationIn(state: DeviceState | null, id: string): Location | undefined {
  const isIt = (location: Location) => location.id === id
  return state?.locations.find(isIt) ?? state?.removedLocations.find(isIt)
}

/** Where an order belongs; undefined only if the station left it out of its list. */
export function useLocation(id: string): Location | undefined {
  return useDevice(({ state }) => locationIn(state, id))
}
