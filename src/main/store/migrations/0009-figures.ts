import type { Migration } from './migration.ts'

/**
 * Figures by business day, kept in the transaction of the order they count. An order keeps the day and hour it came in: a
 * later change of when a location's day ends moves nothing. Orders from before have none and are not counted yet; the
 * station counts them in the background (reports/older-orders.ts), and `reports rebuild` counts all afresh.
 */
export const figuresMigration: Migration = {
  version: 9,
  name: 'figures',
  sql: `
    -- Minutes after local midnight at which its business day ends.
    ALTER TABLE locations ADD COLUMN day_ends_at INTEGER NOT NULL DEFAULT 240 CHECK (day_ends_at BETWEEN 0 AND 720);

    ALTER TABLE orders ADD COLUMN business_date TEXT;
    ALTER TABLE orders ADD COLUMN business_hour INTEGER CHECK (business_hour BETWEEN 0 AND 23);
    -- Its total as it came: what an adjustment takes off is a refund.
    ALTER TABLE orders ADD COLUMN first_total_cents INTEGER;
    CREATE INDEX orders_business_date ON orders (business_date);

    DROP TABLE daily_totals;

    CREATE TABLE sales_by_hour (
      date TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      currency TEXT NOT NULL,
      hour INTEGER NOT NULL,
      orders INTEGER NOT NULL,
      items INTEGER NOT NULL,
      subtotal_cents INTEGER NOT NULL,
      tax_cents INTEGER NOT NULL,
      tip_cents INTEGER NOT NULL,
      fee_cents INTEGER NOT NULL,
      discount_cents INTEGER NOT NULL,
      refunded_cents INTEGER NOT NULL,
      completed INTEGER NOT NULL,
      cancelled INTEGER NOT NULL,
      refused INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      missed INTEGER NOT NULL,
      lost_cents INTEGER NOT NULL,
      accepted INTEGER NOT NULL,
      accept_ms INTEGER NOT NULL,
      readied INTEGER NOT NULL,
      ready_ms INTEGER NOT NULL,
      promised_ms INTEGER NOT NULL,
      late_orders INTEGER NOT NULL,
      courier_waits INTEGER NOT NULL,
      courier_wait_ms INTEGER NOT NULL,
      cutlery_requested INTEGER NOT NULL,
      cutlery_declined INTEGER NOT NULL,
      cutlery_unknown INTEGER NOT NULL,
      PRIMARY KEY (date, location_id, channel, currency, hour)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sales_by_dish (
      date TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      currency TEXT NOT NULL,
      dish TEXT NOT NULL,
      orders INTEGER NOT NULL,
      items INTEGER NOT NULL,
      subtotal_cents INTEGER NOT NULL,
      late_orders INTEGER NOT NULL,
      PRIMARY KEY (date, location_id, channel, currency, dish)
    ) STRICT, WITHOUT ROWID;

    -- Sums of the days: dishes are many, and a period of years would read each of them for every day.
    CREATE TABLE sales_by_dish_month (
      month TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      currency TEXT NOT NULL,
      dish TEXT NOT NULL,
      orders INTEGER NOT NULL,
      items INTEGER NOT NULL,
      subtotal_cents INTEGER NOT NULL,
      late_orders INTEGER NOT NULL,
      PRIMARY KEY (month, location_id, channel, currency, dish)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sales_by_category (
      date TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      currency TEXT NOT NULL,
      -- Empty for dishes that came without one.
      category TEXT NOT NULL,
      orders INTEGER NOT NULL,
      items INTEGER NOT NULL,
      subtotal_cents INTEGER NOT NULL,
      PRIMARY KEY (date, location_id, channel, currency, category)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE endings_by_reason (
      date TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      currency TEXT NOT NULL,
      kind TEXT NOT NULL,
      ended_by TEXT NOT NULL,
      reason TEXT NOT NULL,
      orders INTEGER NOT NULL,
      lost_cents INTEGER NOT NULL,
      PRIMARY KEY (date, location_id, channel, currency, kind, ended_by, reason)
    ) STRICT, WITHOUT ROWID;

    -- What customers thought of orders, as the channel tells it.
    CREATE TABLE feedback (
      channel TEXT NOT NULL,
      order_id TEXT NOT NULL,
      location_id TEXT NOT NULL,
      business_date TEXT NOT NULL,
      at INTEGER NOT NULL,
      stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
      comment TEXT NOT NULL,
      PRIMARY KEY (channel, order_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX feedback_business_date ON feedback (business_date);

    -- How long something was sold out, and until when; ended_at is null while it is.
    CREATE TABLE sold_out_spells (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      sellable_id TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      name TEXT NOT NULL,
      began_at INTEGER NOT NULL,
      ended_at INTEGER
    ) STRICT;
    CREATE INDEX sold_out_spells_open ON sold_out_spells (location_id, channel) WHERE ended_at IS NULL;
    CREATE INDEX sold_out_spells_ended ON sold_out_spells (ended_at);
    INSERT INTO sold_out_spells (kind, sellable_id, location_id, channel, name, began_at)
      SELECT kind, sellable_id, location_id, channel, name, since FROM sold_out
       WHERE wanted = 0 AND state <> 'gone';
  `,
}
