import type { DeviceState } from '#shared/api/device.ts'
import type { Clock } from '../base/clock.ts'
import type { DeviceClockWatch } from '../base/device-clock.ts'
import type { Health } from './health.ts'
import type { Locations } from '../base/locations.ts'
import type { StationPlans } from '../orders/station-plans.ts'
import type { Store } from '../store/open.ts'
import type { DeviceAddresses } from './addresses.ts'
import type { DeviceSettings } from './settings.ts'

/** What the station is, beside its parts; shown on the device page. */
export type StationFacts = Pick<DeviceState, 'version' | 'shell' | 'demo' | 'isPrivate'>

/** Refused deliveries older than this are not counted any more, in ms. */
const rejectedForMs = 24 * 3_600_000

/** The answer is the device page as of now. */
export function createDeviceState(deps: {
  store: Store
  clock: Clock
  facts: StationFacts
  health: Health
  locations: Locations
  deviceClock: DeviceClockWatch
  addresses: DeviceAddresses
  gatewayLink: () => DeviceState['gateway']
  settings: DeviceSettings
  screens: { counts: () => DeviceState['screens'] }
  stationPlans: StationPlans
  backups: { state: () => DeviceState['backups'] }
  ownWindow: { state: () => DeviceState['window'] }
  firstRun: { state: () => DeviceState['firstRun'] }
}): () => DeviceState {
  const { store, clock, health } = deps
  const startedAt = clock.now()
  return () => ({
    ...deps.facts,
    ...deps.addresses.current(),
    gateway: deps.gatewayLink(),
    now: clock.now(),
    startedAt,
    clock: deps.deviceClock.state(),
    channels: health.channels(),
    rejected: store.inbox.refusedSince(clock.now() - rejectedForMs),
    locations: deps.locations.inUse(),
    removedLocations: deps.locations.all().filter(({ id }) => !deps.locations.findInUse(id)),
    screens: deps.screens.counts(),
    stationPlans: deps.stationPlans.all(),
    settings: deps.settings.current(),
    storeProblem: health.storeProblem(),
    backups: deps.backups.state(),
    unreadableSecrets: health.unreadableSecrets(),
    wrongSecrets: health.wrongSecrets(),
    troubles: health.troubles(),
    window: deps.ownWindow.state(),
    firstRun: deps.firstRun.state(),
  })
}
