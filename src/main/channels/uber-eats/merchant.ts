import type { SignInProblem } from '#shared/integration/wizard.ts'
import { consentScope } from '#shared/uber/connect.ts'
import type { CallAnswer } from '../protocol/call.ts'
import { safeJson } from '../protocol/decode.ts'
import type { Merchant } from '../merchant.ts'
import { outcomeOf } from '../protocol/outcome.ts'
import type { UberEatsAccess } from './protocol/access.ts'
import type { UberClient } from './client.ts'
import type { ConsentToken } from './consent.ts'
import { listStores } from './stores.ts'

/** Uber does not say who consented: there is one account, whoever it was last. */
const account = { id: 'uber-eats', email: '', businessName: '' }

/**
 * Consenting at Uber Eats and the stores that are shared by it (uber-eats.md sections 3 and 4): the authorization code with
 * `state`; PKCE is not documented there, and the exchange needs the application's secret.
 */
export function createUberMerchant(deps: {
  access: () => UberEatsAccess | null
  client: Pick<UberClient, 'postForm'>
  consent: ConsentToken
}): Merchant {
  const { access, consent } = deps
  return {
    channel: 'uber-eats',
    signInPage: () => {
      const known = access()
      if (known === null) return null
      const { authBaseUrl, clientId, redirectPort } = known
      return {
        url: `${authBaseUrl}/oauth/v2/authorize`,
        clientId,
        scope: consentScope,
        proof: 'secret' as const,
        ...(redirectPort !== undefined && { redirectPort }),
      }
    },
    exchange: async ({ code, redirectUri }) => {
      const known = access()
      if (known === null) return { ok: false, problem: 'unreachable' }
      const answer = await deps.client.postForm(known, {
        client_id: known.clientId,
        client_secret: known.clientSecret,
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
      })
      if (outcomeOf(answer).kind !== 'taken') return { ok: false, problem: problemOf(answer) }
      const text = answer.kind === 'answered' ? answer.text : ''
      return (await consent.keep(known, safeJson(text)))
        ? { ok: true, account }
        : { ok: false, problem: 'unreachable' }
    },
    accounts: () => (consent.isUsable() ? [account] : []),
    usable: () => (consent.isUsable() ? [account] : []),
    stores: () => listStores(consent, access()?.clientId ?? ''),
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
