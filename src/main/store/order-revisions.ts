import type { ReadConnection } from './read-connection.ts'
import type { KitchenReads } from '#shared/order/reads.ts'
import { kitchenContent } from '#shared/order/order-changes.ts'
import { readJson } from './json-column.ts'

/** What the kitchen read of an order before a change that altered it; where it cannot be read, the whole order is printed. */
export function orderRevisionsTable(db: ReadConnection) {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO order_revisions (order_id, revision, reads) VALUES (?, ?, ?)',
  )
  const asOf = db
    .prepare<[string, number], string>(
      'SELECT reads FROM order_revisions WHERE order_id = ? AND revision >= ? ORDER BY revision LIMIT 1',
    )
    .pluck()
  return {
    /** Keeps what `revision` said, right before the next one replaces it. */
    add: (orderId: string, revision: number, reads: KitchenReads) =>
      void insert.run(orderId, revision, JSON.stringify(reads)),
    /** What the kitchen read at that revision; null when it still reads the same. */
    asOf: (orderId: string, revision: number): KitchenReads | null => {
      const found = asOf.get(orderId, revision)
      return found === undefined ? null : readJson(kitchenContent, found, null)
    },
  }
}
