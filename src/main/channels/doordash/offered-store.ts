import type { StoreCandidate } from '#shared/doordash/onboarding.ts'
import { readinessOf } from '#shared/integration/readiness.ts'
import type { OfferedStore } from '../merchant.ts'

/** A store as DoorDash lists it for a signed-in account, in our words. */
export function offeredStore(candidate: StoreCandidate): OfferedStore {
  return {
    storeId: candidate.doordash_store_id,
    name: candidate.name,
    address: candidate.address_line_1,
    city: candidate.address_city,
    country: candidate.country_code,
    timeZone: candidate.timezone,
    currentProvider: candidate.current_provider?.name ?? null,
    locationId: candidate.location_id,
    problems: readinessOf({
      isSignupComplete: candidate.is_signup_complete,
      isActive: candidate.is_active,
      country: candidate.country_code,
      menu: candidate.menu && {
        itemCount: candidate.menu.item_count,
        emptyElements: candidate.menu.empty_elements,
        openMinutesPerWeek: candidate.menu.open_minutes_per_week,
      },
    }),
  }
}
