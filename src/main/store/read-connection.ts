import type { Database } from 'better-sqlite3'

/** A connection that reads. Its queries are plain functions of it, so that a command can run them on its own connection. */
export type ReadConnection = Pick<Database, 'prepare'>
