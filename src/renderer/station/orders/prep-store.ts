import { create } from 'zustand'
import type { Location } from '#shared/location/location.ts'

/** Steps and limits of the contract's prep time, in minutes. */
export const leastPrep = 5
export const mostPrep = 180
const step = 5

type Prep = { chosen: ReadonlyMap<string, number> }

/** The prep time staff are setting on a card not yet accepted; it survives a glance at another screen. */
export const usePrep = create<Prep>()(() => ({ chosen: new Map() }))

/** Minutes on the card's Accept button: what was chosen, else the location's default, on a step. */
export function prepFor({ chosen }: Prep, orderId: string, location: Location | undefined): number {
  return chosen.get(orderId) ?? onStep(location?.defaultPrepMinutes ?? 15)
}

/** One step less or more. */
export function stepPrep(orderId: string, location: Location | undefined, direction: -1 | 1): void {
  usePrep.setState((state) => ({
    chosen: new Map(state.chosen).set(orderId, onStep(prepFor(state, orderId, location) + direction * step)),
  }))
}

function onStep(minutes: number): number {
  return Math.min(mostPrep, Math.max(leastPrep, Math.round(minutes / step) * step))
}
