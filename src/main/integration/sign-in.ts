import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SignInProblem } from '#shared/integration/wizard.ts'
import type { Language } from '#shared/location/location.ts'
import type { Clock } from '../clock.ts'
import { callbackHeaders, callbackPage } from './callback-page.ts'

/** How long DoorDash's window may stay open before the sign-in has to be started again. */
export const signInExpiryMs = 10 * 60_000

/** What came back from DoorDash: a code to exchange, with what proves that it is ours. */
export type Grant = { code: string; codeVerifier: string; redirectUri: string }

/**
 * The authorization-code flow with PKCE (S256) and `state` (shared/doordash/onboarding.ts). DoorDash's pages take the
 * password and the two-step code; all that comes here is a code, on a loopback port that is open only meanwhile, takes
 * one answer and closes by itself after ten minutes.
 */
export function createSignIn(deps: {
  clock: Clock
  language: () => Language
  /** Exchanges the grant; the page in DoorDash's window says what came of it. */
  onGrant: (grant: Grant) => Promise<SignInProblem | null>
  /** The sign-in ended without a grant. */
  onProblem: (problem: SignInProblem) => void
}) {
  let closeCurrent = () => {}
  let address: string | null = null

  return {
    /** Opens the way back and answers the address of DoorDash's page. An earlier sign-in is given up. */
    open: async (authorizeUrl: string, clientId: string): Promise<string> => {
      closeCurrent()
      const state = randomBytes(32).toString('base64url')
      const codeVerifier = randomBytes(48).toString('base64url')
      let redirectUri = ''

      const server = createServer((request, response) => {
        const url = new URL(request.url ?? '/', 'http://station')
        if (url.pathname !== '/callback' || request.method !== 'GET') {
          response.writeHead(404, { connection: 'close' }).end()
          return
        }
        if (!isOpen) {
          response.writeHead(410, { connection: 'close' }).end()
          return
        }
        end()
        const answer = (problem: SignInProblem | null) => {
          response.writeHead(problem === null ? 200 : 400, { ...callbackHeaders, connection: 'close' })
          response.end(callbackPage(problem, deps.language()))
        }
        const back = readCallback(url.searchParams, state)
        if ('problem' in back) {
          deps.onProblem(back.problem)
          answer(back.problem)
          return
        }
        deps.onGrant({ code: back.code, codeVerifier, redirectUri }).then(answer, () => answer('unreachable'))
      })
      let isOpen = true
      const cancelExpiry = deps.clock.after(signInExpiryMs, () => {
        if (!isOpen) return
        end()
        deps.onProblem('expired')
      })
      const end = () => {
        isOpen = false
        if (address === page.href) address = null
        cancelExpiry()
        server.close()
      }
      const page = new URL(authorizeUrl)
      await listen(server)
      closeCurrent = () => {
        end()
        server.closeAllConnections()
      }
      redirectUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`

      const challenge = createHash('sha256').update(codeVerifier).digest('base64url')
      for (const [name, value] of Object.entries({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: redirectUri,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }))
        page.searchParams.set(name, value)
      address = page.href
      return address
    },
    /** The address `open` answered, while its way back is open. */
    address: () => address,
    /** Gives up the sign-in that is open, if any. */
    close: () => closeCurrent(),
  }
}

/** What DoorDash's redirect says. The state is compared first: without it nothing else on the line can be believed. */
function readCallback(query: URLSearchParams, state: string): { code: string } | { problem: SignInProblem } {
  const given = createHash('sha256')
    .update(query.get('state') ?? '')
    .digest()
  if (!timingSafeEqual(given, createHash('sha256').update(state).digest()))
    return { problem: 'state-mismatch' }
  const code = query.get('code')
  if (query.get('error') === null && code) return { code }
  const isRole = /role/i.test(query.get('error_description') ?? '')
  return { problem: isRole ? 'wrong-role' : 'denied' }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
