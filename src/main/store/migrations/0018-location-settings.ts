import type { Migration } from './migration.ts'

/** A location accepts by itself within hours and below a number of orders; its settings carry a revision. */
export const locationSettingsMigration: Migration = {
  version: 18,
  name: 'location-settings',
  sql: `
    -- Minutes after midnight; both null: at any hour.
    ALTER TABLE locations ADD COLUMN auto_accept_from INTEGER;
    ALTER TABLE locations ADD COLUMN auto_accept_until INTEGER;
    -- Null: however many orders are under way.
    ALTER TABLE locations ADD COLUMN auto_accept_below INTEGER;
    ALTER TABLE locations ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
  `,
}
