import { createHash } from 'node:crypto'

/** A token Uber gave out. A token has scopes of one grant only (uber-eats.md section 3). Times are epoch ms. */
export type UberToken = {
  grant: 'client_credentials' | 'authorization_code'
  scopes: string[]
  expiresAt: number
  /** Whose stores it is about, for a merchant's consent; null for the application's own. */
  merchant: string | null
}

/** Tokens are kept by this, so that the state file opens nothing. */
export function uberDigest(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
