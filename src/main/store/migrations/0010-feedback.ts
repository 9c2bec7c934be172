import type { Migration } from './migration.ts'

/** What customers said of their orders, and the reports of channels in which they say it. */
export const feedbackMigration: Migration = {
  version: 10,
  name: 'feedback',
  sql: `
    DROP TABLE IF EXISTS feedback;
    -- A channel says it by its own names of order and store. Order and location are looked up when it is read or noted
    -- again: either may become known later.
    CREATE TABLE feedback (
      id INTEGER PRIMARY KEY,
      channel TEXT NOT NULL,
      key TEXT NOT NULL,
      platform_order_id TEXT,
      store_id TEXT NOT NULL,
      location_id TEXT,
      -- The day it was said.
      business_date TEXT NOT NULL,
      stars INTEGER CHECK (stars BETWEEN 1 AND 5),
      emoji TEXT,
      comment TEXT,
      -- A JSON list.
      tags TEXT NOT NULL,
      review_type TEXT,
      frequency TEXT,
      UNIQUE (channel, key)
    ) STRICT;
    -- Counted for a report of years without reading a comment; and paged.
    CREATE INDEX feedback_date ON feedback (business_date, id, location_id, channel, stars, emoji);
    CREATE INDEX feedback_place ON feedback (location_id, business_date, id);
    CREATE INDEX feedback_order ON feedback (channel, platform_order_id);
    CREATE INDEX feedback_without_location ON feedback (channel, store_id) WHERE location_id IS NULL;

    CREATE TABLE feedback_reports (
      channel TEXT PRIMARY KEY,
      -- The report under way, the days it is about, and when it was asked for; null while there is none.
      report_id TEXT,
      from_date TEXT,
      to_date TEXT,
      asked_at INTEGER,
      -- The last day that was read, and when.
      read_to TEXT,
      read_at INTEGER,
      not_before INTEGER NOT NULL,
      attempts INTEGER NOT NULL,
      problem TEXT
    ) STRICT, WITHOUT ROWID;
  `,
}
