import type { ExclusionCode, OnboardingStatus } from '#shared/doordash/onboarding.ts'
import {
  activePauses,
  type Deactivation,
  type OpenHours,
  type Provider,
  type QaSettings,
} from '../../world/stores.ts'
import type { MenuOnFile, Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { menuFacts } from '../menus/facts.ts'
import { openHoursOf } from '../../world/filed-menu.ts'
import { presetOf } from '../menus/presets.ts'
import { suspendedCount } from '../../world/sale.ts'
import { lastOnboardingOf, type OnboardingRecord, type TrailEntry } from '../../world/onboarding.ts'

/** A store with its onboarding, as the control API and the merchant portal show it. Times are epoch ms. */
export type StoreCard = {
  doordashStoreId: number
  locationId: string | null
  uuid: string
  name: string
  address: string
  city: string
  /** Its page in the merchant portal. */
  portalPath: string
  onIntegration: boolean
  currentProvider: Provider | null
  /** What the last activation cut off. */
  formerProvider: Provider | null
  utensils: boolean
  isSignupComplete: boolean
  isActive: boolean
  /** Which of the prepared menus the one on file is like. */
  menu: MenuOnFile
  menuFacts: ReturnType<typeof menuFacts>
  openHours: OpenHours[]
  /** Items and options off sale by their own switch. */
  soldOut: number
  qa: QaSettings
  activationRefusal: string | null
  pauses: Deactivation[]
  onboarding: OnboardingView | null
}

export type OnboardingView = {
  id: string
  locationId: string
  status: OnboardingStatus
  exclusionCode: ExclusionCode | null
  details: string | null
  isEnabling: boolean
  createdAt: number
  updatedAt: number
  trail: TrailEntry[]
}

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
