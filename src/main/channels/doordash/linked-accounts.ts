import type { TokenResponse } from '#shared/doordash/onboarding.ts'
import type { LinkedAccount } from '#shared/integration/wizard.ts'
import type { Clock } from '../../base/clock.ts'
import type { OnboardingAnswer } from './onboarding-client.ts'
import type { Log } from '../../base/log.ts'
import { SecretUnreadable, type Secrets } from '../../base/shell.ts'
import type { LinkedAccountRow } from '../../store/linked-accounts.ts'
import type { Store } from '../../store/open.ts'

/** DoorDash accounts managers signed in with; their tokens are on disk, sealed by the shell. */
export function createLinkedAccounts(deps: {
  store: Store
  secrets: Secrets
  clock: Clock
  log: Log
  onChange: () => void
  /** Whether every stored sign-in can be read. */
  onReadable: (isReadable: boolean) => void
}) {
  const { store, clock } = deps
  /** Sealed tokens this machine could not read the last time; they stay as they are. */
  const unreadable = new Set<string>()
  const isUsable = (row: LinkedAccountRow) => row.sealedToken !== null && row.expiresAt > clock.now()

  /** The one that may speak for an integration: its own, or the newest where it has none that is good. */
  function rowFor(accountId: string | null): LinkedAccountRow | undefined {
    const own = accountId === null ? undefined : store.linkedAccounts.find(accountId)
    return own ?? store.linkedAccounts.all().findLast(isUsable)
  }

  function readable(accountId: string, isReadable: boolean): void {
    if (isReadable ? !unreadable.delete(accountId) : unreadable.has(accountId)) return
    if (!isReadable) unreadable.add(accountId)
    deps.onReadable(unreadable.size === 0)
    deps.onChange()
  }

  /** The account that may speak, with its token; null when somebody has to sign in again. */
  async function tokenFor(accountId: string | null): Promise<{ accountId: string; token: string } | null> {
    const row = rowFor(accountId)
    if (!row?.sealedToken || !isUsable(row)) return null
    try {
      const token = await deps.secrets.unprotect(row.sealedToken)
      readable(row.id, true)
      return { accountId: row.id, token }
    } catch (error) {
      if (!(error instanceof SecretUnreadable)) throw error
      if (!unreadable.has(row.id))
        deps.log.warn({ account: row.id }, 'a DoorDash sign-in cannot be read on this machine; sign in again')
      readable(row.id, false)
      return null
    }
  }

  /** DoorDash no longer takes the token. */
  function revoke(accountId: string): void {
    store.linkedAccounts.revoke(accountId)
    deps.onChange()
  }

  return {
    all: (): LinkedAccount[] => store.linkedAccounts.all().map(accountOf),

    /** Those that can be used without signing in again. */
    usable: (): LinkedAccount[] =>
      store.linkedAccounts
        .all()
        .filter((row) => isUsable(row) && !unreadable.has(row.id))
        .map(accountOf),

    /** Keeps what a sign-in brought. */
    link: async (response: TokenResponse): Promise<LinkedAccount> => {
      const { id, email, business_name: businessName } = response.account
      const sealedToken = await deps.secrets.protect(response.access_token)
      const now = clock.now()
      store.linkedAccounts.save({
        id,
        email,
        businessName,
        sealedToken,
        expiresAt: now + response.expires_in * 1000,
        linkedAt: now,
      })
      readable(id, true)
      deps.onChange()
      return { id, email, businessName }
    },

    /** Whether somebody has to sign in to DoorDash before anything can be asked in this account's name. */
    needsSignIn: (accountId: string | null): boolean => {
      const row = rowFor(accountId)
      return !row || !isUsable(row) || unreadable.has(row.id)
    },

    tokenFor,

    revoke,

    /** A call in the merchant's name; null when somebody has to sign in to DoorDash again. */
    inName: async <Value>(
      accountId: string | null,
      work: (token: string) => Promise<OnboardingAnswer<Value>>,
    ): Promise<OnboardingAnswer<Value> | null> => {
      const speaker = await tokenFor(accountId)
      if (!speaker) return null
      const answer = await work(speaker.token)
      if (answer.kind === 'denied' && answer.status === 401) {
        revoke(speaker.accountId)
        return null
      }
      return answer
    },
  }
}
const accountOf = ({ id, email, businessName }: LinkedAccountRow): LinkedAccount => ({
  id,
  email,
  businessName,
})
export type LinkedAccounts = ReturnType<typeof createLinkedAccounts>
