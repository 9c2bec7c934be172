import type { Migration } from './migration.ts'

/** How long customers' data is kept, what of it is gone, and who had whose data erased. */
export const retentionMigration: Migration = {
  version: 11,
  name: 'retention',
  sql: `
    -- Only locations somebody has set; it outlives its location, as the orders do.
    CREATE TABLE retention (
      location_id TEXT PRIMARY KEY,
      -- JSON; null: as usual.
      keep_days TEXT,
      -- Orders that came in before this moment may be deleted when their time is up: a manager said so.
      orders_may_go_before INTEGER NOT NULL DEFAULT 0,
      -- The last business day orders were deleted of: figures up to it cannot be counted anew.
      orders_gone_until TEXT NOT NULL DEFAULT ''
    ) STRICT, WITHOUT ROWID;

    -- What of its customer is gone: 0 nothing, 1 telephone and address, 2 name and notes as well.
    ALTER TABLE orders ADD COLUMN stripped INTEGER NOT NULL DEFAULT 0 CHECK (stripped IN (0, 1, 2));
    CREATE INDEX orders_to_strip ON orders (location_id, stripped, received_at);
    CREATE INDEX inbox_bodies ON inbox (received_at) WHERE body IS NOT NULL;
    CREATE INDEX inbox_order ON inbox (platform_order_id) WHERE platform_order_id IS NOT NULL;

    -- That it was done, by whom and how much; never whom it was about.
    CREATE TABLE erasures (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      -- JSON, as in order_history.
      actor TEXT NOT NULL,
      orders INTEGER NOT NULL,
      finished_at INTEGER
    ) STRICT;
    -- What is still to be erased; a row goes in the transaction that erases it.
    CREATE TABLE erasure_steps (
      erasure_id INTEGER NOT NULL REFERENCES erasures(id),
      -- An order of ours, or one that was refused.
      kind TEXT NOT NULL CHECK (kind IN ('order', 'refused')),
      about TEXT NOT NULL,
      PRIMARY KEY (kind, about)
    ) STRICT, WITHOUT ROWID;
  `,
}
