import type { deactivationReasons } from '#shared/doordash/api.ts'
import type { ExclusionCode } from '#shared/doordash/onboarding.ts'
import type { FiledMenu } from './filed-menu.ts'
import { demoDocument } from '../doordash/menus/demo-document.ts'
import { putPreset } from '../doordash/menus/presets.ts'

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

/** A period in the store's local time; an end before the start is the next day (section 11). */
export type OpenHours = { day_index: string; start_time: string; end_time: string }

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

const usual = {
  countryCode: 'CA',
  city: 'Montréal',
  timeZone: 'America/Toronto',
  isSignupComplete: true,
  isActive: true,
  currentProvider: null,
  formerProvider: null,
  activationRefusal: null,
} as const
const usualQa = (): QaSettings => ({
  verdict: 'auto',
  exclusionCode: 'MENU_JOB_FAILURE',
  stepMs: usualStepMs,
})
const daily = (days: readonly string[], start_time: string, end_time: string): OpenHours[] =>
  days.map((day_index) => ({ day_index, start_time, end_time }))
const filed = (spareHours: OpenHours[]) => ({ menus: [], spareHours, sale: { item: {}, option: {} } })

/**
 * The three stores of the invented brand, as they stand before anybody touched them: Centre is live on this
 * integration if `connected`, Port lacks hours, Express is with another aggregator.
 */
export function knownStores({ connected }: { connected: boolean }): Store[] {
  const stores: Store[] = [
    {
      doordashStoreId: 2_390_417,
      merchantSuppliedId: connected ? 'chez-loutre-centre' : null,
      name: 'Chez Loutre · Centre',
      address: '12 rue Saint-Paul',
      onIntegration: connected,
      deactivations: [],
      ...usual,
      uuid: '6f1c2e04-8a55-4b1e-9d0a-2c7b5a3e0417',
      ...filed(demoDocument.open_hours),
      utensilsSwitch: true,
      qa: usualQa(),
    },
    {
      doordashStoreId: 2_390_655,
      merchantSuppliedId: 'chez-loutre-port',
      name: 'Chez Loutre · Port',
      address: '3 quai des Brumes',
      onIntegration: false,
      deactivations: [],
      ...usual,
      uuid: '0b7d9a3c-41f2-4c68-8e17-5d2f6b9c0655',
      ...filed([]),
      utensilsSwitch: true,
      qa: usualQa(),
    },
    {
      doordashStoreId: 2_391_102,
      merchantSuppliedId: null,
      name: 'Loutre Express',
      address: '81 avenue du Parc',
      onIntegration: false,
      deactivations: [],
      ...usual,
      uuid: 'd3a8e5b1-7c29-4f03-b6e4-91f0c4d71102',
      currentProvider: { name: 'KitchenHub', kind: 'aggregator' },
      ...filed(daily(['MON', 'TUE', 'WED', 'THU', 'FRI'], '07:00:00', '15:30:00')),
      utensilsSwitch: false,
      qa: usualQa(),
    },
  ]
  for (const store of stores) putPreset(store, 'complete')
  return stores
}

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
