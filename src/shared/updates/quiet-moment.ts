import { z } from 'zod'
import { isOpenAt, nextChange } from '../menu/opening.ts'
import type { Menu } from '../menu/menu.ts'
import type { Order } from '../order/order.ts'

/** Nobody wants a new version while the first orders of the day come in. */
const beforeOpeningMs = 30 * 60_000
/** A scheduled order is left alone until its time is this near. */
const beforeStartMs = 60 * 60_000

/** Why no version is installed just now. Times are epoch ms. */
export const busyBecause = z.discriminatedUnion('is', [
  z.object({ is: z.literal('live-orders'), count: z.number() }),
  /** Until when it is open; null where it never closes. */
  z.object({ is: z.literal('open'), location: z.string(), until: z.number().nullable() }),
  z.object({ is: z.literal('opens-soon'), location: z.string(), at: z.number() }),
  /** No menu says when customers can order: a person chooses the moment. */
  z.object({ is: z.literal('hours-unknown') }),
])
export type BusyBecause = z.infer<typeof busyBecause>

/** What decides about a moment. Every location is taken to keep the hours of every menu: too quiet is no harm. */
export type Moment = {
  now: number
  orders: readonly Pick<Order, 'status' | 'startAt'>[]
  locations: readonly { name: string; timeZone: string }[]
  menus: readonly Pick<Menu, 'hours' | 'specialDays'>[]
}

/**
 * Why this is no moment to end the station for a new version; null where it is one. Never while an order is under way, in
 * the service hours of any location, or half an hour before they begin. Pure.
 */
export function busyBecauseOf(moment: Moment): BusyBecause | null {
  const { now, orders, locations, menus } = moment
  const count = orders.filter((order) => isLive(order, now)).length
  if (count > 0) return { is: 'live-orders', count }
  let soonest: { location: string; at: number } | null = null
  for (const { name, timeZone } of locations)
    for (const menu of menus) {
      const change = nextChange(menu, now, timeZone)
      if (isOpenAt(menu, now, timeZone)) return { is: 'open', location: name, until: change?.at ?? null }
      if (change !== null && (soonest === null || change.at < soonest.at))
        soonest = { location: name, at: change.at }
    }
  if (soonest !== null && soonest.at - now <= beforeOpeningMs) return { is: 'opens-soon', ...soonest }
  return soonest === null ? { is: 'hours-unknown' } : null
}

const isLive = ({ status, startAt }: Pick<Order, 'status' | 'startAt'>, now: number): boolean =>
  status !== 'scheduled' || startAt === null || startAt - now <= beforeStartMs

/** Whether a person who asks for it may have the version installed all the same. Pure. */
export const mayInstallWhenAsked = (busy: BusyBecause | null): boolean =>
  busy === null || busy.is === 'hours-unknown'
