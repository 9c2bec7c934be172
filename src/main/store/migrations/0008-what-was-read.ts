import type { Migration } from './migration.ts'

/** What the kitchen read before the channel changed an order, and which revision each ticket was made from. */
export const whatWasReadMigration: Migration = {
  version: 8,
  name: 'what was read',
  sql: `
    -- Only revisions that a later one altered for the kitchen; most orders never have one.
    CREATE TABLE order_revisions (
      order_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      -- As JSON: only ever read whole.
      reads TEXT NOT NULL,
      PRIMARY KEY (order_id, revision)
    ) STRICT, WITHOUT ROWID;

    -- Null while the ticket was not made, and for those made before this was kept.
    ALTER TABLE print_jobs ADD COLUMN revision INTEGER;
  `,
}
