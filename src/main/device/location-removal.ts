import { type Channel, channels } from '#shared/channel.ts'
import type { Location } from '#shared/location/location.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Clock } from '../base/clock.ts'
import { isLive, type Locations } from '../base/locations.ts'
import type { SettingChanges } from '../base/setting-changes.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Store } from '../store/open.ts'

/** What changing a location or taking it out of use needs. */
export type LocationDeps = {
  store: Store
  clock: Clock
  locations: Locations
  transactions: Transactions
  settingChanges: SettingChanges
  /** It is out of use now. */
  onRemoved: (id: string, actor: Actor) => void
}

/** Why a location cannot be removed now. */
type Hindrance = 'last' | { channels: Channel[]; orders: number }

/** Takes a location out of use, and back into it. */
export function createLocationRemoval(deps: LocationDeps) {
  const { locations, settingChanges } = deps

  function hindranceOf(id: string): Hindrance | null {
    if (locations.inUse().length < 2) return 'last'
    const connected = channels.filter((channel) => isConnecting(locations.stateOf(id, channel)))
    const orders = deps.store.orders.running().filter(({ locationId }) => locationId === id).length
    return connected.length > 0 || orders > 0 ? { channels: connected, orders } : null
  }

  /** Sets it aside, or takes it back into use; recorded where that changes anything. */
  function setAside(location: Location, at: number | null, actor: Actor): Location {
    if (location.setAsideAt === at) return location
    locations.save({ ...location, setAsideAt: at })
    settingChanges.record(actor, at === null ? 'location-back' : 'location-removed', {
      subject: nameOf(location),
      before: location.setAsideAt !== null,
      after: at !== null,
    })
    return locations.get(location.id) ?? location
  }

  return {
    /** Nothing of it is deleted: its orders are read and counted as before. */
    remove: (
      { id, revision }: { id: string; revision: number },
      actor: Actor,
    ): Location | 'unknown' | 'changed' | Hindrance => {
      const removed = deps.transactions.run<Location | 'unknown' | 'changed' | Hindrance>(() => {
        const before = locations.findInUse(id)
        if (!before) return 'unknown'
        if (before.revision !== revision) return 'changed'
        return hindranceOf(id) ?? setAside(before, deps.clock.now(), actor)
      })
      if (typeof removed === 'object' && 'id' in removed) deps.onRemoved(id, actor)
      return removed
    },

    bringBack: (id: string, actor: Actor): Location | 'unknown' =>
      deps.transactions.run<Location | 'unknown'>(() => {
        const before = locations.get(id)
        return before ? setAside(before, null, actor) : 'unknown'
      }),
  }
}

/** As the record of changes names a location. */
export const nameOf = ({ brand, name }: Location) => `${brand} · ${name}`

/** Whether a channel sends orders here, is about to, or is being connected: what it says next needs its location. */
function isConnecting(state: string): boolean {
  return isLive(state) || state === 'connecting' || state === 'qa_in_progress' || state === 'blocked'
}
