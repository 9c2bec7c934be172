import { createHmac } from 'node:crypto'
import type { AccessKey } from '#shared/doordash/api.ts'

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Seconds a token is good for: DoorDash allows at most 1,800. */
const lifetimeSeconds = 300

/**
 * A DoorDash token (doordash-marketplace.md section 3): HS256 over base64url-decoded `signing_secret`, `kid` in the
 * payload, `dd-ver` in the header. `now` in epoch ms.
 */
export function signJwt(key: AccessKey, now: number): string {
  const iat = Math.floor(now / 1000)
  const head = base64url({ alg: 'HS256', typ: 'JWT', 'dd-ver': 'DD-JWT-V1' })
  const payload = base64url({
    aud: 'doordash',
    iss: key.developerId,
    kid: key.keyId,
    iat,
    exp: iat + lifetimeSeconds,
  })
  const signature = createHmac('sha256', Buffer.from(key.signingSecret, 'base64url'))
    .update(`${head}.${payload}`)
    .digest('base64url')
  return `${head}.${payload}.${signature}`
}
