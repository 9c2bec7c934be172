import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { SignInProblem } from '#shared/integration/wizard.ts'
import type { Language } from '#shared/location/location.ts'
import type { Grant, SignInPage } from '../channels/merchant.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { type CallbackOutcome, callbackHeaders, callbackPage } from './callback-page.ts'
import { createCallbackServer } from './callback-server.ts'

/** How long the channel's window may stay open before the sign-in has to be started again. */
export const signInExpiryMs = 10 * 60_000

/** Ended sign-ins whose windows are still told what became of them. */
const mostRemembered = 20

type Attempt = {
  state: string
  codeVerifier: string
  redirectUri: string
  page: URL
  /** What its window is told from now on; null while it is open. */
  endedAs: CallbackOutcome | null
  cancelExpiry: () => void
}

/**
 * The authorization-code flow with `state`, and PKCE (S256) where the channel has it (shared/doordash/onboarding.ts). The channel's pages take the
 * password and the two-step code; all that comes here is a code, on a loopback port that is open only meanwhile. A
 * sign-in takes one answer, ends by itself after ten minutes, and cannot be ended by anybody who does not know its state.
 * The port outlives it by as long again: a window that comes back late finds a page of ours.
 */
export function createSignIn(deps: {
  clock: Clock
  log: Log
  language: () => Language
  /** Whose window it is, for the page that is shown there last. */
  channel: Channel
  /** Exchanges the grant; the page in the channel's window says what came of it. */
  onGrant: (grant: Grant) => Promise<SignInProblem | null>
  /** The sign-in ended without a grant. */
  onProblem: (problem: SignInProblem) => void
}) {
  const { clock } = deps
  const server = createCallbackServer({ log: deps.log, answer: (query) => comeBack(query) })
  let attempts: Attempt[] = []
  let cancelClosing = () => {}
  const current = () => attempts.find(({ endedAs }) => endedAs === null)

  function end(attempt: Attempt, endedAs: CallbackOutcome): void {
    attempt.endedAs = endedAs
    attempt.cancelExpiry()
    cancelClosing()
    cancelClosing = clock.after(signInExpiryMs, forget)
  }

  function endCurrent(endedAs: CallbackOutcome): void {
    const attempt = current()
    if (attempt) end(attempt, endedAs)
  }

  function forget(): void {
    cancelClosing()
    attempts = []
    server.close()
  }

  async function comeBack(query: URLSearchParams) {
    const say = (outcome: CallbackOutcome, status = outcome === null ? 200 : 400) => ({
      status,
      headers: callbackHeaders,
      body: callbackPage(outcome, channelNames[deps.channel], deps.language()),
    })
    // Without the state nothing else on the line can be believed, and nothing comes of it.
    const attempt = attempts.find(({ state }) => isSame(state, query.get('state') ?? ''))
    if (!attempt) return say('state-mismatch')
    if (attempt.endedAs !== null) return say(attempt.endedAs, 410)
    end(attempt, 'over')
    const back = readCallback(query)
    if ('problem' in back) {
      deps.onProblem(back.problem)
      return say(back.problem)
    }
    const { codeVerifier, redirectUri } = attempt
    const grant = { code: back.code, codeVerifier, redirectUri }
    return say(await deps.onGrant(grant).catch(() => 'unreachable' as const))
  }

  return {
    /** Opens the way back and answers the address of the channel's page. An earlier sign-in is given up. */
    open: async ({ url, clientId, scope, proof, redirectPort }: SignInPage): Promise<string> => {
      const page = new URL(url)
      cancelClosing()
      const redirectUri = await server.listen(redirectPort)
      const state = randomBytes(32).toString('base64url')
      const codeVerifier = randomBytes(48).toString('base64url')
      const challenge = createHash('sha256').update(codeVerifier).digest('base64url')
      for (const [name, value] of Object.entries({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        state,
        ...(scope !== undefined && { scope }),
        ...(proof === 'pkce' && { code_challenge: challenge, code_challenge_method: 'S256' }),
      }))
        page.searchParams.set(name, value)
      endCurrent('replaced')
      cancelClosing()
      const attempt: Attempt = {
        state,
        codeVerifier,
        redirectUri,
        page,
        endedAs: null,
        cancelExpiry: clock.after(signInExpiryMs, () => {
          end(attempt, 'expired')
          deps.onProblem('expired')
        }),
      }
      attempts = [...attempts, attempt].slice(-mostRemembered)
      return page.href
    },
    /** The address `open` answered, while its way back is open. */
    address: () => current()?.page.href ?? null,
    /** Gives up the sign-in that is open, if any. */
    close: () => endCurrent('over'),
    /** The station closes: so does the port. */
    stop: () => {
      endCurrent('over')
      forget()
    },
  }
}

/** Compares without telling by its time how much was right. */
function isSame(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(left), digest(right))
}

/** What the channel's redirect says, once its state is known to be ours. */
function readCallback(query: URLSearchParams): { code: string } | { problem: SignInProblem } {
  const code = query.get('code')
  if (query.get('error') === null && code) return { code }
  const isRole = /role/i.test(query.get('error_description') ?? '')
  return { problem: isRole ? 'wrong-role' : 'denied' }
}
