import type { Migration } from './migration.ts'

/** A location that is removed is set aside: its orders and figures keep their place. */
export const setAsideMigration: Migration = {
  version: 20,
  name: 'set-aside',
  sql: `
    -- Since when; null while it is in use.
    ALTER TABLE locations ADD COLUMN set_aside_at INTEGER;
  `,
}
