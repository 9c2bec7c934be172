import type { Onboarding, OnboardingStatus } from '#shared/doordash/onboarding.ts'
import { setOpenHours } from '../world/filed-menu.ts'
import { putPreset } from '../doordash/menus/presets.ts'
import { accounts, findAccountByEmail } from '../world/accounts.ts'
import type { Message } from '../world/portal.ts'
import { expireCodes } from '../portal/sign-in.ts'
import { findStore, type Provider } from '../world/stores.ts'
import type { Store } from '../world/stores.ts'
import { putUberAt, uberStoreOf, type UberStore } from '../world/uber-store.ts'
import type { World } from '../world/world.ts'
import { onboardingBody } from '../doordash/onboarding/bodies.ts'
import { type OnboardingRecord, storeOf } from '../world/onboarding.ts'
import { forgetConnection, putAt, reconsider, takeOff } from '../doordash/onboarding/advance.ts'
import { revokeTokens } from '../doordash/onboarding/tokens.ts'
import { cardOf } from '../doordash/onboarding/views.ts'
import { until } from './until.ts'
import type { StoreCard } from '../contract/views.ts'
import type { QaChange, StoreFileChange } from '../contract/requests.ts'

/** What a tester or a test can make happen around onboarding. Stores are named by either id; null is an unknown one. */
export type OnboardingControl = {
  stores(): StoreCard[]
  store(key: string): StoreCard | null
  setQa(key: string, change: QaChange): StoreCard | null
  changeFile(key: string, change: StoreFileChange): StoreCard | null
  /** Null lets activations succeed again. */
  refuseActivation(key: string, details: string | null): StoreCard | null
  takeOff(key: string): StoreCard | null
  /** As the app reads them. */
  onboardings(): Onboarding[]
  /** Puts an onboarding where it stays until it is moved again; false when there is none. `at` is now unless given. */
  putAt(
    id: string,
    to: Pick<OnboardingRecord, 'status' | 'exclusionCode' | 'details'> & { at?: number | undefined },
  ): boolean
  /** As if this store had never been connected; nothing is announced. */
  forget(key: string): StoreCard | null
  /** All of them, or one account's; says how many. */
  revokeTokens(email?: string): number
  expireCodes(): number
  /** Accounts locked by wrong passwords are open again. */
  unlockAccounts(): void
  inbox(): Message[]
  changeUber(
    locationId: string,
    change: {
      refusal?: string | null | undefined
      currentProvider?: Provider | null | undefined
      status?: UberStore['status'] | undefined
    },
  ): UberStore
  /** Resolves once the store's onboarding is in one of these statuses; rejects after `timeoutMs` of real time. */
  until(key: string, statuses: readonly OnboardingStatus[], timeoutMs?: number): Promise<StoreCard>
}

export function createOnboardingControl(
  world: World,
  watch: (onChange: () => void) => () => void,
): OnboardingControl {
  const withStore = (key: string, act: (store: Store) => void): StoreCard | null => {
    const store = findStore(world.stores, key)
    if (!store) return null
    act(store)
    world.changed()
    return cardOf(world, store)
  }
  const cardIn = (key: string): StoreCard | null => {
    const store = findStore(world.stores, key)
    return store ? cardOf(world, store) : null
  }
  return {
    stores: () => world.stores.map((store) => cardOf(world, store)),
    store: cardIn,
    setQa: (key, change) =>
      withStore(key, (store) => {
        const { verdict, exclusionCode, stepMs } = change
        store.qa = {
          verdict: verdict ?? store.qa.verdict,
          exclusionCode: exclusionCode ?? store.qa.exclusionCode,
          stepMs: stepMs ?? store.qa.stepMs,
        }
        reconsider(world, store)
      }),
    changeFile: (key, change) =>
      withStore(key, (store) => {
        store.utensilsSwitch = change.utensils ?? store.utensilsSwitch
        store.isSignupComplete = change.isSignupComplete ?? store.isSignupComplete
        store.isActive = change.isActive ?? store.isActive
        if (change.menu !== undefined) putPreset(store, change.menu)
        if (change.openHours !== undefined) setOpenHours(store, change.openHours)
        if (change.currentProvider !== undefined) store.currentProvider = change.currentProvider
      }),
    refuseActivation: (key, details) =>
      withStore(key, (store) => {
        store.activationRefusal = details
      }),
    onboardings: () => [...world.onboardings.values()].map((one) => onboardingBody(one, storeOf(world, one))),
    putAt(id, { at = world.clock.now(), ...to }) {
      const onboarding = world.onboardings.get(id)
      if (onboarding) putAt(world, onboarding, to, at)
      return onboarding !== undefined
    },
    takeOff: (key) => withStore(key, (store) => takeOff(world, store)),
    forget: (key) => withStore(key, (store) => forgetConnection(world, store)),
    revokeTokens: (email) =>
      revokeTokens(world, email === undefined ? null : (findAccountByEmail(email)?.id ?? '')),
    expireCodes: () => expireCodes(world),
    unlockAccounts() {
      for (const account of accounts) world.portal.failures.delete(account.id)
    },
    inbox: () => world.portal.inbox.map((message) => ({ ...message })),
    changeUber(locationId, { refusal, currentProvider, status }) {
      const store = uberStoreOf(world, locationId)
      if (refusal !== undefined) store.refusal = refusal
      if (currentProvider !== undefined) store.currentProvider = currentProvider
      if (status !== undefined) putUberAt(store, locationId, status)
      world.changed()
      return { ...store }
    },
    until: (key, statuses, timeoutMs = 10_000) =>
      until({
        watch,
        look() {
          const card = cardIn(key)
          return card?.onboarding && statuses.includes(card.onboarding.status) ? card : null
        },
        why: () =>
          `Store ${key} is ${cardIn(key)?.onboarding?.status ?? 'not connected'}, not ${statuses.join(' or ')}`,
        timeoutMs,
      }),
  }
}
