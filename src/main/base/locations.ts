import type { Location } from '#shared/location/location.ts'
import { type Channel, channels } from '#shared/channel.ts'
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

  function stateOf(id: string, channel: Channel): string {
    const key = `${channel}|${id}`
    let state = states.get(key)
    if (state === undefined) {
      state = store.integrations.stateOf(id, channel)
      states.set(key, state)
    }
    return state
  }

  /** One that is set aside is in use all the same while a channel sends its orders here: no order comes to a place nobody sees. */
  function isInUse({ id, setAsideAt }: Location): boolean {
    return setAsideAt === null || channels.some((channel) => isLive(stateOf(id, channel)))
  }

  return {
    /** Also one that is set aside: its orders are read, printed and counted as before. */
    get: (id: string) => byId.get(id),
    all: () => [...byId.values()],
    /** Those that are shown and can be chosen. */
    inUse: () => [...byId.values()].filter(isInUse),
    /** The location of that id, unless it is set aside. */
    findInUse: (id: string): Location | undefined => {
      const location = byId.get(id)
      return location && isInUse(location) ? location : undefined
    },
    /** Integration state of a location with a channel; `active` takes orders. */
    stateOf,
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

/** Whether orders come from there, or are about to. */
export function isLive(state: string): boolean {
  return state === 'active' || state === 'activating'
}
