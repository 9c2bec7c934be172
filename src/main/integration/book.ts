import {
  type IntegrationEvent,
  type IntegrationStep,
  integrationStep,
  notConnected,
} from '#shared/integration/integration.ts'
import type { Channel } from '#shared/channel.ts'
import type { Actor } from '#shared/order/order.ts'
import type { Result } from '#shared/result.ts'
import type { Changes } from '../base/changes.ts'
import type { Clock } from '../base/clock.ts'
import type { Locations } from '../base/locations.ts'
import type { IntegrationRecord } from '../store/integrations.ts'
import type { Store } from '../store/open.ts'
import type { Transactions } from '../base/transactions.ts'

/** The integration of a location nothing was done for yet. */
export function newRecord(locationId: string, channel: Channel, now: number): IntegrationRecord {
  return { ...notConnected(locationId, channel, now), accountId: null, pause: null, baseline: null }
}

/** What the core notes beside the state machine. */
type Notes = Partial<
  Pick<IntegrationRecord, 'accountId' | 'pause' | 'baseline' | 'onboardingId' | 'currentProvider'>
>

export type IntegrationChange = Result<
  { record: IntegrationRecord },
  { refusal: (IntegrationStep & { ok: false })['refusal'] }
>

/**
 * The one place where integrations change. Every change is one transaction with its line in the log; subscribers, and
 * the gate that lets orders in, hear of it after the commit.
 */
export function createIntegrationBook(deps: {
  store: Store
  transactions: Transactions
  locations: Locations
  clock: Clock
  /** Told after the commit. */
  changes: Pick<Changes, 'integrationSteps' | 'integrations'>
}) {
  const { store, clock, locations } = deps
  const change = deps.transactions.run

  /** Something that is shown with the integrations changed. */
  function touch(): void {
    deps.changes.integrationSteps.publish(['step'])
    deps.changes.integrations.publish(['integrations'])
  }

  function get(locationId: string, channel: Channel): IntegrationRecord {
    return store.integrations.find(locationId, channel) ?? newRecord(locationId, channel, clock.now())
  }

  function save(record: IntegrationRecord): void {
    store.integrations.save(record)
    touch()
    // At once, so that an order stored in the same transaction sees the new state.
    locations.reload()
  }

  return {
    change,
    get,

    /** Takes a step of the state machine; `notes` are kept beside it. Refused steps change nothing. */
    apply: (
      locationId: string,
      channel: Channel,
      event: IntegrationEvent,
      actor: Actor,
      notes: Notes = {},
    ): IntegrationChange =>
      change((): IntegrationChange => {
        const before = get(locationId, channel)
        const now = clock.now()
        const step = integrationStep(before, event, now)
        if (!step.ok) return step
        const record = { ...before, ...step.integration, ...notes }
        save(record)
        const { type, ...detail } = event
        store.integrationLog.add({ at: now, locationId, channel, actor, type, detail })
        return { ok: true, record }
      }),

    touch,

    /** Notes something without a change of state. */
    note: (locationId: string, channel: Channel, notes: Notes): void =>
      change(() => save({ ...get(locationId, channel), ...notes })),

    /** Writes an integration as it is: for a demo's first state. */
    put: (record: IntegrationRecord): void => change(() => save(record)),
  }
}
export type IntegrationBook = ReturnType<typeof createIntegrationBook>
