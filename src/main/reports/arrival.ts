import { type Order, totalCents } from '#shared/order/order.ts'
import { businessDay, localHour, usualDayEnd } from '#shared/time/business-day.ts'
import type { Locations } from '../base/locations.ts'
import type { Arrival } from '../store/orders.ts'

/** The business day at a location at that instant (epoch ms); one that was removed since had the usual day. */
export function dayAt(locations: Pick<Locations, 'get'>, locationId: string, at: number): string {
  const location = locations.get(locationId)
  return businessDay(at, location?.timeZone ?? 'UTC', location?.dayEndsAt ?? usualDayEnd)
}

/** The day and hour an order came in, and its total as it stands: what is kept of its arrival for good. */
export function arrivalOf(locations: Pick<Locations, 'get'>, order: Order): Arrival {
  return {
    date: dayAt(locations, order.locationId, order.receivedAt),
    hour: localHour(order.receivedAt, locations.get(order.locationId)?.timeZone ?? 'UTC'),
    firstTotalCents: totalCents(order),
  }
}
