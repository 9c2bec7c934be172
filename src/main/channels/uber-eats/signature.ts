import { createHmac, timingSafeEqual } from 'node:crypto'
import type { UberEatsAccess } from './access.ts'

/**
 * Whether a webhook is Uber's: `X-Uber-Signature` is the lowercase hex HMAC-SHA256 of its bytes with one of the keys
 * (uber-eats.md section 5). Every key is tried in the same time, whether it is right or not. Pure.
 */
export function isSigned(keys: readonly string[], signature: string | undefined, body: Uint8Array): boolean {
  const given = Buffer.alloc(32)
  const isWhole = signature !== undefined && /^[0-9a-f]{64}$/i.test(signature)
  if (isWhole) given.write(signature, 'hex')
  const matches = keys.filter((key) =>
    timingSafeEqual(createHmac('sha256', key).update(body).digest(), given),
  )
  return isWhole && matches.length > 0
}

/** The keys a webhook may be signed with: the signing keys, and the client secret, which older applications use. Pure. */
export function signingKeysOf(access: UberEatsAccess | null): readonly string[] {
  return access === null ? [] : [...access.signingKeys, access.clientSecret]
}
