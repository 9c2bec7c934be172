import type { KitchenStation } from '#shared/order/stations.ts'
import { kitchenStations } from '#shared/order/kitchen-stations.ts'
import type { ScreenPlace } from '#shared/screens/screen-place.ts'
import { readKept, remember } from '#renderer/kit/memory/screen-memory.ts'
import { useOwnScreen } from '../screens/own-screen-store.ts'
import { useBoard } from './board-store.ts'

/** Each screen keeps its own: the tablet at the grill stays at the grill. */
const place = 'order-manager.station'

/** This screen stands at that station from now on, and still after a restart; null: it shows the whole kitchen. */
export function chooseStation(station: KitchenStation | null): void {
  useBoard.getState().showStation(station)
  // Where nothing can be kept it shows the whole kitchen after a restart, and nothing is missed.
  remember(place, station)
}

/**
 * From now on this screen shows what it is to show: where a manager gave it to one station that one, whatever was chosen on
 * it; elsewhere the station that was chosen on it. Returns how to stop.
 */
export function keepStation(): () => void {
  const show = (given: ScreenPlace) => useBoard.getState().showStation(stationShown(given))
  show(useOwnScreen.getState().place)
  return useOwnScreen.subscribe((now, before) => {
    if (now.place !== before.place) show(now.place)
  })
}

function stationShown(given: ScreenPlace): KitchenStation | null {
  if (given.at === 'station') return given.station
  if (given.at === 'nowhere') return null
  const named = readKept(place)
  return kitchenStations.find((station) => station === named) ?? null
}
