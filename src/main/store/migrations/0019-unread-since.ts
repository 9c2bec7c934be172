import type { Migration } from './migration.ts'

/** An order that cannot be read rings by when it was first told of, however often its channel tells of it again. */
export const unreadSinceMigration: Migration = {
  version: 19,
  name: 'unread-since',
  sql: `
    -- Since when it is told of without having been read; told of once more meanwhile, that stays.
    ALTER TABLE order_fetches ADD COLUMN unread_since INTEGER NOT NULL DEFAULT 0;
    UPDATE order_fetches SET unread_since = wanted_at;
  `,
}
