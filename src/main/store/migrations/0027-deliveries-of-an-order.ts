import type { Migration } from './migration.ts'

/**
 * A channel's ids come in no order, so an index by them has another page changed by every delivery, and each is written to
 * the log and the file once more. Ours tell when they were made: those of a rush lie on a few pages.
 */
export const deliveriesOfAnOrderMigration: Migration = {
  version: 27,
  name: 'deliveries-of-an-order',
  sql: `
    DROP INDEX inbox_order;
    CREATE INDEX inbox_order ON inbox (order_id) WHERE order_id IS NOT NULL;
    -- What came before its order, pointed to it, or was refused.
    CREATE INDEX inbox_orderless ON inbox (platform_order_id) WHERE order_id IS NULL;
  `,
}
