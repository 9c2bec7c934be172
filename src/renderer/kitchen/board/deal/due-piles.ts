import type { BoardOrder } from '#shared/api/orders.ts'
import { needsEndingSeen } from '#shared/order/board.ts'
import { boardColumnOf, bySoonest, dueOf } from '#renderer/station/orders/layout.ts'
import { awaitsAnswer } from '#shared/order/order.ts'
import { noOrder } from './deal-types.ts'

/** What is due within this time is the next to be done (ms). */
export const soonMs = 10 * 60_000

/** An order nobody has answered is lost when its time is over, where food is only late: so long before it comes first (ms). */
const answerFirstMs = 2 * 60_000

/** Whether an order has to be answered now, before anything else is done. `now` in epoch ms. */
export function isToAnswerNow(order: BoardOrder, now: number): boolean {
  return awaitsAnswer(order) && order.confirmBy - now <= answerFirstMs
}

/**
 * Orders of one grid by when something has to happen to them: they have to be answered now, their time is over, soon, later on this business day, or on
 * another (`day 2026-11-25`). Food that stands ready is due nothing more and comes last.
 */
export type DuePile = 'answer' | 'late' | 'soon' | 'later' | 'ready' | `day ${string}`

/** `now` in epoch ms; `dayOf` says the business day of an instant, `YYYY-MM-DD`. */
export function duePileOf(order: BoardOrder, now: number, dayOf: (at: number) => string): DuePile {
  if (boardColumnOf(order) === 'ready' && !needsEndingSeen(order)) return 'ready'
  if (isToAnswerNow(order, now)) return 'answer'
  const due = dueOf(order)
  if (due < now) return 'late'
  if (due - now <= soonMs) return 'soon'
  const day = dayOf(due)
  return day === dayOf(now) ? 'later' : `day ${day}`
}

const headOf = `${noOrder}due `

/** The pile whose head this id stands for; null for an order, or what else is none. */
export function pileOfHead(id: string): DuePile | null {
  return id.startsWith(headOf) ? (id.slice(headOf.length) as DuePile) : null
}

/** What has to be answered now, then all others, soonest first. */
export function inDueOrder(orders: readonly BoardOrder[], now: number): BoardOrder[] {
  const rank = (order: BoardOrder) => (isToAnswerNow(order, now) ? 0 : 1)
  return orders.toSorted((one, two) => rank(one) - rank(two) || bySoonest(one, two))
}

/** The ids of these orders, soonest first, with a head before the first of each pile: a head is dealt like a card. */
export function inDuePiles(
  orders: readonly BoardOrder[],
  now: number,
  dayOf: (at: number) => string,
): string[] {
  const piles = Map.groupBy(inDueOrder(orders, now), (order) => duePileOf(order, now, dayOf))
  return [...piles].flatMap(([pile, inPile]) => [headOf + pile, ...inPile.map(({ id }) => id)])
}

/** How many orders stand under each head, by its id. */
export function countsOfHeads(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  let head: string | null = null
  for (const id of ids) {
    if (pileOfHead(id) !== null) head = id
    else if (head !== null) counts.set(head, (counts.get(head) ?? 0) + 1)
  }
  return counts
}
