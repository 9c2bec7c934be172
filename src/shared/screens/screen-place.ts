import { kitchenStations, type KitchenStation } from '../order/kitchen-stations.ts'
import type { StationPlan } from '../order/station-plan.ts'
import type { ScreenRights } from './rights.ts'

/**
 * Where in the kitchen a screen stands. `nowhere`: at a station that makes nothing (any more), or that this version does not
 * know; it then shows everything and changes nothing, until a manager says anew.
 */
export type ScreenPlace =
  | { at: 'kitchen' }
  | { at: 'station'; station: KitchenStation }
  | { at: 'nowhere'; was: string }

/** Where a screen stands with what the stations of all locations make. The expo is there wherever food is handed over. Pure. */
export function placeOf(
  screen: { rights: ScreenRights; stationId: string | null },
  plans: Readonly<Record<string, StationPlan>>,
): ScreenPlace {
  const { rights, stationId } = screen
  if (rights !== 'station' || stationId === null) return { at: 'kitchen' }
  const station = kitchenStations.find((each) => each === stationId)
  if (station === undefined || !hasWork(station, plans)) return { at: 'nowhere', was: stationId }
  return { at: 'station', station }
}

/** Whether anything is made at a station, at any location. */
export function hasWork(station: KitchenStation, plans: Readonly<Record<string, StationPlan>>): boolean {
  return station === 'expo' || Object.values(plans).some((plan) => (plan[station] ?? []).length > 0)
}
