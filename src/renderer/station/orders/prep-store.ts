import { create } from 'zustand'
import type { Location } from '#shared/location/location.ts'
import type { Order } from '#shared/order/order.ts'
import { extraMinutesFor, usePause } from '../pause/pause-store.ts'

/** Steps and limits of the contract's prep time, in minutes. */
export const leastPrep = 5
export const mostPrep = 180
const step = 5

type Prep = { chosen: ReadonlyMap<string, number> }

/** The prep time staff are setting on a card not yet accepted; it survives a glance at another screen. */
export const usePrep = create<Prep>()(() => ({ chosen: new Map() }))

type Asked = Pick<Order, 'id' | 'locationId' | 'channel'>

/** Minutes on the card's Accept button: what was chosen, else the location's default with what a busy kitchen adds. */
export function prepFor(
  { chosen }: Prep,
  order: Asked,
  location: Location | undefined,
  extra = extraMinutesFor(usePause.getState(), order),
): number {
  return chosen.get(order.id) ?? onStep((location?.defaultPrepMinutes ?? 15) + extra)
}

/** The same for a card, which shows it anew when the kitchen becomes busy. */
export function usePrepMinutes(order: Asked, location: Location | undefined): number {
  const extra = usePause((state) => extraMinutesFor(state, order))
  return usePrep((state) => prepFor(state, order, location, extra))
}

/** One step less or more. */
export function stepPrep(order: Asked, location: Location | undefined, direction: -1 | 1): void {
  usePrep.setState((state) => ({
    chosen: new Map(state.chosen).set(order.id, onStep(prepFor(state, order, location) + direction * step)),
  }))
}

function onStep(minutes: number): number {
  return Math.min(mostPrep, Math.max(leastPrep, Math.round(minutes / step) * step))
}
