import type { Channel } from '../channel.ts'
import { kitchenStations } from '../order/kitchen-stations.ts'
import type { OrderLine } from '../order/order.ts'
import { made } from '../order/reads.ts'
import type { StationPlan } from '../order/station-plan.ts'
import type { Printer, TicketKind } from './printing.ts'

/** Which printers the tickets of an order go to, and what of it stands on each. Pure. */

/** What a printer's kitchen ticket holds, and what of the order is on others' only. */
export type Share<Line> = {
  lines: Line[]
  elsewhere: Line[]
  /** The printers the others are on, by id. */
  otherPrinters: string[]
}

type Line = Pick<OrderLine, 'category' | 'quantity'>
type Routed = Pick<Printer, 'id' | 'route'>

/**
 * The printers that make such a ticket of an order. A channel that none is set to is everybody's: an order is rather
 * printed twice than nowhere.
 */
export function printersFor(
  order: { locationId: string; channel: Channel },
  kind: TicketKind,
  printers: readonly Printer[],
): Printer[] {
  const here = printers.filter(
    ({ tickets, locationId }) =>
      tickets.includes(kind) && (locationId === null || locationId === order.locationId),
  )
  const ofChannel = here.filter(
    ({ route }) => route.channels.length === 0 || route.channels.includes(order.channel),
  )
  return ofChannel.length > 0 ? ofChannel : here
}

/**
 * Deals the lines that are made among these printers; a printer with none of them is left out. An order without any
 * line is on every one.
 */
export function shareOut<Any extends Line>(
  lines: readonly Any[],
  printers: readonly Routed[],
  plan: StationPlan,
): Map<string, Share<Any>> {
  const toMake = made(lines).map((line) => ({ line, on: takersOf(line, printers, plan) }))
  const shares = new Map<string, Share<Any>>()
  for (const { id } of printers) {
    const here = toMake.filter(({ on }) => on.has(id))
    if (here.length === 0 && toMake.length > 0) continue
    const others = toMake.filter(({ on }) => !on.has(id))
    shares.set(id, {
      lines: here.map(({ line }) => line),
      elsewhere: others.map(({ line }) => line),
      otherPrinters: [...new Set(others.flatMap(({ on }) => [...on]))],
    })
  }
  return shares
}

/** Whether a printer's kitchen ticket holds whole orders, as the expo's does. */
function takesWhole({ route }: Pick<Routed, 'route'>): boolean {
  return (route.stations.length === 0 && route.categories.length === 0) || route.stations.includes('expo')
}

/**
 * Who makes the dishes that none of these printers is set to: those for whole orders, which have them anyway, or the first
 * where there are none. On every printer they would be cooked at every station.
 */
export function takersOfRest<Any extends Routed>(printers: readonly Any[]): Any[] {
  const whole = printers.filter(takesWhole)
  return whole.length > 0 ? whole : printers.slice(0, 1)
}

function takersOf(line: Line, printers: readonly Routed[], plan: StationPlan): Set<string> {
  const { category } = line
  const station =
    category === null ? undefined : kitchenStations.find((each) => plan[each]?.includes(category) === true)
  const isSetTo = ({ route }: Routed) =>
    category !== null &&
    (route.categories.includes(category) || (station !== undefined && route.stations.includes(station)))
  const takers = printers.some(isSetTo)
    ? printers.filter((printer) => takesWhole(printer) || isSetTo(printer))
    : takersOfRest(printers)
  return new Set(takers.map(({ id }) => id))
}
