import type { KitchenStation } from '#shared/order/stations.ts'
import { kitchenStations } from '#shared/order/kitchen-stations.ts'
import { readKept, remember } from '#renderer/kit/memory/screen-memory.ts'
import { useBoard } from './board-store.ts'

/** Each screen keeps its own: the tablet at the grill stays at the grill. */
const place = 'order-manager.station'

/** This screen stands at that station from now on, and still after a restart; null: it shows the whole kitchen. */
export function chooseStation(station: KitchenStation | null): void {
  useBoard.getState().showStation(station)
  // Where nothing can be kept it shows the whole kitchen after a restart, and nothing is missed.
  remember(place, station)
}

/** The station this screen was set to. */
export function restoreStation(): void {
  const named = readKept(place)
  const kept = kitchenStations.find((station) => station === named)
  if (kept) useBoard.getState().showStation(kept)
}
