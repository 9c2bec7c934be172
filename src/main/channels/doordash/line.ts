import type { AccessKey } from '#shared/doordash/api.ts'
import { doorDashUrl } from '#shared/doordash/address.ts'
import { channelNames } from '#shared/channel.ts'
import { call } from '../protocol/call.ts'
import type { Line } from '../line.ts'
import { notSetUp } from '../protocol/outcome.ts'
import type { ServerTimes } from '../protocol/server-time.ts'
import type { DoorDashAccess } from './protocol/access.ts'
import { doorDashHeaders } from './protocol/headers.ts'

/** What of DoorDash's key is no secret. */
export type DoorDashAbout = Pick<AccessKey, 'developerId' | 'providerType'> & {
  /** Where a merchant signs in; absent where no account can be linked. */
  authorizeUrl?: string | undefined
}

export type DoorDashLine = Line & {
  /** Null while there is no key. */
  about: () => DoorDashAbout | null
}

/** What every call comes to while this device has no way to DoorDash. */
export const noAccess = notSetUp(channelNames.doordash)

/** Calls with DoorDash's headers, signed here (doordash-marketplace.md section 3). */
export function createDoorDashLine(deps: {
  access: () => DoorDashAccess | null
  times: ServerTimes
}): DoorDashLine {
  return {
    isSetUp: () => deps.access() !== null,
    about: () => {
      const access = deps.access()
      if (access === null) return null
      const { developerId, providerType } = access.key
      return { developerId, providerType, authorizeUrl: access.authorizeUrl }
    },
    send: async (request) => {
      const access = deps.access()
      if (access === null)
        return { kind: 'answered', status: noAccess.status, text: noAccess.message, retryAfterMs: null }
      const { key, baseUrl } = access
      return call(doorDashHeaders(key), deps.times, { ...request, url: doorDashUrl(baseUrl, request.path) })
    },
  }
}
