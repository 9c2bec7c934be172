import { kitchenStations, type KitchenStation } from '#shared/order/stations.ts'
import { useBoard } from './board-store.ts'

/** Each screen keeps its own: the tablet at the grill stays at the grill. */
const place = 'order-manager.station'

/** This screen stands at that station from now on, and still after a restart; null: it shows the whole kitchen. */
export function chooseStation(station: KitchenStation | null): void {
  useBoard.getState().showStation(station)
  try {
    if (station === null) localStorage.removeItem(place)
    else localStorage.setItem(place, station)
  } catch {
    // A browser may keep nothing: then it shows the whole kitchen after a restart, and nothing is missed.
  }
}

/** The station this screen was set to. */
export function restoreStation(): void {
  try {
    const kept = kitchenStations.find((station) => station === localStorage.getItem(place))
    if (kept) useBoard.getState().showStation(kept)
  } catch {
    // As above.
  }
}
