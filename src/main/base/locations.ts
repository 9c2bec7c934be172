import type { Location } from '#shared/location/location.ts'
import type { Channel } from '#shared/channel.ts'
import type { Store } from '../store/open.ts'

/** The locations of this station, kept in memory: every delivery asks for one. */
export function createLocations(store: Store) {
  let byId = new Map<string, Location>()
  let states = new Map<string, string>()
  const load = () => {
    byId = new Map(store.locations.all().map((location) => [location.id, location]))
    states = new Map()
  }
  load()
  return {
    get: (id: string) => byId.get(id),
    all: () => [...byId.values()],
    /** Integration state of a location with a channel; `active` takes orders. */
    stateOf: (id: string, channel: Channel): string => {
      const key = `${channel}|${id}`
      let state = states.get(key)
      if (state === undefined) {
        state = store.integrations.stateOf(id, channel)
        states.set(key, state)
      }
      return state
    },
    save: (location: Location) => {
      store.locations.save(location)
      load()
    },
    /** Removes a location nothing was ever sold at; its integrations go with it. */
    remove: (id: string) => {
      store.integrations.removeOf(id)
      store.locations.remove(id)
      load()
    },
    /** Reads locations and states afresh: something else changed them, or a transaction failed. */
    reload: load,
  }
}
export type Locations = ReturnType<typeof createLocations>
