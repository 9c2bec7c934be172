import { z } from 'zod'
import { type Channel, channels } from '../channel.ts'
import { assertNever, type Result } from '../result.ts'

/**
 * How one location stands with one channel (requirements L2). `not_activated` passed QA and is "Ready to activate"
 * (R61, R71, R105); `qa_failed` always carries the alert that says why and is never ready (M3). *Error* states are
 * mended here; `blocked` is lifted by the channel or QA only (M2).
 */
export const integrationStates = [
  'not_connected',
  'connecting',
  'qa_in_progress',
  'qa_failed',
  'not_activated',
  'activating',
  'active',
  'activation_failed',
  'disconnected',
  'blocked',
] as const
export type IntegrationState = (typeof integrationStates)[number]

/** The four alerts of QA, each with its own prompt (R136, R139, R142, R144). */
export const qaAlerts = ['hours-missing', 'menu-empty', 'import-failed', 'integration-error'] as const
export type QaAlert = (typeof qaAlerts)[number]

export const integration = z.object({
  locationId: z.string(),
  channel: z.enum(channels),
  state: z.enum(integrationStates),
  /** Epoch ms of the last change of state. */
  since: z.number(),
  /** The store at the channel, and the onboarding there; null before the channel gave them. */
  externalStoreId: z.string().nullable(),
  onboardingId: z.string().nullable(),
  /** Why QA failed; only in `qa_failed`. */
  alert: z.enum(qaAlerts).nullable(),
  /** The channel's own code and words about the last problem, shown beside ours. */
  reason: z.object({ code: z.string().nullable(), details: z.string().nullable() }).nullable(),
  /** When QA began, for the elapsed time (M4). */
  qaStartedAt: z.number().nullable(),
  /** What activation cuts off at this location (B12), and what it did cut off, for the way back. */
  currentProvider: z.string().nullable(),
})
export type Integration = z.infer<typeof integration>

export type IntegrationEvent =
  | { type: 'connecting'; externalStoreId: string; currentProvider: string | null }
  | { type: 'connect-failed'; code: string | null; details: string | null }
  | { type: 'qa-started'; onboardingId: string }
  | { type: 'qa-passed' }
  | { type: 'qa-failed'; alert: QaAlert; code: string | null; details: string | null }
  | { type: 'menu-exported-again' }
  /** A store without a quality check was chosen for the location: it can be activated. */
  | { type: 'store-chosen'; externalStoreId: string; currentProvider: string | null }
  /** That store is another location after all. */
  | { type: 'store-let-go' }
  | { type: 'activating' }
  /** The channel has the wish and says why it has not carried it out yet. */
  | { type: 'activation-held'; code: string; details: string | null }
  | { type: 'activated' }
  | { type: 'activation-failed'; code: string | null; details: string | null }
  | { type: 'blocked'; code: string | null; details: string | null }
  | { type: 'unblocked' }
  | { type: 'deactivated'; code: string | null; details: string | null }

export type IntegrationStep = Result<{ integration: Integration }, { refusal: 'wrong-state' }>

/** The integration of a location nobody connected yet. */
export function notConnected(locationId: string, channel: Channel, now: number): Integration {
  return {
    locationId,
    channel,
    state: 'not_connected',
    since: now,
    externalStoreId: null,
    onboardingId: null,
    alert: null,
    reason: null,
    qaStartedAt: null,
    currentProvider: null,
  }
}

/** From which states an event may come; anything else is refused. */
const allowed: Record<IntegrationEvent['type'], readonly IntegrationState[]> = {
  connecting: ['not_connected', 'disconnected', 'connecting'],
  'connect-failed': ['connecting'],
  'qa-started': ['connecting', 'qa_failed'],
  'qa-passed': ['qa_in_progress', 'qa_failed'],
  'qa-failed': ['qa_in_progress', 'qa_failed'],
  'menu-exported-again': ['qa_failed'],
  'store-chosen': ['not_connected', 'disconnected', 'not_activated', 'activation_failed'],
  'store-let-go': ['not_activated', 'activation_failed', 'disconnected'],
  activating: ['not_activated', 'activation_failed'],
  'activation-held': ['activating'],
  // A webhook may tell of an activation whose answer we never got, or that DoorDash made itself.
  activated: ['activating', 'not_activated', 'activation_failed', 'blocked', 'disconnected'],
  'activation-failed': ['activating'],
  blocked: ['qa_in_progress', 'qa_failed', 'not_activated', 'activating', 'activation_failed', 'active'],
  unblocked: ['blocked'],
  deactivated: ['active', 'activating'],
}

/** What an integration becomes. Pure; `now` in epoch ms. */
export function integrationStep(
  integration: Integration,
  event: IntegrationEvent,
  now: number,
): IntegrationStep {
  if (!allowed[event.type].includes(integration.state)) return { ok: false, refusal: 'wrong-state' }
  const to = (state: IntegrationState, changes: Partial<Integration> = {}): IntegrationStep => ({
    ok: true,
    integration: { ...integration, alert: null, reason: null, state, since: now, ...changes },
  })
  const why = (from: { code: string | null; details: string | null }) => ({
    reason: { code: from.code, details: from.details },
  })
  switch (event.type) {
    case 'connecting':
      return to('connecting', {
        externalStoreId: event.externalStoreId,
        currentProvider: event.currentProvider,
      })
    case 'connect-failed':
      return to('not_connected', { ...why(event), externalStoreId: null })
    case 'qa-started':
      return to('qa_in_progress', { onboardingId: event.onboardingId, qaStartedAt: now })
    case 'qa-passed':
      return to('not_activated')
    case 'qa-failed':
      return to('qa_failed', { alert: event.alert, ...why(event) })
    case 'menu-exported-again':
      return to('qa_in_progress', { qaStartedAt: now })
    case 'store-chosen':
      return to('not_activated', {
        externalStoreId: event.externalStoreId,
        currentProvider: event.currentProvider,
      })
    case 'store-let-go':
      return to('not_connected', { externalStoreId: null, currentProvider: null })
    case 'activating':
      return to('activating')
    case 'activation-held':
      return to('activating', { ...why(event), since: integration.since })
    case 'activated':
      return to('active')
    case 'activation-failed':
      return to('activation_failed', why(event))
    case 'blocked':
      return to('blocked', why(event))
    case 'unblocked':
      return to('not_activated')
    case 'deactivated':
      return to('disconnected', why(event))
    default:
      return assertNever(event)
  }
}

/** Whether a person may press [Activate] for it: every problem must be solved first (R107). */
export function isReadyToActivate(integration: Pick<Integration, 'state'>): boolean {
  return integration.state === 'not_activated' || integration.state === 'activation_failed'
}

/** Which banner it asks for on home and overview (R106, R147): an error to mend here, or a block to wait for. */
export function bannerOf(integration: Pick<Integration, 'state'>): 'error' | 'blocked' | null {
  switch (integration.state) {
    case 'qa_failed':
    case 'activation_failed':
    case 'disconnected':
      return 'error'
    case 'blocked':
      return 'blocked'
    default:
      return null
  }
}
