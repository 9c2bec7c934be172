import type { Integration, IntegrationEvent } from '#shared/integration/integration.ts'
import { eventOf } from '#shared/integration/onboarding-event.ts'

/** What DoorDash says about an onboarding, by webhook or as the answer to a question. */
export type Seen = {
  onboarding_id: string
  status: string
  exclusion_code: string | null
  details: string | null
}

/**
 * The steps from where an integration stands to what DoorDash says of it. Webhooks get lost, come twice and overtake
 * one another, so a step may be missing in between, and old news must not undo new ones. Pure. `answered` is a fresh
 * answer of DoorDash's and therefore the truth; a webhook may be an old one.
 */
export function eventsFor(integration: Integration, seen: Seen, answered: boolean): IntegrationEvent[] {
  const { state } = integration
  const event = eventOf(seen)
  const started: IntegrationEvent = { type: 'qa-started', onboardingId: seen.onboarding_id }
  if (state === 'connecting') {
    const rest = eventsFor(
      { ...integration, state: 'qa_in_progress', onboardingId: seen.onboarding_id },
      seen,
      answered,
    )
    return [started, ...rest]
  }
  if (event === null) return []
  const reason = { code: seen.exclusion_code, details: seen.details }
  switch (event.type) {
    case 'qa-passed':
      return [state === 'blocked' ? { type: 'unblocked' } : event]
    case 'qa-failed': {
      const isKnown =
        state === 'qa_failed' &&
        integration.alert === event.alert &&
        integration.reason?.code === event.code &&
        integration.reason.details === event.details
      return isKnown ? [] : [event]
    }
    case 'activated':
      return state === 'qa_in_progress' || state === 'qa_failed' ? [{ type: 'qa-passed' }, event] : [event]
    case 'activation-failed':
      if (state === 'activating') return [event]
      // An old webhook may tell of an attempt before the one that worked.
      if (state === 'active') return answered ? [{ type: 'deactivated', ...reason }] : []
      return state === 'activation_failed' ? [] : [{ type: 'blocked', ...reason }]
    case 'blocked':
      return [state === 'active' ? { type: 'deactivated', ...reason } : event]
    default:
      return [event]
  }
}

/** Tells one answer about an onboarding from the next. */
export function markOf(onboarding: { status: string; updated_at: string }): string {
  return `${onboarding.status}|${onboarding.updated_at}`
}
