import type { Migration } from './migration.ts'

/**
 * Figures of what was sold leave out orders that were cancelled or failed. Days that hold such orders were counted with
 * them: the station counts those anew in the background (reports/older-orders.ts), and `reports rebuild` counts all.
 */
export const soldOnlyMigration: Migration = {
  version: 21,
  name: 'sold-only',
  sql: `
    CREATE TABLE days_to_count (
      date TEXT NOT NULL,
      location_id TEXT NOT NULL,
      PRIMARY KEY (date, location_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO days_to_count (date, location_id)
      SELECT DISTINCT business_date, location_id FROM orders
       WHERE status IN ('cancelled', 'failed') AND business_date IS NOT NULL;
  `,
}
