import type { Migration } from './migration.ts'

/** Which business day of which location a print job closes; null for all other tickets. */
export const dayTicketsMigration: Migration = {
  version: 12,
  name: 'day tickets',
  sql: `
    ALTER TABLE print_jobs ADD COLUMN day_location_id TEXT;
    ALTER TABLE print_jobs ADD COLUMN day_date TEXT;
  `,
}
