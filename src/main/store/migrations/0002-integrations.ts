import type { Migration } from './migration.ts'

/** Managers, the whole integration of a location, the wizard, linked accounts and who activated what. */
export const integrationsMigration: Migration = {
  version: 2,
  name: 'integrations',
  sql: `
    CREATE TABLE managers (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT NOT NULL UNIQUE,
      -- scrypt with its parameters and salt.
      password TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    -- By address and not by manager: an unknown address must lock like a known one.
    CREATE TABLE sign_in_failures (
      email TEXT PRIMARY KEY,
      count INTEGER NOT NULL,
      last_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE linked_accounts (
      id TEXT PRIMARY KEY,
      email TEXT NOT NULL,
      business_name TEXT NOT NULL,
      -- The merchant's token, sealed by the shell; null once the channel refused it.
      sealed_token BLOB,
      expires_at INTEGER NOT NULL,
      linked_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE integrations_2 (
      location_id TEXT NOT NULL REFERENCES locations(id),
      channel TEXT NOT NULL,
      state TEXT NOT NULL,
      since INTEGER NOT NULL,
      external_store_id TEXT,
      onboarding_id TEXT,
      alert TEXT,
      -- JSON: the channel's own code and words about the last problem.
      reason TEXT,
      qa_started_at INTEGER,
      current_provider TEXT,
      -- The linked account that may speak for it.
      account_id TEXT,
      -- JSON: a pause the channel told of.
      pause TEXT,
      -- What the channel last said before we asked it for a change; hearing it again is no news.
      baseline TEXT,
      PRIMARY KEY (location_id, channel)
    ) STRICT;
    INSERT INTO integrations_2 (location_id, channel, state, since)
      SELECT location_id, channel, state, since FROM integrations;
    DROP TABLE integrations;
    ALTER TABLE integrations_2 RENAME TO integrations;

    -- What happened to integrations, in order. Append only; outlives its location.
    CREATE TABLE integration_log (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      actor TEXT NOT NULL,
      type TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    CREATE INDEX integration_log_location ON integration_log (location_id, channel);

    CREATE TABLE wizards (
      id TEXT PRIMARY KEY,
      changed_at INTEGER NOT NULL,
      -- Null while it is under way.
      closed_at INTEGER,
      document TEXT NOT NULL
    ) STRICT;

    CREATE TABLE activation_records (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      manager TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL,
      -- Space-separated go-live checks that were not proven.
      gone_on_without TEXT NOT NULL
    ) STRICT;

    CREATE TABLE disconnect_requests (
      reference TEXT PRIMARY KEY,
      at INTEGER NOT NULL,
      manager TEXT NOT NULL,
      location_id TEXT NOT NULL,
      channel TEXT NOT NULL
    ) STRICT;
  `,
}
