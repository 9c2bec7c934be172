import type { Migration } from './migration.ts'

/** Orders the channel may have given up before it had our answer. */
export const doubtMigration: Migration = {
  version: 7,
  name: 'doubt',
  sql: `ALTER TABLE orders ADD COLUMN in_doubt INTEGER NOT NULL DEFAULT 0 CHECK (in_doubt IN (0, 1));`,
}
