import type { Result } from '#shared/result.ts'
import type { AuthorizeRequest } from '../world/portal.ts'

/**
 * Reads `GET /portal/oauth/authorize`. Without a client and a redirect that are known to be good nobody is redirected:
 * `page` is told to the person instead. What is wrong after that goes back to the app as `redirect`.
 */
export function readAuthorize(
  query: URLSearchParams,
  clientId: string,
): Result<
  { request: AuthorizeRequest },
  { told: 'page'; problem: 'client' | 'redirect' } | { told: 'redirect'; location: string }
> {
  if (query.get('client_id') !== clientId) return { ok: false, told: 'page', problem: 'client' }
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!isLoopback(redirectUri)) return { ok: false, told: 'page', problem: 'redirect' }
  const state = query.get('state')
  const back = (error: string, error_description: string) => ({
    ok: false as const,
    told: 'redirect' as const,
    location: backTo({ redirectUri, state }, { error, error_description }),
  })
  if (query.get('response_type') !== 'code') return back('unsupported_response_type', 'only code')
  if (query.get('code_challenge_method') !== 'S256')
    return back('invalid_request', 'PKCE with S256 is required')
  const codeChallenge = query.get('code_challenge') ?? ''
  if (!/^[\w-]{43}$/.test(codeChallenge)) return back('invalid_request', 'code_challenge is not a SHA-256')
  return { ok: true, request: { clientId, redirectUri, state, codeChallenge } }
}

/** The address that takes the answer back to the app. */
export function backTo(
  { redirectUri, state }: Pick<AuthorizeRequest, 'redirectUri' | 'state'>,
  answer: Record<string, string>,
): string {
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value)
  if (state !== null) url.searchParams.set('state', state)
  return url.href
}

/** A program on this machine, over http (RFC 8252). A page's policy cannot name an IPv6 address, so no `[::1]`. */
export function isLoopback(address: string): boolean {
  const url = URL.parse(address)
  if (!url || url.protocol !== 'http:' || url.username !== '' || url.password !== '' || url.hash !== '')
    return false
  return url.hostname === '127.0.0.1' || url.hostname === 'localhost'
}
