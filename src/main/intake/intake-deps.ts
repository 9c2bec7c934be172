import type { Notices } from '../channels/notices.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { RefusedOrders } from './refused-orders.ts'
import type { Store } from '../store/open.ts'
import type { Answer } from './message.ts'

/** A delivery that was read; call it inside a transaction to store it and learn the answer. */
export type Prepared = () => Answer

/** What taking deliveries in works with. */
export type IntakeDeps = {
  store: Store
  book: OrderBook
  /** Where orders go that must be refused: they ring as well. */
  refusedOrders: Pick<RefusedOrders, 'keep' | 'taken'>
  locations: Locations
  clock: Clock
  newId: () => string
  /** How far this device's clock is ahead of DoorDash's, in ms; 0 while nobody knows. */
  aheadMs: () => number
  /** Who acts on what DoorDash says about stores, onboardings and menus, in the same transaction. */
  notices: Notices
}
