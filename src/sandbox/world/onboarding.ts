import type { ExclusionCode, OnboardingStatus } from '#shared/doordash/onboarding.ts'
import type { Store } from './stores.ts'

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

type Known = { onboardings: ReadonlyMap<string, OnboardingRecord> }

/** The onboarding of a store that is under way or done; an abandoned one counts no more. */
export function onboardingOf(world: Known, store: Store): OnboardingRecord | undefined {
  return latestOf(world, store, (one) => one.status !== 'ABANDONED')
}

/** The same, or what was abandoned last. */
export function lastOnboardingOf(world: Known, store: Store): OnboardingRecord | undefined {
  return onboardingOf(world, store) ?? latestOf(world, store, () => true)
}

function latestOf(
  world: Known,
  store: Store,
  isWanted: (one: OnboardingRecord) => boolean,
): OnboardingRecord | undefined {
  return [...world.onboardings.values()].findLast(
    (one) => one.doordashStoreId === store.doordashStoreId && isWanted(one),
  )
}

/** The store of an onboarding. @throws when there is none, which a sandbox never lets happen */
export function storeOf(world: { stores: readonly Store[] }, onboarding: OnboardingRecord): Store {
  const store = world.stores.find((one) => one.doordashStoreId === onboarding.doordashStoreId)
  if (!store) throw new Error(`No store ${onboarding.doordashStoreId}`)
  return store
}
