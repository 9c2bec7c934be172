import type { Migration } from './migration.ts'

/** Busy and paused: what is wished of each channel now, and every wish there was, with who had it and what came of it. */
export const throttlesMigration: Migration = {
  version: 14,
  name: 'throttles',
  sql: `
    CREATE TABLE throttles (
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      kind TEXT NOT NULL,
      ref TEXT NOT NULL,
      wanted TEXT NOT NULL,
      state TEXT NOT NULL,
      plus_minutes INTEGER NOT NULL,
      asked_at INTEGER NOT NULL,
      by TEXT,
      until INTEGER,
      is_counted INTEGER NOT NULL,
      lifting TEXT,
      may_be_there INTEGER NOT NULL,
      held_since INTEGER,
      remind_at INTEGER,
      error TEXT,
      sent_at INTEGER,
      attempts INTEGER NOT NULL,
      not_before INTEGER NOT NULL,
      PRIMARY KEY (location_id, channel, kind)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE throttle_entries (
      id INTEGER PRIMARY KEY,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      kind TEXT NOT NULL,
      -- Of a wish of this station; null of what a channel did by itself.
      ref TEXT,
      plus_minutes INTEGER NOT NULL,
      asked_at INTEGER NOT NULL,
      by TEXT,
      until INTEGER,
      reason TEXT,
      began_at INTEGER,
      ended_at INTEGER,
      ending TEXT,
      ended_by TEXT,
      is_late INTEGER NOT NULL DEFAULT 0,
      seen_at INTEGER
    ) STRICT;
    CREATE INDEX throttle_entries_open ON throttle_entries (location_id, channel, kind) WHERE ended_at IS NULL;
    CREATE INDEX throttle_entries_unseen ON throttle_entries (ended_at) WHERE seen_at IS NULL;
    -- Reports ask for what was in force in a span of days.
    CREATE INDEX throttle_entries_began ON throttle_entries (kind, began_at) WHERE began_at IS NOT NULL;
  `,
}
