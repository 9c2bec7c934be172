import { randomBytes } from 'node:crypto'
import type { Result } from '#shared/result.ts'
import { uberDigest } from '../../world/uber-token.ts'
import type { World } from '../../world/world.ts'

/** What a code is good for, and how long [assumed: Uber publishes no life of it]. */
const codeLifeMs = 60_000

/** The code a consent comes back with: good once, for a minute. */
export function issueUberCode(
  { uberEats, clock }: World,
  consent: { merchant: string; clientId: string; redirectUri: string },
): string {
  const code = randomBytes(24).toString('base64url')
  const expiresAt = clock.now() + (uberEats.codesExpired ? 0 : codeLifeMs)
  uberEats.codes.set(uberDigest(code), { ...consent, expiresAt, spentOn: null })
  return code
}

/** Spends a code of this form; the account it is of, or why it is worth nothing. */
export function spendUberCode(
  { uberEats, clock }: World,
  form: URLSearchParams,
): Result<{ merchant: string; spent: (token: string) => void }, { problem: string }> {
  const code = uberEats.codes.get(uberDigest(form.get('code') ?? ''))
  if (!code) return { ok: false, problem: 'The code is unknown' }
  if (code.spentOn !== null) {
    // Somebody else may have had it first: neither keeps what it gave.
    uberEats.tokens.delete(code.spentOn)
    return { ok: false, problem: 'The code was used before' }
  }
  code.spentOn = ''
  if (code.expiresAt <= clock.now()) return { ok: false, problem: 'The code has expired' }
  if (code.redirectUri !== form.get('redirect_uri'))
    return { ok: false, problem: 'redirect_uri is not the one of the sign-in' }
  return {
    ok: true,
    merchant: code.merchant,
    spent: (token) => {
      code.spentOn = uberDigest(token)
    },
  }
}
