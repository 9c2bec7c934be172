import type { Migration } from './migration.ts'

/**
 * The search index, and indexes for what the history is filtered by and health counts. Orders from before are indexed by
 * the station in the background (orders/index-older.ts): the progress begins above the newest of them.
 */
export const searchMigration: Migration = {
  version: 13,
  name: 'search',
  sql: `
    -- Words alone, without their places, and without the texts: those are the orders' own. Every word is kept by its first
    -- one to ten letters too, because people type beginnings. The words come folded and cut (shared/text/folded-words.ts).
    CREATE VIRTUAL TABLE order_search USING fts5(
      words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2 3 4 5 6 7 8 9 10'
    );
    CREATE TABLE order_search_progress (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- Orders with a smaller seq are still to be indexed.
      below INTEGER NOT NULL
    ) STRICT;
    INSERT INTO order_search_progress (id, below)
      SELECT 1, CASE WHEN count(*) = 0 THEN 0 ELSE max(seq) + 1 END FROM orders;

    -- Whoever deletes an order, or takes words of it away, takes them out of the index too; who gives it words puts them in.
    CREATE TRIGGER order_search_deleted AFTER DELETE ON orders BEGIN
      DELETE FROM order_search WHERE rowid = old.seq;
    END;
    CREATE TRIGGER order_search_changed
      AFTER UPDATE OF content, customer_name, customer_note, display_number, ticket_number ON orders
      WHEN old.content <> new.content OR old.customer_name <> new.customer_name
        OR old.customer_note IS NOT new.customer_note OR old.display_number <> new.display_number
        OR old.ticket_number <> new.ticket_number
    BEGIN
      DELETE FROM order_search WHERE rowid = old.seq;
    END;

    CREATE INDEX orders_status ON orders (status);
    CREATE INDEX orders_location ON orders (location_id);
    CREATE INDEX orders_channel ON orders (channel);
    CREATE INDEX orders_hour ON orders (business_hour);
    CREATE INDEX orders_total ON orders (subtotal_cents + tax_cents);
    -- Few orders are late.
    CREATE INDEX orders_late ON orders (seq) WHERE ready_at > ready_by;
    CREATE INDEX outbox_open ON outbox (state, order_id) WHERE state IN ('waiting', 'gave-up');
  `,
}
