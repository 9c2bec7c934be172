import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { tokenRequest, type TokenResponse } from '#shared/doordash/onboarding.ts'
import type { Result } from '#shared/result.ts'
import { type ApiAnswer, read, refuse } from '../../http/answers.ts'
import { type Account, findAccount } from '../../world/accounts.ts'
import type { World } from '../../world/world.ts'
import type { Grant } from '../../world/tokens.ts'

const codeLifeMs = 60_000
/** QA and activation may be days after the sign-in. */
const tokenLifeSeconds = 30 * 24 * 60 * 60

/** Codes and tokens are kept as digests: what is on disk opens nothing. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** The code a consent redirects with: good once, for a minute. */
export function issueCode(world: World, grant: Omit<Grant, 'expiresAt' | 'spentOn'>): string {
  const code = randomBytes(32).toString('base64url')
  world.grants.set(digest(code), { ...grant, expiresAt: world.clock.now() + codeLifeMs, spentOn: null })
  return code
}

/** `POST /api/v2/tokens`: the authorization code and its verifier for a merchant's token. */
export function exchangeCode(world: World, body: string): ApiAnswer {
  const request = read(tokenRequest, body)
  if (!request.ok) return request.answer
  const { client_id, code, code_verifier, redirect_uri } = request.data
  const grant = world.grants.get(digest(code))
  const account = grant && findAccount(grant.accountId)
  if (!grant || !account) return refuse(400, 'invalid_grant', 'The code is unknown')
  if (grant.spentOn !== null) {
    // Somebody else may have had it first: neither keeps what it gave.
    const token = world.tokens.get(grant.spentOn)
    if (token) token.isRevoked = true
    return refuse(400, 'invalid_grant', 'The code was used before')
  }
  grant.spentOn = ''
  if (grant.expiresAt <= world.clock.now()) return refuse(400, 'invalid_grant', 'The code has expired')
  if (grant.clientId !== client_id) return refuse(400, 'invalid_client', 'The code is of another client_id')
  if (grant.redirectUri !== redirect_uri)
    return refuse(400, 'invalid_grant', 'redirect_uri is not the one of the sign-in')
  if (!isSame(digest(code_verifier), grant.codeChallenge))
    return refuse(400, 'invalid_grant', 'code_verifier does not match code_challenge')

  const token = randomBytes(32).toString('base64url')
  grant.spentOn = digest(token)
  const expiresAt = world.clock.now() + tokenLifeSeconds * 1_000
  world.tokens.set(grant.spentOn, { accountId: account.id, expiresAt, isRevoked: false })
  world.changed()
  const { id, email, businessName } = account
  return {
    status: 200,
    body: {
      access_token: token,
      token_type: 'Bearer',
      expires_in: tokenLifeSeconds,
      account: { id, email, business_name: businessName },
    } satisfies TokenResponse,
  }
}

/** The account a call speaks for, by its header `MxAuthorization: Bearer <merchant token>`. */
export function merchantOf(
  world: World,
  headers: IncomingHttpHeaders,
): Result<{ account: Account }, { answer: ApiAnswer }> {
  const no = (message: string) => ({
    ok: false as const,
    answer: refuse(401, 'merchant_unauthorized', message),
  })
  const header = headers['mxauthorization']
  if (header === undefined) return no('MxAuthorization header is missing')
  const given = typeof header === 'string' ? /^Bearer ([\w.~+/=-]+)$/.exec(header)?.[1] : undefined
  if (given === undefined) return no('MxAuthorization is not "Bearer <merchant token>"')
  const token = world.tokens.get(digest(given))
  const account = token && findAccount(token.accountId)
  if (!token || !account) return no('The merchant token is unknown')
  if (token.isRevoked) return no('The merchant token was revoked')
  if (token.expiresAt <= world.clock.now()) return no('The merchant token has expired')
  return { ok: true, account }
}

/** Revokes every token, or those of one account; says how many. */
export function revokeTokens(world: World, accountId: string | null): number {
  const wanted = [...world.tokens.values()].filter(
    (token) => !token.isRevoked && (accountId === null || token.accountId === accountId),
  )
  for (const token of wanted) token.isRevoked = true
  world.changed()
  return wanted.length
}

/** Compares in constant time; both are digests. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
