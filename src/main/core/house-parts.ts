import { createAccounts } from '../accounts/accounts.ts'
import { watchOtherWriters } from '../accounts/other-writers.ts'
import { createPeople } from '../accounts/people.ts'
import { createLocations } from '../base/locations.ts'
import { createSettingChanges } from '../base/setting-changes.ts'
import { createStoreProbe } from '../base/store-probe.ts'
import { createAddresses } from '../device/addresses.ts'
import { createFirstRun } from '../device/first-run.ts'
import { createHealth } from '../device/health.ts'
import { createLocationSettings } from '../device/location-settings.ts'
import { createOwnWindow } from '../device/own-window.ts'
import { createSettings } from '../device/settings.ts'
import { createStationPlans } from '../orders/station-plans.ts'
import { createHeard } from '../screens/heard.ts'
import { createHearing } from '../screens/hearing.ts'
import { createScreens } from '../screens/screens.ts'
import type { Common } from './outside.ts'

/** The house itself: its locations and settings, who works there, its screens, and how this device is. */
export function createHouseParts(common: Common) {
  const { store, changes, transactions } = common
  const stationPlans = createStationPlans(common)
  const addresses = createAddresses(common)
  const settingChanges = createSettingChanges(common)
  const locations = createLocations(store)
  const settings = createSettings({ ...common, locations, settingChanges })
  const accounts = createAccounts(common)
  const otherWriters = watchOtherWriters({ store, onWrite: accounts.lookAgain })
  const people = createPeople({ ...common, accounts, locations, settingChanges })
  const heard = createHeard(common)
  const hearing = createHearing(() => changes.screens.publish(['screens']), heard.note)
  const screens = createScreens({ ...common, settingChanges, hearing })
  // A failed transaction changed nothing on disk, so what is kept in memory is read afresh.
  transactions.onEnd((isCommitted) => {
    if (!isCommitted) locations.reload()
  })
  const locationSettings = createLocationSettings({
    ...common,
    locations,
    settingChanges,
    onRemoved: settings.letGoOf,
  })
  const ownWindow = createOwnWindow({ ...common, settingChanges })
  const firstRun = createFirstRun({ ...common, locations, ownWindow })
  const health = createHealth({ ...common, onChange: common.deviceChanged })
  common.reports.listen(health.report)
  const probe = createStoreProbe(common)
  return {
    stationPlans,
    addresses,
    settingChanges,
    locations,
    settings,
    accounts,
    people,
    heard,
    hearing,
    screens,
    locationSettings,
    ownWindow,
    firstRun,
    health,
    stop: (): void => {
      probe.stop()
      otherWriters.stop()
    },
  }
}
export type HouseParts = ReturnType<typeof createHouseParts>
