import type { deactivationReasons } from '#shared/doordash/api.ts'
import type { ExclusionCode } from '#shared/doordash/onboarding.ts'
import type { FiledMenu } from './filed-menu.ts'
import type { OpenHours } from './hours.ts'

/** Why a store takes no orders for now. Times are epoch ms. */
export type Deactivation = {
  reason: PauseReason
  notes: string
  startAt: number
  endAt: number
}
export type PauseReason =
  | (typeof deactivationReasons)[number]
  /** Side effects of a merchant's cancellation (section 7). */
  | 'store_closed'
  | 'kitchen_busy'

/** A store as DoorDash has it on file. */
export type Store = {
  doordashStoreId: number
  /** The partner's id of it; null until an integration gave it one. */
  merchantSuppliedId: string | null
  name: string
  address: string
  /** Whether its orders go to the integration; otherwise to the DoorDash tablet only. */
  onIntegration: boolean
  deactivations: Deactivation[]
  uuid: string
  city: string
  countryCode: string
  /** IANA. */
  timeZone: string
  /** The merchant has finished signing up with DoorDash (R15), and the store id is active (R14). */
  isSignupComplete: boolean
  isActive: boolean
  /** The POS or aggregator that gets its orders now, and the one an activation cut off. */
  currentProvider: Provider | null
  formerProvider: Provider | null
  /** Oldest first. */
  menus: FiledMenu[]
  /** Hours on file while there is no menu to hold them. */
  spareHours: OpenHours[]
  /** What was ever taken off sale and brought back, by `merchant_supplied_id` (section 12). */
  sale: { item: SaleSwitches; option: SaleSwitches }
  /** The merchant portal's switch (R155); while off, no order says anything about utensils. */
  utensilsSwitch: boolean
  qa: QaSettings
  /** The next activations end in ACTIVATION_BLOCK with these details. */
  activationRefusal: string | null
}

export type Provider = { name: string; kind: 'pos' | 'aggregator' }

/** The switch of one item or option, and when it was last moved. */
export type SaleSwitches = Record<string, { isSold: boolean; at: number }>

/** Menus to put on file: whole, without items, with elements that lack something, or nothing. */
export const menusOnFile = ['complete', 'blank', 'empty-elements', 'none'] as const
export type MenuOnFile = (typeof menusOnFile)[number]

/** What QA makes of the store. `auto` looks at menu and hours; `never` stays in the audit. */
export const qaVerdicts = ['auto', 'pass', 'fail', 'never'] as const
export type QaSettings = {
  verdict: (typeof qaVerdicts)[number]
  /** Why it fails, when told to. */
  exclusionCode: ExclusionCode
  /** How long each of the six steps takes. */
  stepMs: number
}

/** Six of them: QA takes four to five seconds unless slowed. */
export const usualStepMs = 750

/** The id a caller or a webhook names this store by. */
export function storeKey(store: Store): string {
  return store.merchantSuppliedId ?? String(store.doordashStoreId)
}

export function findStore(stores: readonly Store[], key: string): Store | undefined {
  return stores.find((store) => store.merchantSuppliedId === key || String(store.doordashStoreId) === key)
}

/** Pauses in force at `now`. DoorDash ends them by itself. */
export function activePauses(store: Store, now: number): Deactivation[] {
  return store.deactivations.filter((pause) => pause.startAt <= now && now < pause.endAt)
}
