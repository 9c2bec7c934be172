import type { Changes } from '../changes.ts'
import type { Clock } from '../clock.ts'
import type { Locations } from '../locations.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../transactions.ts'

/** What the order book works with. */
export type BookDeps = {
  store: Store
  transactions: Transactions
  clock: Clock
  newId: () => string
  locations: Locations
  changes: Changes
}
