import type { Migration } from './migration.ts'

/** Which tickets go to which printer, and which printer stands in for another. */
export const routesMigration: Migration = {
  version: 23,
  name: 'routes',
  sql: `
    -- Which tickets it makes, when, and who stands in for it, as JSON; null: every order, whole, when it is cooked.
    ALTER TABLE printers ADD COLUMN route TEXT;
    -- The printer whose ticket this is, where another stands in for it.
    ALTER TABLE print_jobs ADD COLUMN rerouted_from TEXT;
  `,
}
