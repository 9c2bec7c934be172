import type { Onboarding } from '#shared/doordash/onboarding.ts'
import { mainMenuId, mainMenuOf } from '../../world/filed-menu.ts'
import type { OnboardingRecord } from '../../world/onboarding.ts'
import type { Store } from '../../world/stores.ts'

/** Body of `GET /api/v2/store_onboarding/{id}` [assumed]. */
export function onboardingBody(onboarding: OnboardingRecord, store: Store): Onboarding {
  return {
    onboarding_id: onboarding.id,
    location_id: onboarding.locationId,
    doordash_store_id: String(store.doordashStoreId),
    doordash_store_uuid: store.uuid,
    status: onboarding.status,
    exclusion_code: onboarding.exclusionCode,
    details: onboarding.details,
    menus: menusBody(onboarding, store),
    created_at: new Date(onboarding.createdAt).toISOString(),
    updated_at: new Date(onboarding.updatedAt).toISOString(),
  }
}

/** The menus an onboarding has so far: none before the import. */
function menusBody(onboarding: OnboardingRecord, store: Store): Onboarding['menus'] {
  const main = mainMenuOf(store)
  const id = main?.id ?? mainMenuId(store)
  const name = main?.document.menu.name ?? 'Carte'
  switch (onboarding.status) {
    case 'INTEGRATION_REQUESTED':
    case 'STORE_CONNECTED':
    case 'MENU_REQUESTED':
      return []
    case 'MENU_IMPORTED':
    case 'HOURS_SET':
    case 'MENU_AUDIT':
      return [{ id, name, status: 'IN_PROGRESS' }]
    case 'MENU_BLOCK':
    case 'ABANDONED':
      return [{ id, name, status: 'FAILURE' }]
    case 'MENU_QUALIFIED':
    case 'INTEGRATION_ACTIVATED':
    case 'ACTIVATION_BLOCK':
      return [{ id, name, status: 'SUCCESS' }]
  }
}

/** Body of the webhook `onboarding` (section 13). */
export function onboardingWebhookBody(onboarding: OnboardingRecord, store: Store): string {
  const { onboarding_id, location_id, doordash_store_uuid, status, exclusion_code, details, menus } =
    onboardingBody(onboarding, store)
  return JSON.stringify({
    onboarding_id,
    location_id,
    doordash_store_uuid,
    status,
    exclusion_code,
    details,
    menus,
  })
}
