import type { Migration } from './migration.ts'

/**
 * Orders that are only pointed to and have to be fetched; totals as a channel states them, which were subtotal plus tax
 * until now, also in the figures that were kept.
 */
export const secondChannelMigration: Migration = {
  version: 17,
  name: 'second channel',
  sql: `
    ALTER TABLE orders ADD COLUMN stated_total_cents INTEGER;
    DROP INDEX orders_total;
    CREATE INDEX orders_total ON orders (coalesce(stated_total_cents, subtotal_cents + tax_cents));

    ALTER TABLE sales_by_hour ADD COLUMN total_cents INTEGER NOT NULL DEFAULT 0;
    UPDATE sales_by_hour SET total_cents = subtotal_cents + tax_cents;

    -- One row per order a channel pointed to. It is read again whenever more is pointed to than was read.
    CREATE TABLE order_fetches (
      id INTEGER PRIMARY KEY,
      channel TEXT NOT NULL,
      platform_order_id TEXT NOT NULL,
      -- What the channel needs to read it, as JSON.
      pointer TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'gave-up')),
      -- How often it was pointed to.
      wanted INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      not_before INTEGER NOT NULL,
      first_at INTEGER NOT NULL,
      wanted_at INTEGER NOT NULL,
      last_error TEXT,
      -- 1 when a person was told that it cannot be read.
      has_rung INTEGER NOT NULL DEFAULT 0,
      UNIQUE (channel, platform_order_id)
    ) STRICT;
    CREATE INDEX order_fetches_waiting ON order_fetches (not_before) WHERE state = 'waiting';

    -- A channel's own name of what it tells: told twice, it is done once.
    ALTER TABLE inbox ADD COLUMN event_id TEXT;
    CREATE UNIQUE INDEX inbox_event ON inbox (channel, event_id) WHERE event_id IS NOT NULL;

    -- Until when an order that cannot be read here can still be answered at its channel.
    ALTER TABLE refused_orders ADD COLUMN answer_by INTEGER;
  `,
}
