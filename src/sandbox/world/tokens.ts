/** A consent waiting to be exchanged for a token. Times are epoch ms. */
export type Grant = {
  accountId: string
  clientId: string
  redirectUri: string
  codeChallenge: string
  expiresAt: number
  /** Digest of the token it was exchanged for. */
  spentOn: string | null
}
export type MerchantToken = { accountId: string; expiresAt: number; isRevoked: boolean }
