import { createHmac, timingSafeEqual } from 'node:crypto'
import type { DeliveryProof } from '../../protocol/delivery-proof.ts'
import type { UberEatsAccess } from './access.ts'

/**
 * Whether a webhook is Uber's: `X-Uber-Signature` is the lowercase hex HMAC-SHA256 of its bytes with one of the keys
 * (uber-eats.md section 5). Every key is tried in the same time, whether it is right or not.
 */
export function createProof(keys: readonly string[], signature: string | undefined): DeliveryProof {
  const given = Buffer.alloc(32)
  const isWhole = signature !== undefined && /^[0-9a-f]{64}$/i.test(signature)
  if (isWhole) given.write(signature, 'hex')
  const hashes = keys.map((key) => createHmac('sha256', key))
  return {
    add: (bytes) => {
      for (const hash of hashes) hash.update(bytes)
    },
    found: () => {
      const matches = hashes.filter((hash) => timingSafeEqual(hash.digest(), given))
      return isWhole && matches.length > 0 ? 'good' : 'bad'
    },
  }
}

/** The keys a webhook may be signed with: the signing keys, and the client secret, which older applications use. Pure. */
export function signingKeysOf(access: UberEatsAccess | null): readonly string[] {
  return access === null ? [] : [...access.signingKeys, access.clientSecret]
}
