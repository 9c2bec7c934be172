import { type KitchenStation, kitchenStations } from './kitchen-stations.ts'
import type { Order, OrderLine } from './order.ts'
import type { StationPlan } from './station-plan.ts'
import { toMake } from './work.ts'

export type { KitchenStation } from './kitchen-stations.ts'
export type { StationPlan } from './station-plan.ts'

/** Whether the kitchen works in stations at all. */
export function hasStations(plan: StationPlan): boolean {
  return kitchenStations.some((station) => station !== 'expo' && (plan[station] ?? []).length > 0)
}

/**
 * Who makes a line: the station its category is planned for, else the expo. A line without a category may be anybody's: it
 * stands at every station that makes something, because a dish nobody cooks is worse than one that is seen twice.
 */
function makersOf(plan: StationPlan, { category }: Pick<OrderLine, 'category'>): KitchenStation[] {
  if (category === null)
    return kitchenStations.filter((station) => station === 'expo' || (plan[station] ?? []).length > 0)
  return [kitchenStations.find((station) => plan[station]?.includes(category) === true) ?? 'expo']
}

/** The part of an order one station makes; the other lines stay beside it, for what has to be read of all. */
export function partOf<Whole extends Pick<Order, 'lines'>>(
  plan: StationPlan,
  order: Whole,
  station: KitchenStation,
): Whole & { elsewhere: OrderLine[] } {
  const isHere = (line: OrderLine) => makersOf(plan, line).includes(station)
  const { lines } = order
  return { ...order, lines: lines.filter(isHere), elsewhere: lines.filter((line) => !isHere(line)) }
}

/**
 * What one station has to make of these orders, those to accept among them; everything at none, at the expo, and where the
 * kitchen of a location has no stations. `plans` by location id.
 */
export function partsAt<Whole extends Pick<Order, 'lines' | 'locationId'>>(
  orders: Iterable<Whole>,
  station: KitchenStation | null,
  plans: Readonly<Record<string, StationPlan>>,
): Whole[] {
  if (station === null || station === 'expo') return [...orders]
  return [...orders].map((order) => {
    const plan = plans[order.locationId] ?? {}
    return hasStations(plan) ? partOf(plan, order, station) : order
  })
}

/** How far each station with a part in this order is, in the order of the list above. */
export function stationsOf(
  plan: StationPlan,
  order: Pick<Order, 'lines' | 'struck'>,
): { station: KitchenStation; keys: string[]; isDone: boolean }[] {
  const struck = new Set(order.struck)
  const lines = toMake(order)
  return kitchenStations.flatMap((station) => {
    const keys = lines.filter(({ line }) => makersOf(plan, line).includes(station)).map(({ key }) => key)
    return keys.length === 0 ? [] : [{ station, keys, isDone: keys.every((key) => struck.has(key)) }]
  })
}

/**
 * The lines that are struck off, or put back, when a station says whether it is done. What may be anybody's is struck off
 * only once nothing else of this station is left: nobody is to be done with a dish in passing that another has not seen.
 */
export function linesOfDone(
  plan: StationPlan,
  order: Pick<Order, 'lines' | 'struck'>,
  station: KitchenStation,
  isDone: boolean,
): string[] {
  const here = toMake(order).filter(({ line }) => makersOf(plan, line).includes(station))
  const own = here.filter(({ line }) => line.category !== null).map(({ key }) => key)
  const isOwnLeft = own.some((key) => order.struck?.includes(key) !== true)
  return isDone && isOwnLeft ? own : here.map(({ key }) => key)
}
