import { type OnboardingChannel, notReached } from '../onboarding.ts'
import { messageIn } from '../outcome.ts'
import type { UberEatsReach } from './reach.ts'

/**
 * Uber Eats, activated from the same page (R111): `POST {uber}/api/v1/stores/{location_id}/activate`, 200 or 409 with a
 * message [assumed, docs/decisions/0006]. It is set up in Uber's own guide, so there is no QA of ours.
 */
export function createUberEatsOnboarding(deps: { reach: () => UberEatsReach | null }): OnboardingChannel {
  return {
    // Uber Eats never says who handles the orders, so there is nothing to read again.
    providersNow: (records) => Promise.resolve(new Set(records.map(({ locationId }) => locationId))),
    needsSignIn: () => false,
    // It is connected in Uber's own guide, and says nothing unless it is asked to activate.
    connect: () => Promise.resolve({ ok: true }),
    look: () => Promise.resolve(true),
    exportMenu: () => Promise.resolve(null),
    probe: () => Promise.resolve({ answered: false, reached: false, error: 'NOT_SET_UP' }),
    isOffered: () => deps.reach() !== null,
    activate: async (record) => {
      const reach = deps.reach()
      if (!reach)
        return { kind: 'failed', code: 'NOT_SET_UP', details: 'Uber Eats is not set up on this device.' }
      const url = `${reach.baseUrl}/api/v1/stores/${encodeURIComponent(record.locationId)}/activate`
      const answer = await reach.call({ method: 'POST', url, body: {} })
      if (answer.kind === 'unreachable')
        return answer.maybeHeard ? { kind: 'waiting' } : notReached(answer.message)
      const { status, text } = answer
      if (status >= 200 && status < 300) return { kind: 'activated' }
      if (status === 429 || status >= 500) return { kind: 'waiting' }
      return { kind: 'failed', code: `HTTP_${status}`, details: messageIn(text) || null }
    },
  }
}
