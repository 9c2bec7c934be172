import type { Migration } from './migration.ts'

/** The first schema: locations, orders with their history, the raw inbox, the outbox, printers and print jobs. */
export const ordersMigration: Migration = {
  version: 1,
  name: 'orders',
  sql: `
    CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT;

    -- Sealed by the shell (safeStorage, or a key file); never plain text.
    CREATE TABLE secrets (
      name TEXT PRIMARY KEY,
      sealed BLOB NOT NULL
    ) STRICT;

    CREATE TABLE locations (
      id TEXT PRIMARY KEY,
      brand TEXT NOT NULL,
      name TEXT NOT NULL,
      address TEXT NOT NULL,
      time_zone TEXT NOT NULL,
      currency TEXT NOT NULL,
      country TEXT NOT NULL,
      language TEXT NOT NULL,
      auto_accept INTEGER NOT NULL,
      default_prep_minutes INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE integrations (
      location_id TEXT NOT NULL REFERENCES locations(id),
      channel TEXT NOT NULL,
      state TEXT NOT NULL,
      since INTEGER NOT NULL,
      PRIMARY KEY (location_id, channel)
    ) STRICT;

    CREATE TABLE orders (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      channel TEXT NOT NULL,
      platform_order_id TEXT NOT NULL,
      display_number TEXT NOT NULL,
      ticket_number INTEGER NOT NULL,
      location_id TEXT NOT NULL,
      currency TEXT NOT NULL,
      status TEXT NOT NULL,
      confirmation TEXT NOT NULL,
      placed_at INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      confirm_by INTEGER NOT NULL,
      accepted_at INTEGER,
      ready_by INTEGER,
      start_at INTEGER,
      ready_at INTEGER,
      picked_up_at INTEGER,
      ended_at INTEGER,
      acknowledged_at INTEGER,
      ending TEXT,
      ending_seen_at INTEGER,
      dasher TEXT,
      revision INTEGER NOT NULL,
      conflict INTEGER NOT NULL,
      undo_status TEXT,
      undo_until INTEGER,
      customer_name TEXT NOT NULL,
      item_count INTEGER NOT NULL,
      subtotal_cents INTEGER NOT NULL,
      tax_cents INTEGER NOT NULL,
      tip_cents INTEGER NOT NULL,
      fulfillment TEXT NOT NULL,
      estimated_pickup_at INTEGER,
      cutlery TEXT NOT NULL,
      customer_note TEXT,
      -- Lines, other amounts and address: a document, because they are only ever read and replaced whole.
      content TEXT NOT NULL,
      on_board INTEGER NOT NULL,
      UNIQUE (channel, platform_order_id)
    ) STRICT;
    CREATE INDEX orders_on_board ON orders (on_board) WHERE on_board = 1;
    CREATE INDEX orders_to_complete ON orders (picked_up_at) WHERE status = 'picked_up';
    CREATE INDEX orders_display_number ON orders (display_number);

    CREATE TABLE order_history (
      id INTEGER PRIMARY KEY,
      order_id TEXT NOT NULL,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      type TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX order_history_order ON order_history (order_id);

    -- Every delivery, as it came. Refused ones keep their (bounded) body and the reason.
    CREATE TABLE inbox (
      id INTEGER PRIMARY KEY,
      received_at INTEGER NOT NULL,
      channel TEXT NOT NULL,
      endpoint TEXT NOT NULL,
      status INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      order_id TEXT,
      platform_order_id TEXT,
      code TEXT,
      message TEXT,
      path TEXT,
      body BLOB
    ) STRICT;
    CREATE INDEX inbox_refused ON inbox (received_at) WHERE outcome = 'refused';

    -- Events that came before their order.
    CREATE TABLE parked_events (
      id INTEGER PRIMARY KEY,
      channel TEXT NOT NULL,
      platform_order_id TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      event TEXT NOT NULL
    ) STRICT;
    CREATE INDEX parked_events_order ON parked_events (channel, platform_order_id);

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY,
      order_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      command TEXT NOT NULL,
      state TEXT NOT NULL,
      attempts INTEGER NOT NULL,
      not_before INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      last_error TEXT,
      -- 1 when an attempt may have reached the channel although no answer came back.
      maybe_heard INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX outbox_waiting ON outbox (not_before) WHERE state = 'waiting';
    CREATE INDEX outbox_order ON outbox (order_id);

    CREATE TABLE printers (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      host TEXT,
      port INTEGER,
      paper INTEGER NOT NULL,
      code_page TEXT NOT NULL,
      -- Space-separated ticket kinds.
      tickets TEXT NOT NULL,
      location_id TEXT,
      -- What the printer was found to understand, as JSON; null before the first probe.
      capabilities TEXT
    ) STRICT;

    CREATE TABLE print_jobs (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      order_id TEXT,
      printer_id TEXT NOT NULL,
      kind TEXT NOT NULL,
      notice TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      state TEXT NOT NULL,
      problem TEXT,
      attempts INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      not_before INTEGER NOT NULL,
      changed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX print_jobs_open ON print_jobs (printer_id, seq) WHERE state IN ('queued', 'checking', 'sending');
    CREATE INDEX print_jobs_order ON print_jobs (order_id);

    -- One row per location and local day: the running ticket number.
    CREATE TABLE ticket_numbers (
      location_id TEXT NOT NULL,
      date TEXT NOT NULL,
      last INTEGER NOT NULL,
      PRIMARY KEY (location_id, date)
    ) STRICT, WITHOUT ROWID;

    -- Daily aggregates, kept in the same transaction as the orders they count.
    CREATE TABLE daily_totals (
      location_id TEXT NOT NULL,
      date TEXT NOT NULL,
      channel TEXT NOT NULL,
      orders INTEGER NOT NULL,
      items INTEGER NOT NULL,
      subtotal_cents INTEGER NOT NULL,
      tax_cents INTEGER NOT NULL,
      tip_cents INTEGER NOT NULL,
      completed INTEGER NOT NULL,
      cancelled INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      lost_cents INTEGER NOT NULL,
      accepted INTEGER NOT NULL,
      accept_ms INTEGER NOT NULL,
      readied INTEGER NOT NULL,
      ready_ms INTEGER NOT NULL,
      ready_late INTEGER NOT NULL,
      PRIMARY KEY (location_id, date, channel)
    ) STRICT, WITHOUT ROWID;
  `,
}
