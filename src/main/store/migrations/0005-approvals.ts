import type { Migration } from './migration.ts'

/** A manager's PIN, and the record of who changed which setting. */
export const approvalsMigration: Migration = {
  version: 5,
  name: 'approvals',
  sql: `
    -- Hash with its parameters and salt, like the password; null until the manager chose one.
    ALTER TABLE managers ADD COLUMN pin TEXT;

    CREATE TABLE setting_changes (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      -- JSON, as in order_history.
      actor TEXT NOT NULL,
      setting TEXT NOT NULL,
      -- Name of the location, printer or manager it is about, as it was called then.
      subject TEXT NOT NULL,
      before TEXT,
      after TEXT
    ) STRICT;
  `,
}
