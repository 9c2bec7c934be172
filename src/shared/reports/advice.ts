import type { Overview } from './overview.ts'
import { per } from './averages.ts'
import { lossFilter } from './loss-filter.ts'
import type { OrderFilter } from './order-filter.ts'

type DishShare = { dish: string; lateOrders: number }

/** What the figures say should change, with the orders it is said of; the screen has the words. */
export type Advice =
  | {
      type: 'late-dishes'
      dishes: DishShare[]
      lateOrders: number
      /** When most of them are late; null where no hour stands out. */
      worst: { weekday: number; hour: number; lateOrders: number } | null
      filter: OrderFilter
    }
  | { type: 'late-hour'; weekday: number; hour: number; lateOrders: number; of: number; filter: OrderFilter }
  | {
      type: 'lost-by-reason'
      kind: Overview['reasons'][number]['kind']
      by: Overview['reasons'][number]['by']
      reason: string
      orders: number
      of: number
      lostCents: number
      filter: OrderFilter
    }
  | { type: 'slow-to-accept'; averageMs: number; accepted: number; filter: OrderFilter }
  | { type: 'low-stars'; average: number; count: number; low: number; filter: OrderFilter }

/** Fewer than these say nothing about a habit. */
const [leastLate, leastLost, leastRated, leastAccepted] = [5, 3, 5, 10]

/**
 * The one thing to change first, or null where the figures carry nothing: lost orders before late ones, late ones before slow
 * ones. `scope` is what the page shows, and what the orders behind the sentence are found by.
 */
export function adviceOf(overview: Overview, scope: OrderFilter): Advice | null {
  return (
    lostByReason(overview, scope) ??
    lateDishes(overview, scope) ??
    lateHour(overview, scope) ??
    slowToAccept(overview, scope) ??
    lowStars(overview, scope)
  )
}

/** One reason ends at least half of the orders that were lost, and at least one order in fifty. */
function lostByReason({ reasons, total }: Overview, scope: OrderFilter): Advice | null {
  const of = reasons.reduce((sum, { orders }) => sum + orders, 0)
  const [most] = reasons.toSorted((a, b) => b.orders - a.orders)
  if (!most || most.orders < leastLost || most.orders * 2 < of || most.orders * 50 < total.orders) return null
  const { kind, by, reason, orders, lostCents } = most
  return {
    type: 'lost-by-reason',
    kind,
    by,
    reason,
    orders,
    of,
    lostCents,
    filter: lossFilter(scope, most),
  }
}

/**
 * At most three dishes that are late clearly more often than the rest. Each is named with its own count: an order may hold
 * two of them, so their counts are not added up.
 */
function lateDishes(overview: Overview, scope: OrderFilter): Advice | null {
  const { lateOrders, orders } = overview.total
  if (lateOrders < leastLate) return null
  const usual = lateOrders / orders
  const dishes = overview.dishes
    .filter(
      (each) => each.lateOrders * 5 >= lateOrders && (per(each.lateOrders, each.orders) ?? 0) >= usual * 1.5,
    )
    .toSorted((a, b) => b.lateOrders - a.lateOrders)
    .slice(0, 3)
    .map(({ dish, lateOrders }) => ({ dish, lateOrders }))
  const [first] = dishes
  if (!first) return null
  return {
    type: 'late-dishes',
    dishes,
    lateOrders,
    worst: worstHour(overview),
    filter: { ...scope, isLate: true, ...(dishes.length === 1 ? { dish: first.dish, isLost: false } : {}) },
  }
}

/** One hour of one weekday has a quarter of the late orders. */
function lateHour(overview: Overview, scope: OrderFilter): Advice | null {
  const of = overview.total.lateOrders
  const worst = worstHour(overview)
  if (of < leastLate || worst === null) return null
  const { weekday, hour, lateOrders } = worst
  return {
    type: 'late-hour',
    weekday,
    hour,
    lateOrders,
    of,
    filter: { ...scope, isLate: true, weekday, hour },
  }
}

function worstHour({ heat, total }: Overview) {
  const [worst] = heat.toSorted((a, b) => b.lateOrders - a.lateOrders)
  if (!worst || worst.lateOrders < 3 || worst.lateOrders * 4 < total.lateOrders) return null
  const { weekday, hour, lateOrders } = worst
  return { weekday, hour, lateOrders }
}

/** DoorDash gives an order up after three minutes at the earliest: half of that is no rest. */
function slowToAccept({ total }: Overview, scope: OrderFilter): Advice | null {
  const averageMs = per(total.acceptMs, total.accepted)
  if (averageMs === null || total.accepted < leastAccepted || averageMs < 90_000) return null
  return {
    type: 'slow-to-accept',
    averageMs,
    accepted: total.accepted,
    filter: { ...scope, figure: 'accepted' },
  }
}

function lowStars({ feedback }: Overview, scope: OrderFilter): Advice | null {
  const stars = per(feedback.starSum, feedback.count)
  if (stars === null || feedback.count < leastRated || stars >= 4) return null
  const low = (feedback.stars[0] ?? 0) + (feedback.stars[1] ?? 0)
  return low === 0
    ? null
    : { type: 'low-stars', average: stars, count: feedback.count, low, filter: { ...scope, hasRating: true } }
}
