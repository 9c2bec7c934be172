import { z } from 'zod'
import type { StationPlan } from '#shared/order/stations.ts'
import { stationPlan } from '#shared/order/station-plan.ts'
import type { Changes } from '../base/changes.ts'
import type { Store } from '../store/open.ts'

/** One plan that cannot be read makes its kitchen one without stations: every line is everybody's. */
const stored = z.record(z.string(), stationPlan.catch({})).catch({})

/** Which station of a location makes which categories. */
export function createStationPlans({ store, changes }: { store: Store; changes: Changes }) {
  let plans = stored.parse(store.settings.get('station-plans'))
  return {
    all: () => plans,
    of: (locationId: string): StationPlan => plans[locationId] ?? {},
    save: (locationId: string, plan: StationPlan): void => {
      const saved = { ...plans, [locationId]: plan }
      store.settings.put('station-plans', saved)
      // Only after the write: where the disk refuses, the plan in memory stays the one on disk.
      plans = saved
      changes.device.publish(['device'])
    },
  }
}
export type StationPlans = ReturnType<typeof createStationPlans>
