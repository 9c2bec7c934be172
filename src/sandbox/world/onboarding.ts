import type { ExclusionCode, Onboarding, OnboardingStatus } from '#shared/doordash/onboarding.ts'
import type { Store } from './stores.ts'
import type { World } from './world.ts'
import { mainMenuId, mainMenuOf } from './filed-menu.ts'

/** A store on its way to this integration, as DoorDash keeps it. Times are epoch ms. */
export type OnboardingRecord = {
  id: string
  doordashStoreId: number
  locationId: string
  status: OnboardingStatus
  exclusionCode: ExclusionCode | null
  details: string | null
  createdAt: number
  updatedAt: number
  /** Activation was asked for and is not decided yet. */
  isEnabling: boolean
  /** What it went through, oldest first. */
  trail: TrailEntry[]
  /** Takes back the planned next step. */
  stop: (() => void) | null
  /** Its webhooks go out one after the other, retries included. */
  sending: Promise<void>
}

export type TrailEntry = {
  at: number
  status: OnboardingStatus
  exclusionCode: ExclusionCode | null
  details: string | null
  /** What the app answered to the webhook last, and how often it was sent. */
  webhook: { tries: number; answer: number | 'none' } | null
}

export function newOnboarding(
  id: string,
  store: Store,
  locationId: string,
  { status, now }: { status: OnboardingStatus; now: number },
): OnboardingRecord {
  return {
    id,
    doordashStoreId: store.doordashStoreId,
    locationId,
    status,
    exclusionCode: null,
    details: null,
    createdAt: now,
    updatedAt: now,
    isEnabling: false,
    trail: [],
    stop: null,
    sending: Promise.resolve(),
  }
}

/** As after the start: a live store was onboarded once. */
export function knownOnboardings(stores: readonly Store[], now: number): Map<string, OnboardingRecord> {
  const onboardings = new Map<string, OnboardingRecord>()
  for (const store of stores) {
    if (!store.onIntegration || store.merchantSuppliedId === null) continue
    const id = `b51c7e90-3d64-4a2f-8f0e-00000${store.doordashStoreId}`
    const status = 'INTEGRATION_ACTIVATED'
    onboardings.set(id, newOnboarding(id, store, store.merchantSuppliedId, { status, now }))
  }
  return onboardings
}

/** The onboarding of a store that is under way or done; an abandoned one counts no more. */
export function onboardingOf(world: Pick<World, 'onboardings'>, store: Store): OnboardingRecord | undefined {
  return latestOf(world, store, (one) => one.status !== 'ABANDONED')
}

/** The same, or what was abandoned last. */
export function lastOnboardingOf(
  world: Pick<World, 'onboardings'>,
  store: Store,
): OnboardingRecord | undefined {
  return onboardingOf(world, store) ?? latestOf(world, store, () => true)
}

function latestOf(
  world: Pick<World, 'onboardings'>,
  store: Store,
  isWanted: (one: OnboardingRecord) => boolean,
): OnboardingRecord | undefined {
  return [...world.onboardings.values()].findLast(
    (one) => one.doordashStoreId === store.doordashStoreId && isWanted(one),
  )
}

/** The store of an onboarding. @throws when there is none, which a sandbox never lets happen */
export function storeOf(world: Pick<World, 'stores'>, onboarding: OnboardingRecord): Store {
  const store = world.stores.find((one) => one.doordashStoreId === onboarding.doordashStoreId)
  if (!store) throw new Error(`No store ${onboarding.doordashStoreId}`)
  return store
}

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
