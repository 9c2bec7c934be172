import type { AccountStores } from '#shared/api/integrations.ts'
import type { OnboardingClient } from './onboarding-client.ts'
import type { Store } from '../../store/open.ts'
import type { LinkedAccounts } from './linked-accounts.ts'
import type { StoreCandidates } from './store-candidates.ts'

/** Asks DoorDash, account by account, which stores the linked accounts may see now (R125). Changes nothing. */
export function createAccountStores(deps: {
  store: Store
  accounts: LinkedAccounts
  client: OnboardingClient
  candidates: StoreCandidates
}) {
  return (): Promise<AccountStores[]> =>
    Promise.all(
      deps.store.linkedAccounts.all().map(async ({ id, email, businessName }): Promise<AccountStores> => {
        const account = { id, email, businessName }
        const answer = await deps.accounts.inName(id, deps.client.candidates)
        if (answer === null) return { account, problem: 'sign-in-again', stores: [] }
        if (answer.kind !== 'answered') return { account, problem: 'unreachable', stores: [] }
        return { account, problem: null, stores: answer.value.map(deps.candidates.shown) }
      }),
    )
}
