import type { Moment } from '#shared/updates/quiet-moment.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { Store } from '../store/open.ts'

/** What of a station decides whether it may end for a new version: its orders, and the hours of every menu it knows. */
export function momentOf({
  store,
  clock,
  locations,
}: {
  store: Pick<Store, 'orders' | 'menus'>
  clock: Pick<Clock, 'now'>
  locations: Pick<Locations, 'inUse'>
}): Moment {
  return {
    now: clock.now(),
    orders: store.orders.running(),
    locations: locations.inUse(),
    menus: store.menus.all().flatMap(({ id }) => store.menus.document(id) ?? []),
  }
}
