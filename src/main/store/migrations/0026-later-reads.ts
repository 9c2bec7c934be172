import type { Migration } from './migration.ts'

/** A read that is due later is not lost where the order is read sooner for another reason. */
export const laterReadsMigration: Migration = {
  version: 26,
  name: 'later-reads',
  sql: `
    -- When it is to be read once more after the read that waits now; null where that is the last.
    ALTER TABLE order_fetches ADD COLUMN once_more_at INTEGER;
  `,
}
