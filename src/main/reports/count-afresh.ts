import type { Locations } from '../base/locations.ts'
import type { Store } from '../store/open.ts'
import type { SalesDay } from '../store/sales.ts'
import { arrivalOf } from './arrival.ts'
import { contributionOf } from './contribution.ts'
import { gatherSales } from './gathered.ts'

type Deps = { store: Store; locations: Pick<Locations, 'get'> }

/**
 * Gives the newest orders that were never counted their day, and counts them, in one transaction; answers how many there
 * were. Those are orders from before figures were kept.
 */
export function countOlder({ store, locations }: Deps, most: number): number {
  return store.transaction(() => {
    const gathered = gatherSales()
    const orders = store.orders.uncounted(most)
    for (const order of orders) {
      const arrival = arrivalOf(locations, order)
      store.orders.setArrival(order.id, arrival)
      gathered.add(contributionOf(order, arrival))
    }
    for (const row of gathered.take()) store.sales.add(row)
    return orders.length
  })
}

/** Counts a business day of a location anew from its orders, in one transaction; writes only what was wrong. */
export function countDay({ store }: Pick<Deps, 'store'>, { date, locationId }: SalesDay): void {
  store.transaction(() => {
    const gathered = gatherSales()
    gathered.add(store.sales.ofDay(date, locationId), -1)
    for (const { order, arrival } of store.orders.ofDay(date, locationId))
      gathered.add(contributionOf(order, arrival))
    for (const row of gathered.take()) store.sales.add(row)
    store.sales.dropEmpty(date, locationId)
  })
}
