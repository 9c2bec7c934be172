import type { Migration } from './migration.ts'

/** Orders this station had to refuse, until a person has dealt with them. */
export const refusedOrdersMigration: Migration = {
  version: 6,
  name: 'refused-orders',
  sql: `
    CREATE TABLE refused_orders (
      id INTEGER PRIMARY KEY,
      channel TEXT NOT NULL,
      -- What it is about: the platform's order id, or a digest of a body without one. Sent again it stays one row.
      key TEXT NOT NULL,
      kind TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      times INTEGER NOT NULL,
      code TEXT NOT NULL,
      path TEXT,
      location_id TEXT,
      inbox_id INTEGER NOT NULL,
      -- What could be read of it, as JSON.
      readable TEXT NOT NULL,
      seen_at INTEGER,
      closed_at INTEGER,
      closed_by TEXT,
      UNIQUE (channel, key)
    ) STRICT;
    CREATE INDEX refused_orders_open ON refused_orders (id) WHERE closed_at IS NULL;
  `,
}
