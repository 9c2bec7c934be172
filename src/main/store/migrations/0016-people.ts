import type { Migration } from './migration.ts'

/** Managers become people with a role: supervisors and staff have a PIN and neither e-mail nor password. */
export const peopleMigration: Migration = {
  version: 16,
  name: 'people',
  sql: `
    CREATE TABLE people (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      email TEXT UNIQUE,
      -- Both hashes carry their parameters and salt.
      password TEXT,
      -- Who chose the password while it is not the person's own.
      password_from TEXT,
      pin TEXT,
      created_at INTEGER NOT NULL,
      -- Whoever has left may do nothing any more; the name stays in what was done.
      left_at INTEGER,
      revision INTEGER NOT NULL
    ) STRICT;
    INSERT INTO people (id, name, role, email, password, pin, created_at, revision)
      SELECT id, name, 'manager', email, password, pin, created_at, 1 FROM managers ORDER BY rowid;
    DROP TABLE managers;
  `,
}
