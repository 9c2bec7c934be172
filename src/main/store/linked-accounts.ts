import type { Database } from 'better-sqlite3'
import type { LinkedAccount } from '#shared/integration/wizard.ts'

/** A DoorDash account with its sealed token; `sealedToken` is null once DoorDash refused it. */
export type LinkedAccountRow = LinkedAccount & {
  sealedToken: Uint8Array | null
  /** Epoch ms. */
  expiresAt: number
  linkedAt: number
}

const columns =
  'id, email, business_name AS businessName, sealed_token AS sealedToken, expires_at AS expiresAt, linked_at AS linkedAt'

/** DoorDash accounts a manager signed in with. */
export function linkedAccountsTable(db: Database) {
  const all = db.prepare<[], LinkedAccountRow>(
    `SELECT ${columns} FROM linked_accounts ORDER BY linked_at, id`,
  )
  const find = db.prepare<[string], LinkedAccountRow>(`SELECT ${columns} FROM linked_accounts WHERE id = ?`)
  const upsert = db.prepare(
    `INSERT INTO linked_accounts (id, email, business_name, sealed_token, expires_at, linked_at)
     VALUES (@id, @email, @businessName, @sealedToken, @expiresAt, @linkedAt)
     ON CONFLICT (id) DO UPDATE SET email = @email, business_name = @businessName, sealed_token = @sealedToken,
       expires_at = @expiresAt, linked_at = @linkedAt`,
  )
  const revoke = db.prepare('UPDATE linked_accounts SET sealed_token = NULL WHERE id = ?')
  return {
    all: () => all.all(),
    find: (id: string) => find.get(id),
    save: (account: LinkedAccountRow) => void upsert.run(account),
    /** Forgets the token; the account can be signed in again. */
    revoke: (id: string) => void revoke.run(id),
  }
}
