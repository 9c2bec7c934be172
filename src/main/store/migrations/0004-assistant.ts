import type { Migration } from './migration.ts'

/** The chat of this station. */
export const assistantMigration: Migration = {
  version: 4,
  name: 'assistant',
  sql: `
    CREATE TABLE conversations (
      -- One for the station.
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- Counts up with every change, so that two screens cannot overwrite each other.
      version INTEGER NOT NULL,
      -- JSON; null once it was cleared.
      document TEXT
    ) STRICT;
  `,
}
