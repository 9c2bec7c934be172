import { type AccessKey, userAgent } from '#shared/doordash/api.ts'
import { call, type CallAnswer, type Request } from '../call.ts'
import type { ServerTimes } from '../server-time.ts'
import { signJwt } from './jwt.ts'

/** One call with DoorDash's headers (doordash-marketplace.md section 3). Never throws. */
export function callDoorDash(key: AccessKey, times: ServerTimes, request: Request): Promise<CallAnswer> {
  const headers = (at: number) => ({
    authorization: `Bearer ${signJwt(key, at)}`,
    'auth-version': 'v2',
    'user-agent': userAgent(key.providerType),
  })
  return call(headers, times, request)
}
