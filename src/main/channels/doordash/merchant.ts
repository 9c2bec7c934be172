import { isServiceAddress } from '#shared/doordash/service-address.ts'
import type { SignInProblem } from '#shared/integration/wizard.ts'
import type { Merchant } from '../merchant.ts'
import type { DoorDashLine } from './line.ts'
import type { LinkedAccounts } from './linked-accounts.ts'
import { offeredStore } from './offered-store.ts'
import type { CallFailure, OnboardingClient } from './onboarding-client.ts'

/** Signing in to DoorDash, and the stores its accounts may connect. */
export function createDoorDashMerchant(deps: {
  line: DoorDashLine
  client: OnboardingClient
  accounts: LinkedAccounts
}): Merchant {
  const { line, client, accounts } = deps
  return {
    channel: 'doordash',
    signInPage: () => {
      const known = line.about()
      // A person types a password on this page, so nobody may read or change it on the way.
      if (!known?.authorizeUrl || !isServiceAddress(known.authorizeUrl)) return null
      return { url: known.authorizeUrl, clientId: known.developerId, proof: 'pkce' }
    },
    exchange: async (grant) => {
      const answer = await client.exchange({
        grant_type: 'authorization_code',
        client_id: line.about()?.developerId ?? '',
        code: grant.code,
        code_verifier: grant.codeVerifier,
        redirect_uri: grant.redirectUri,
      })
      if (answer.kind !== 'answered') return { ok: false, problem: signInProblem(answer) }
      return { ok: true, account: await accounts.link(answer.value) }
    },
    accounts: accounts.all,
    usable: accounts.usable,
    stores: async (accountId) => {
      const answer = await accounts.inName(accountId, client.candidates)
      if (answer === null) return { ok: false, refusal: 'sign-in-again' }
      if (answer.kind === 'answered') return { ok: true, stores: answer.value.map(offeredStore) }
      return { ok: false, refusal: answer.kind === 'denied' ? 'denied' : 'unreachable' }
    },
  }
}

/** A code is good once and for a short time; what DoorDash refuses about it is mended by a new one. */
function signInProblem(failure: CallFailure): SignInProblem {
  if (failure.kind === 'unreachable' || failure.kind === 'later') return 'unreachable'
  return /role/i.test(`${failure.code ?? ''} ${failure.message}`) ? 'wrong-role' : 'expired'
}
