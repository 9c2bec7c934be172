import { demoDocument } from '../world/demo-document.ts'
import { putPreset } from '../doordash/menus/presets.ts'
import type { OpenHours } from '../world/hours.ts'
import { newOnboarding, type OnboardingRecord } from '../world/onboarding.ts'
import { type QaSettings, type Store, usualStepMs } from '../world/stores.ts'

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
