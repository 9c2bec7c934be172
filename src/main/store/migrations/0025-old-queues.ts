import type { Migration } from './migration.ts'

/** A printer that comes back after long: its old tickets are held until somebody says whether they are still wanted. */
export const oldQueuesMigration: Migration = {
  version: 25,
  name: 'old-queues',
  sql: `
    -- When somebody had it printed though it had waited for long; null before that.
    ALTER TABLE print_jobs ADD COLUMN released_at INTEGER;
    CREATE INDEX print_jobs_held ON print_jobs (printer_id, seq) WHERE state = 'held';

    CREATE TABLE old_queues (
      id INTEGER PRIMARY KEY,
      printer_id TEXT NOT NULL,
      asked_at INTEGER NOT NULL,
      answer TEXT,
      answered_at INTEGER,
      -- Who answered, as JSON.
      answered_by TEXT
    ) STRICT;
    CREATE UNIQUE INDEX old_queues_open ON old_queues (printer_id) WHERE answer IS NULL;
  `,
}
