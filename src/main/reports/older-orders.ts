import { createJobRunner, type JobDeps } from '../jobs/runner.ts'
import type { Locations } from '../base/locations.ts'
import type { Store } from '../store/open.ts'
import { countOlder } from './count-afresh.ts'

/** A step takes some milliseconds of the thread that takes orders; between two it has this long to itself (ms). */
const ordersAtOnce = 50
const restMs = 100

/** Counts the orders from before figures were kept, the newest first, in the background and once. */
export function createOlderOrders(deps: JobDeps & { store: Store; locations: Locations }) {
  const { store, clock } = deps
  let at = clock.now()
  return createJobRunner({
    ...deps,
    part: 'timed-changes',
    jobs: () => (store.orders.hasUncounted() ? [{ key: 'older-orders', at }] : []),
    run: () => {
      countOlder(deps, ordersAtOnce)
      at = clock.now() + restMs
    },
  })
}
