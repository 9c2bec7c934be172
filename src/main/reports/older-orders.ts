import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Locations } from '../base/locations.ts'
import type { Recount } from '#shared/api/reports.ts'
import type { Store } from '../store/open.ts'
import { countDay, countOlder } from './count-afresh.ts'

/** A step takes some milliseconds of the thread that takes orders; between two it has this long to itself (ms). */
const ordersAtOnce = 50
const restMs = 100

/**
 * Counts the orders from before figures were kept, the newest first, then the days an earlier version counted otherwise:
 * in the background and once.
 */
export function createOlderOrders(deps: JobDeps & { store: Store; locations: Locations }) {
  const { store, clock } = deps
  let at = clock.now()
  /** Those left when this station started: it counts them in one go, whatever an earlier start had done. */
  const daysAtStart = store.sales.daysToCount()
  const runner = createJobRunner({
    ...deps,
    part: 'timed-changes',
    jobs: () =>
      store.orders.hasUncounted() || store.sales.dayToCount() !== null ? [{ key: 'older-orders', at }] : [],
    run: () => {
      if (countOlder(deps, ordersAtOnce) === 0) recountDay(store)
      at = clock.now() + restMs
    },
  })
  return {
    ...runner,
    /** How many days were counted anew since the start, and of how many; as many of as many once all are. */
    recount: (): Recount => ({ counted: daysAtStart - store.sales.daysToCount(), of: daysAtStart }),
  }
}

/** One whose orders are gone keeps what it was counted. */
function recountDay(store: Store): void {
  const day = store.sales.dayToCount()
  if (day === null) return
  if (day.date > store.retention.of(day.locationId).ordersGoneUntil) countDay({ store }, day)
  store.sales.dayCounted(day)
}
