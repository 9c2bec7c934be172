import type { AccountStores } from '#shared/api/integrations.ts'
import type { Merchant } from '../channels/merchant.ts'
import type { StoreCandidates } from './store-candidates.ts'

/** Asks the channel, account by account, which stores the linked accounts may see now (R125). Changes nothing. */
export function createAccountStores(deps: { merchant: Merchant; candidates: StoreCandidates }) {
  const { merchant } = deps
  return (): Promise<AccountStores[]> =>
    Promise.all(
      merchant.accounts().map(async (account): Promise<AccountStores> => {
        const found = await merchant.stores(account.id)
        if (found.ok) return { account, problem: null, stores: found.stores.map(deps.candidates.shown) }
        const problem = found.refusal === 'sign-in-again' ? 'sign-in-again' : 'unreachable'
        return { account, problem, stores: [] }
      }),
    )
}
