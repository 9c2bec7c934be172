import type { Migration } from './migration.ts'

/** Menu drafts with their history, their way to the channels, what the channels show, and what is sold out. */
export const menusMigration: Migration = {
  version: 3,
  name: 'menus',
  sql: `
    CREATE TABLE menus (
      id TEXT PRIMARY KEY,
      version INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      changed_by TEXT NOT NULL,
      -- The whole draft: it is only ever read and replaced whole.
      document TEXT NOT NULL
    ) STRICT;

    CREATE TABLE menu_versions (
      menu_id TEXT NOT NULL REFERENCES menus(id) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      -- When the first of the saves that became this version was made.
      begun_at INTEGER NOT NULL,
      at INTEGER NOT NULL,
      by TEXT NOT NULL,
      label TEXT NOT NULL,
      item_count INTEGER NOT NULL,
      -- The draft, deflated: two hundred of a large menu would outgrow everything else in the file.
      document BLOB NOT NULL,
      PRIMARY KEY (menu_id, version)
    ) STRICT;

    -- Written before the channel is called; the reference goes along with the menu. Outlives its menu.
    CREATE TABLE menu_exports (
      reference TEXT PRIMARY KEY,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      menu_id TEXT NOT NULL,
      state TEXT NOT NULL,
      requested_at INTEGER NOT NULL,
      -- The state machine's own document.
      document TEXT NOT NULL,
      -- Fingerprint of what the place showed when somebody agreed to replace it.
      replaces TEXT,
      -- 1 from the moment an attempt left until it is known that it was not heard.
      maybe_heard INTEGER NOT NULL DEFAULT 0,
      -- Where the onboarding stood before it was sent there; null on the ordinary way.
      mark TEXT,
      -- JSON: what the channel said came of it, before it is proven.
      said TEXT,
      not_before INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX menu_exports_place ON menu_exports (location_id, channel, requested_at);
    CREATE UNIQUE INDEX menu_exports_open ON menu_exports (location_id, channel) WHERE state = 'exporting';

    CREATE TABLE menus_on_file (
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      read_at INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      -- What the channel shows, in our form; null when it shows no menu.
      document TEXT,
      -- The menu's id at the channel.
      platform_menu_id TEXT,
      -- What we last knew to be there: ours, or seen by a person.
      known_fingerprint TEXT NOT NULL,
      -- Since when it differs from that.
      noticed_at INTEGER,
      -- JSON: the menu of ours it took, in which version and when.
      published TEXT,
      PRIMARY KEY (location_id, channel)
    ) STRICT;

    CREATE TABLE sold_out (
      kind TEXT NOT NULL,
      sellable_id TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      name TEXT NOT NULL,
      state TEXT NOT NULL,
      since INTEGER NOT NULL,
      until INTEGER,
      by TEXT,
      error TEXT,
      -- What the channel is to be told: 0 off sale, 1 on sale again.
      wanted INTEGER NOT NULL,
      -- When the channel took it; it is proven by reading it back.
      sent_at INTEGER,
      attempts INTEGER NOT NULL,
      not_before INTEGER NOT NULL,
      PRIMARY KEY (kind, sellable_id, location_id, channel)
    ) STRICT;
  `,
}
