import type { Migration } from './migration.ts'

/** Other tablets that may open the station's page. */
export const screensMigration: Migration = {
  version: 15,
  name: 'screens',
  sql: `
    CREATE TABLE screens (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      rights TEXT NOT NULL,
      station_id TEXT,
      -- SHA-256 of the token: 256 bits of chance need no slow hash.
      token_hash BLOB NOT NULL UNIQUE,
      paired_at INTEGER NOT NULL,
      paired_by TEXT NOT NULL,
      last_seen_at INTEGER
    ) STRICT;
  `,
}
