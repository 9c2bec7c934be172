import { call, messageIn } from '../doordash/call.ts'
import type { DoorDashAccess } from '../doordash/client.ts'
import type { ServerTimes } from '../server-time.ts'
import { type ChannelPort, notReached } from '../onboarding.ts'

/**
 * Uber Eats, activated from the same page (R111): `POST {uber}/api/v1/stores/{location_id}/activate`, 200 or 409 with a
 * message [assumed, docs/decisions/0006]. It is set up in Uber's own guide, so there is no QA of ours.
 */
export function createUberEatsChannel(deps: {
  access: () => DoorDashAccess | null
  times: ServerTimes
}): ChannelPort {
  return {
    // Uber Eats names nobody, so what is known cannot be out of date.
    providersNow: (records) => Promise.resolve(new Set(records.map(({ locationId }) => locationId))),
    isOffered: () => deps.access()?.uberBaseUrl !== undefined,
    activate: async (record) => {
      const access = deps.access()
      if (access?.uberBaseUrl === undefined)
        return { kind: 'failed', code: 'NOT_SET_UP', details: 'Uber Eats is not set up on this device.' }
      const url = `${access.uberBaseUrl}/api/v1/stores/${encodeURIComponent(record.locationId)}/activate`
      const answer = await call(access.key, deps.times, { method: 'POST', url, body: {} })
      if (answer.kind === 'unreachable')
        return answer.maybeHeard ? { kind: 'waiting' } : notReached(answer.message)
      const { status, text } = answer
      if (status >= 200 && status < 300) return { kind: 'activated' }
      if (status === 429 || status >= 500) return { kind: 'waiting' }
      return { kind: 'failed', code: `HTTP_${status}`, details: messageIn(text) || null }
    },
  }
}
