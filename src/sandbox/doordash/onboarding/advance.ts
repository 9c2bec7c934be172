import { randomUUID } from 'node:crypto'
import type { OnboardingStatus } from '#shared/doordash/onboarding.ts'
import type { Store } from '../../world/stores.ts'
import type { World } from '../../world/world.ts'
import { announce } from './announce.ts'
import { type Exclusion, exclude, qaSteps, type QaStep, whatStops } from './exclusions.ts'
import { newOnboarding, onboardingOf, type OnboardingRecord, storeOf } from '../../world/onboarding.ts'

/** Begins the onboarding of a store as this location; one that was under way for another location is given up. */
export function connect(world: World, store: Store, locationId: string): OnboardingRecord {
  const earlier = onboardingOf(world, store)
  if (earlier) abandon(world, earlier, 'Connected anew as another location.')
  const now = world.clock.now()
  const onboarding = newOnboarding(randomUUID(), store, locationId, { status: 'INTEGRATION_REQUESTED', now })
  world.onboardings.set(onboarding.id, onboarding)
  store.merchantSuppliedId = locationId
  move(world, onboarding, 'INTEGRATION_REQUESTED')
  plan(world, onboarding)
  return onboarding
}

/** The menu is fetched (again), and QA looks at all of it. */
export function requestMenu(world: World, onboarding: OnboardingRecord): void {
  // Before the store is connected the first fetch is still to come.
  if (isBefore(onboarding.status, 'MENU_REQUESTED')) return
  move(world, onboarding, 'MENU_REQUESTED')
  plan(world, onboarding)
}

/** Sets when the next step is taken; called again after every change, and after a start. */
export function plan(world: World, onboarding: OnboardingRecord): void {
  onboarding.stop?.()
  onboarding.stop = null
  if (onboarding.isEnabling) {
    onboarding.stop = world.clock.after(world.random.answers.int(1_000, 2_000), () =>
      decideActivation(world, onboarding),
    )
    return
  }
  const store = storeOf(world, onboarding)
  const next = stepAfter(onboarding.status)
  if (next === null) return
  if (next === 'MENU_QUALIFIED' && store.qa.verdict === 'never') return
  onboarding.stop = world.clock.after(store.qa.stepMs, () => {
    const exclusion = whatStops(store, next)
    if (exclusion) {
      move(world, onboarding, 'MENU_BLOCK', exclusion)
    } else {
      move(world, onboarding, next)
      plan(world, onboarding)
    }
  })
}

/** After the tester changed what QA makes of a store: a verdict already given may turn. */
export function reconsider(world: World, store: Store): void {
  const onboarding = [...world.onboardings.values()].findLast(
    (one) => one.doordashStoreId === store.doordashStoreId,
  )
  if (!onboarding || onboarding.isEnabling) return
  const { status } = onboarding
  const { verdict, exclusionCode } = store.qa
  if (verdict === 'fail' && (status === 'MENU_QUALIFIED' || status === 'ACTIVATION_BLOCK')) {
    move(world, onboarding, 'MENU_BLOCK', exclude(exclusionCode))
  } else if (verdict === 'pass' && (status === 'MENU_BLOCK' || status === 'ABANDONED')) {
    move(world, onboarding, 'MENU_AUDIT')
  }
  plan(world, onboarding)
}

/** Activation is decided a second or two later, and announced (section 13). */
export function enable(world: World, onboarding: OnboardingRecord): void {
  onboarding.isEnabling = true
  plan(world, onboarding)
  world.changed()
}

function decideActivation(world: World, onboarding: OnboardingRecord): void {
  const store = storeOf(world, onboarding)
  onboarding.isEnabling = false
  onboarding.stop = null
  if (store.activationRefusal !== null) {
    move(world, onboarding, 'ACTIVATION_BLOCK', { code: null, details: store.activationRefusal })
    return
  }
  store.onIntegration = true
  store.merchantSuppliedId = onboarding.locationId
  // The new integration is the only one: whatever had the store before is cut off (R98).
  store.formerProvider = store.currentProvider ?? store.formerProvider
  store.currentProvider = null
  move(world, onboarding, 'INTEGRATION_ACTIVATED')
}

/**
 * Puts an onboarding where somebody at DoorDash would: it stays there until the app or the tester moves it. `at` is when
 * DoorDash says that it changed (epoch ms).
 */
export function putAt(
  world: World,
  onboarding: OnboardingRecord,
  { status, exclusionCode, details }: Pick<OnboardingRecord, 'status' | 'exclusionCode' | 'details'>,
  at: number,
): void {
  onboarding.stop?.()
  Object.assign(onboarding, { stop: null, isEnabling: false })
  storeOf(world, onboarding).onIntegration = status === 'INTEGRATION_ACTIVATED'
  Object.assign(onboarding, { status, exclusionCode, details, updatedAt: at })
  onboarding.trail.push({ at, status, exclusionCode, details, webhook: null })
  announce(world, onboarding)
  world.changed()
}

/** DoorDash takes a store off the integration: its orders are on the tablet only again. */
export function takeOff(world: World, store: Store): boolean {
  const onboarding = onboardingOf(world, store)
  if (!onboarding) return false
  store.onIntegration = false
  abandon(world, onboarding, 'DoorDash took the store off the integration.')
  return true
}

function abandon(world: World, onboarding: OnboardingRecord, details: string): void {
  onboarding.stop?.()
  onboarding.stop = null
  onboarding.isEnabling = false
  move(world, onboarding, 'ABANDONED', { code: null, details })
}

/** As if this store had never been connected; nothing is announced. */
export function forgetConnection(world: World, store: Store): void {
  for (const [id, onboarding] of world.onboardings) {
    if (onboarding.doordashStoreId !== store.doordashStoreId) continue
    onboarding.stop?.()
    world.onboardings.delete(id)
  }
  store.onIntegration = false
  store.merchantSuppliedId = null
  store.currentProvider = store.formerProvider ?? store.currentProvider
  store.formerProvider = null
  world.changed()
}

function move(
  world: World,
  onboarding: OnboardingRecord,
  status: OnboardingStatus,
  { code, details }: Exclusion | { code: null; details: string | null } = { code: null, details: null },
): void {
  const at = world.clock.now()
  Object.assign(onboarding, { status, exclusionCode: code, details, updatedAt: at })
  onboarding.trail.push({ at, status, exclusionCode: code, details, webhook: null })
  announce(world, onboarding)
  world.changed()
}

function stepAfter(status: OnboardingStatus): QaStep | null {
  const index = qaSteps.findIndex((step) => step === status)
  return index === -1 ? null : (qaSteps[index + 1] ?? null)
}

function isBefore(status: OnboardingStatus, step: QaStep): boolean {
  const index = qaSteps.findIndex((one) => one === status)
  return index !== -1 && index < qaSteps.indexOf(step)
}
