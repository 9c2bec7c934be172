import type { Order } from '#shared/order/order.ts'
import type { Transactions } from '../base/transactions.ts'
import type { Store } from '../store/open.ts'
import type { Arrival } from '../store/orders.ts'
import { contributionOf } from './contribution.ts'
import { gatherSales } from './gathered.ts'

/**
 * Keeps the figures with the orders: what a transaction changes in them is gathered and written at its end, before the
 * commit, so that thirty deliveries of one commit write each counter once.
 */
export function createCounting({ store, transactions }: { store: Store; transactions: Transactions }) {
  const gathered = gatherSales()
  transactions.beforeCommit(() => {
    for (const row of gathered.take()) store.sales.add(row)
  })
  transactions.onEnd((isCommitted) => {
    if (!isCommitted) gathered.clear()
  })
  return {
    /** An order that is new in the house. Inside a transaction. */
    added: (order: Order, arrival: Arrival): void => gathered.add(contributionOf(order, arrival)),
    /** A change of an order, which counts where it came in. Inside a transaction. */
    changed: (before: Order, after: Order): void => {
      const arrival = store.orders.arrivalOf(after.id)
      // One from before figures were kept counts as it then stands, once it is counted (older-orders.ts).
      if (arrival === null) return
      gathered.add(contributionOf(before, arrival), -1)
      gathered.add(contributionOf(after, arrival))
    },
  }
}
export type Counting = ReturnType<typeof createCounting>
