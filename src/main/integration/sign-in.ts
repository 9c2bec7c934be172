import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Channel, channelNames } from '#shared/channel.ts'
import type { SignInProblem } from '#shared/integration/wizard.ts'
import type { Language } from '#shared/location/location.ts'
import type { Grant, SignInPage } from '../channels/merchant.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import { type ConsentBack, consentExpiryMs, type ConsentOutcome } from '#shared/gateway/consent.ts'
import { callbackHeaders, callbackPage, callbackStatus } from '../http/callback-page.ts'
import { createCallbackServer } from './callback-server.ts'

/** How long the channel's window may stay open before the sign-in has to be started again. */
export const signInExpiryMs = consentExpiryMs

/** Ended sign-ins whose windows are still told what became of them. */
const mostRemembered = 20

type Attempt = {
  state: string
  codeVerifier: string
  redirectUri: string
  page: URL
  /** What its window is told from now on; null while it is open. */
  endedAs: ConsentOutcome
  cancelExpiry: () => void
}

/** Nothing can be told from where the window would come back to. */
export class NoWayBack extends Error {}

/**
 * The authorization-code flow with `state`, and PKCE (S256) where the channel has it (shared/doordash/onboarding.ts). The channel's pages take the
 * password and the two-step code; all that comes here is a code, on a loopback port that is open only meanwhile, or told by
 * the gateway of this station. A sign-in takes one answer, ends by itself after ten minutes, and cannot be ended by anybody
 * who does not know its state. The port outlives it by as long again: a window that comes back late finds a page of ours.
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
  const server = createCallbackServer({
    log: deps.log,
    answer: async (query) => {
      const back: ConsentBack = { state: '', ...Object.fromEntries(query) }
      // Whatever it ended as: nothing comes of it any more.
      const isGone = (attemptOf(back)?.endedAs ?? null) !== null
      const outcome = await comeBack(back)
      const body = callbackPage(outcome, channelNames[deps.channel], deps.language())
      return { status: isGone ? 410 : callbackStatus(outcome), headers: callbackHeaders, body }
    },
  })
  let attempts: Attempt[] = []
  let cancelClosing = () => {}
  const current = () => attempts.find(({ endedAs }) => endedAs === null)
  const attemptOf = (back: ConsentBack) => attempts.find(({ state }) => isSame(state, back.state))

  function end(attempt: Attempt, endedAs: ConsentOutcome): void {
    attempt.endedAs = endedAs
    attempt.cancelExpiry()
    cancelClosing()
    cancelClosing = clock.after(signInExpiryMs, forget)
  }

  function endCurrent(endedAs: ConsentOutcome): void {
    const attempt = current()
    if (attempt) end(attempt, endedAs)
  }

  function forget(): void {
    cancelClosing()
    attempts = []
    server.close()
  }

  /** The window came back; what it is told. */
  async function comeBack(back: ConsentBack): Promise<ConsentOutcome> {
    // Without the state nothing else on the line can be believed, and nothing comes of it.
    const attempt = attemptOf(back)
    if (!attempt) return 'state-mismatch'
    if (attempt.endedAs !== null) return attempt.endedAs
    end(attempt, 'over')
    const read = readCallback(back)
    if ('problem' in read) {
      deps.onProblem(read.problem)
      return read.problem
    }
    const { codeVerifier, redirectUri } = attempt
    const grant = { code: read.code, codeVerifier, redirectUri }
    return deps.onGrant(grant).catch(() => 'unreachable' as const)
  }

  return {
    /** Opens the way back and answers the address of the channel's page. An earlier sign-in is given up. Throws where there is none (`NoWayBack`). */
    open: async ({ url, redirectPort, wayBack, ...asked }: SignInPage): Promise<string> => {
      const page = new URL(url)
      cancelClosing()
      const state = randomBytes(32).toString('base64url')
      const redirectUri = wayBack
        ? await wayBack(digest(state).toString('base64url'))
        : await server.listen(redirectPort)
      if (redirectUri === null) throw new NoWayBack()
      const codeVerifier = randomBytes(48).toString('base64url')
      askAt(page, asked, { state, redirectUri, codeVerifier })
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
    comeBack,
    /** Gives up the sign-in that is open, if any. */
    close: () => endCurrent('over'),
    /** The station closes: so does the port. */
    stop: () => {
      endCurrent('over')
      forget()
    },
  }
}

/** Writes what is asked for into the address of the channel's page. */
function askAt(
  page: URL,
  { clientId, scope, proof }: Pick<SignInPage, 'clientId' | 'scope' | 'proof'>,
  { state, redirectUri, codeVerifier }: Pick<Attempt, 'state' | 'redirectUri' | 'codeVerifier'>,
): void {
  const challenge = digest(codeVerifier).toString('base64url')
  for (const [name, value] of Object.entries({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    state,
    ...(scope !== undefined && { scope }),
    ...(proof === 'pkce' && { code_challenge: challenge, code_challenge_method: 'S256' }),
  }))
    page.searchParams.set(name, value)
}

/** Compares without telling by its time how much was right. */
function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** What the channel's redirect says, once its state is known to be ours. */
function readCallback({
  code,
  error,
  error_description: said = '',
}: ConsentBack): { code: string } | { problem: SignInProblem } {
  if (error === undefined && code) return { code }
  return { problem: /role/i.test(said) ? 'wrong-role' : 'denied' }
}
