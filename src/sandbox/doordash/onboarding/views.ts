import { activePauses } from '../../world/stores.ts'
import type { Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { menuFacts } from '../menus/facts.ts'
import { openHoursOf } from '../../world/filed-menu.ts'
import { presetOf } from '../menus/presets.ts'
import { suspendedCount } from '../../world/sale.ts'
import { lastOnboardingOf, type OnboardingRecord } from '../../world/onboarding.ts'
import type { StoreCard, OnboardingView } from '../../contract/views.ts'

export function storePath(doordashStoreId: number): string {
  return `/portal/merchant/stores/${doordashStoreId}`
}

export function cardOf(world: World, store: Store): StoreCard {
  const onboarding = lastOnboardingOf(world, store)
  return {
    doordashStoreId: store.doordashStoreId,
    locationId: store.merchantSuppliedId,
    uuid: store.uuid,
    name: store.name,
    address: store.address,
    city: store.city,
    portalPath: storePath(store.doordashStoreId),
    onIntegration: store.onIntegration,
    currentProvider: store.currentProvider,
    formerProvider: store.formerProvider,
    utensils: store.utensilsSwitch,
    isSignupComplete: store.isSignupComplete,
    isActive: store.isActive,
    menu: presetOf(store),
    menuFacts: menuFacts(store),
    openHours: openHoursOf(store),
    soldOut: suspendedCount(store),
    qa: store.qa,
    activationRefusal: store.activationRefusal,
    pauses: activePauses(store, world.clock.now()),
    onboarding: onboarding ? viewOf(onboarding) : null,
  }
}

function viewOf(onboarding: OnboardingRecord): OnboardingView {
  const { id, locationId, status, exclusionCode, details, isEnabling, createdAt, updatedAt, trail } =
    onboarding
  return {
    id,
    locationId,
    status,
    exclusionCode,
    details,
    isEnabling,
    createdAt,
    updatedAt,
    trail: trail.map((entry) => ({ ...entry })),
  }
}
