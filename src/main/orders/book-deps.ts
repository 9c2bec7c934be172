import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { Counting } from '../reports/counting.ts'
import type { Store } from '../store/open.ts'
import type { StationPlans } from './station-plans.ts'
import type { Transactions } from '../base/transactions.ts'

/** What the order book works with. */
export type BookDeps = {
  store: Store
  transactions: Transactions
  clock: Clock
  newId: () => string
  locations: Locations
  changes: Changes
  counting: Counting
  stationPlans: Pick<StationPlans, 'of'>
}
