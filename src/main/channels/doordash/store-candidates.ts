import type { Candidate } from '#shared/api/integrations.ts'
import type { StoreCandidate } from '#shared/doordash/onboarding.ts'
import { type ReadinessProblem, readinessOf } from '#shared/integration/readiness.ts'
import type { IntegrationRecord } from '../../store/integrations.ts'
import type { Store } from '../../store/open.ts'

/** Connected at the channel, or on the way there: adding it again would be a second connection. */
export function isTaken(record: IntegrationRecord | undefined): boolean {
  return record !== undefined && record.state !== 'not_connected' && record.state !== 'disconnected'
}

/** What stands in the way of connecting a store (R14 to R22). */
export function problemsOf(candidate: StoreCandidate): ReadinessProblem[] {
  return readinessOf({
    isSignupComplete: candidate.is_signup_complete,
    isActive: candidate.is_active,
    country: candidate.country_code,
    menu: candidate.menu && {
      itemCount: candidate.menu.item_count,
      emptyElements: candidate.menu.empty_elements,
      openMinutesPerWeek: candidate.menu.open_minutes_per_week,
    },
  })
}

/** The stores DoorDash lists for an account, beside what is connected here. */
export function createStoreCandidates(store: Store) {
  function recordOf(candidate: StoreCandidate): IntegrationRecord | undefined {
    const byStore = store.integrations.findByStore('doordash', candidate.doordash_store_id)
    if (byStore) return byStore
    return candidate.location_id === null
      ? undefined
      : store.integrations.find(candidate.location_id, 'doordash')
  }
  return {
    /** Its integration here, if any. */
    recordOf,
    shown: (candidate: StoreCandidate): Candidate => {
      const record = recordOf(candidate)
      return {
        storeId: candidate.doordash_store_id,
        name: candidate.name,
        address: [candidate.address_line_1, candidate.address_city].filter(Boolean).join(', '),
        country: candidate.country_code,
        timeZone: candidate.timezone,
        currentProvider: candidate.current_provider?.name ?? null,
        connectedLocationId: (isTaken(record) && record?.locationId) || null,
        problems: problemsOf(candidate),
      }
    },
  }
}
export type StoreCandidates = ReturnType<typeof createStoreCandidates>
