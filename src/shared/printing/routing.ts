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
 * Deals the lines that are made among these printers; a printer with none of them is left out. A line nobody is set to
 * make stands on every one, as an order without any line does.
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

function takersOf(line: Line, printers: readonly Routed[], plan: StationPlan): Set<string> {
  const { category } = line
  const all = new Set(printers.map(({ id }) => id))
  if (category === null) return all
  const station = kitchenStations.find((each) => plan[each]?.includes(category) === true)
  const isSetTo = ({ route }: Routed) =>
    route.categories.includes(category) || (station !== undefined && route.stations.includes(station))
  const isPlaced = station !== undefined || printers.some(isSetTo)
  if (!isPlaced) return all
  const takers = printers.filter((printer) => takesWhole(printer) || isSetTo(printer))
  return takers.length === 0 ? all : new Set(takers.map(({ id }) => id))
}
