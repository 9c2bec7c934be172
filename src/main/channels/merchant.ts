import type { ReadinessProblem } from '#shared/integration/readiness.ts'
import type { LinkedAccount, SignInProblem } from '#shared/integration/wizard.ts'
import type { Channel } from '#shared/channel.ts'
import type { Result } from '#shared/result.ts'

/** What came back from a sign-in at the channel: a code to exchange, with what proves that it is ours. */
export type Grant = { code: string; codeVerifier: string; redirectUri: string }

/** A channel's page where somebody signs in, and who asks. */
export type SignInPage = {
  url: string
  clientId: string
  /** What is asked for, where the channel wants it named. */
  scope?: string
  /** What proves that a code came to whoever asked for it: PKCE, or the secret it is exchanged with. */
  proof: 'pkce' | 'secret'
  /** The port of this machine it comes back to, where that was agreed on. */
  redirectPort?: number
  /** Instead of this machine: where the gateway is told to expect the state of this digest (SHA-256, base64url). Null where it cannot be told. */
  wayBack?: (stateDigest: string) => Promise<string | null>
}

/** A store a signed-in merchant may connect, as the channel has it now. */
export type OfferedStore = {
  storeId: string
  name: string
  address: string
  city: string
  /** ISO 3166-1, two letters. */
  country: string
  timeZone: string
  /** Who handles its orders now, if anybody; activation cuts them off (B12). */
  currentProvider: string | null
  /** The id we gave its location, where the channel knows it already. */
  locationId: string | null
  /** What stands in the way of connecting it (R14 to R22). */
  problems: ReadinessProblem[]
}

/** A channel whose stores a merchant connects by signing in to it (R33 to R57, R111). */
export type Merchant = {
  channel: Channel
  /** Where to sign in; null where that is not set up. */
  signInPage: () => SignInPage | null
  /** Trades what a sign-in brought for an account that is kept. */
  exchange: (grant: Grant) => Promise<Result<{ account: LinkedAccount }, { problem: SignInProblem }>>
  /** Every account somebody ever signed in with. */
  accounts: () => LinkedAccount[]
  /** Those that can be used without signing in again. */
  usable: () => LinkedAccount[]
  /** `denied`: signed in, but the account may not see its stores. */
  stores: (
    accountId: string,
  ) => Promise<Result<{ stores: OfferedStore[] }, { refusal: 'sign-in-again' | 'denied' | 'unreachable' }>>
}
