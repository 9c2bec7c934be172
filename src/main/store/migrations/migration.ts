/** One forward step of the schema. `version` becomes SQLite's `user_version` in the same transaction. */
export type Migration = { version: number; name: string; sql: string }
