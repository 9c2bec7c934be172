import type { Ringing } from '../orders/ringing.ts'
import type { LinkState } from '../connection/connection-store.ts'

/** A line that is back within this time was a hiccup (ms). */
export const lostTooLongMs = 10_000

type Link = { link: LinkState; lostAt: number | null; seen: boolean }

/**
 * What rings now: the orders' own rings while the screen shows the truth; while it has lost the station nobody can
 * acknowledge them, and the loss itself rings instead until a person has seen it.
 */
export function whatRings(orders: Ringing, { link, lostAt, seen }: Link, now: number): Ringing {
  if (link === 'live') return orders
  if (lostAt === null || now - lostAt < lostTooLongMs || seen) return silent
  return lostLine
}

const silent: Ringing = new Map()
const lostLine: Ringing = new Map([['line', 'problem']])
