/** A merchant's consent on its way to the app. Times are epoch ms. */
export type UberCode = {
  /** Id of the account that gave it. */
  merchant: string
  clientId: string
  redirectUri: string
  expiresAt: number
  /** Digest of the token it was exchanged for; empty where the exchange failed. */
  spentOn: string | null
}
