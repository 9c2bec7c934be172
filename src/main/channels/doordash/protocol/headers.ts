import { type AccessKey, userAgent } from '#shared/doordash/api.ts'
import type { Headers } from '../../protocol/call.ts'
import { signJwt } from './jwt.ts'

/** What every call to DoorDash carries (doordash-marketplace.md section 3). */
export function doorDashHeaders(key: AccessKey): Headers {
  return (at) => ({
    authorization: `Bearer ${signJwt(key, at)}`,
    'auth-version': 'v2',
    'user-agent': userAgent(key.providerType),
  })
}
