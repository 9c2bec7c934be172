import type { Locations } from '../base/locations.ts'
import type { Store } from '../store/open.ts'
import { countDay, countOlder } from './count-afresh.ts'

/** Orders counted in one step: some milliseconds in which a station beside it cannot write. */
const ordersAtOnce = 200

/**
 * Counts every figure anew from the orders (B6): first the orders that were never counted, then day by day of each
 * location, then the months. Each step is a short transaction that leaves right figures behind, so it may run beside a
 * station, beside another of its kind, and end at any moment. Days whose orders were deleted stay as they are (`kept`).
 * `rest` is awaited after each step, that others get to write.
 */
export async function rebuildFigures(
  deps: { store: Store; locations: Pick<Locations, 'get'> },
  rest: () => Promise<void>,
): Promise<{ counted: number; days: number; kept: number }> {
  const { store } = deps
  let counted = 0
  for (let done = ordersAtOnce; done === ordersAtOnce; await rest()) {
    done = countOlder(deps, ordersAtOnce)
    counted += done
  }
  const all = daysToCount(store)
  const days = all.filter(({ date, locationId }) => date > store.retention.of(locationId).ordersGoneUntil)
  for (const day of days) {
    countDay(deps, day)
    await rest()
  }
  const months = new Set([...store.sales.months(), ...days.map(({ date }) => date.slice(0, 7))])
  for (const month of months) {
    store.transaction(() => store.sales.sumMonth(month))
    await rest()
  }
  return { counted, days: new Set(days.map(({ date }) => date)).size, kept: all.length - days.length }
}

/** Every day of a location that has orders, or figures that may have none. */
function daysToCount(store: Store) {
  const days = new Map(
    [...store.orders.days(), ...store.sales.days()].map((day) => [`${day.date}|${day.locationId}`, day]),
  )
  return [...days.values()].toSorted((a, b) => a.date.localeCompare(b.date))
}
