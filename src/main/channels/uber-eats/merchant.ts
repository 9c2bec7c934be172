import type { SignInProblem } from '#shared/integration/wizard.ts'
import { consentScope } from '#shared/uber/connect.ts'
import type { CallAnswer } from '../protocol/call.ts'
import { safeJson } from '../protocol/decode.ts'
import type { Merchant } from '../merchant.ts'
import { outcomeOf } from '../protocol/outcome.ts'
import type { UberMerchants } from './client.ts'
import type { ConsentToken } from './consent.ts'
import { listStores } from './stores.ts'

/** Uber does not say who consented: there is one account, whoever it was last. */
const account = { id: 'uber-eats', email: '', businessName: '' }

/**
 * Consenting at Uber Eats and the stores that are shared by it (uber-eats.md sections 3 and 4): the authorization code with
 * `state`; PKCE is not documented there, and the exchange needs the application's secret.
 */
export function createUberMerchant(deps: { merchants: UberMerchants; consent: ConsentToken }): Merchant {
  const { merchants, consent } = deps
  return {
    channel: 'uber-eats',
    signInPage: () => {
      const known = merchants.page()
      if (known === null) return null
      const { authBaseUrl, clientId, redirectPort, wayBack } = known
      return {
        url: `${authBaseUrl}/oauth/v2/authorize`,
        clientId,
        scope: consentScope,
        proof: 'secret' as const,
        ...(redirectPort !== undefined && { redirectPort }),
        ...(wayBack && { wayBack }),
      }
    },
    exchange: async (grant) => {
      const owner = merchants.owner()
      if (owner === null) return { ok: false, problem: 'unreachable' }
      const answer = await merchants.trade(grant)
      if (outcomeOf(answer).kind !== 'taken') return { ok: false, problem: problemOf(answer) }
      const text = answer.kind === 'answered' ? answer.text : ''
      return (await consent.keep(owner, safeJson(text)))
        ? { ok: true, account }
        : { ok: false, problem: 'unreachable' }
    },
    accounts: () => (consent.isUsable() ? [account] : []),
    usable: () => (consent.isUsable() ? [account] : []),
    stores: () => listStores(consent, merchants.page()?.clientId ?? ''),
  }
}

/** A code is good once and for a short time; what Uber refuses about it is mended by a new one. */
function problemOf(answer: CallAnswer): SignInProblem {
  const outcome = outcomeOf(answer)
  if (outcome.kind !== 'rejected' && outcome.kind !== 'denied') return 'unreachable'
  const text = answer.kind === 'answered' ? answer.text : ''
  if (text.includes('access_denied')) return 'denied'
  return /invalid_client|unauthorized_client|invalid_scope/.test(text) ? 'key-refused' : 'expired'
}
