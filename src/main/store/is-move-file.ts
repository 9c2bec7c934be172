import Database from 'better-sqlite3'

/** In the file of a move: which one it is, and the secrets by name as the passphrase seals them. */
export const moveKey = 'move'

/** Whether a file is that of a move, which is taken over with its passphrase, and is no backup. */
export function isMoveFile(file: string): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true, fileMustExist: true })
    return db.prepare<[string]>('SELECT 1 FROM settings WHERE key = ?').get(moveKey) !== undefined
  } catch {
    // No store at all: whoever opens it says what it is.
    return false
  } finally {
    db?.close()
  }
}
