import { type TicketKind, ticketKinds } from './ticket-kinds.ts'
import type { Order } from './order.ts'
import type { Effect } from './step.ts'

/** Tickets of an order, not before that time (epoch ms). */
export function print(
  notice: 'none' | 'changed' | 'cancelled',
  notBefore: number,
  // A cancellation matters to the kitchen alone.
  kinds: readonly TicketKind[] = notice === 'cancelled' ? ['kitchen'] : ticketKinds,
): Effect {
  return { type: 'print', notice, kinds, notBefore }
}

/** The tickets of an order for later, where a printer makes them as soon as it is accepted. */
export function printAhead(now: number): Effect {
  return { type: 'print', notice: 'none', kinds: ticketKinds, notBefore: now, moment: 'ahead' }
}

/** Those of an order whose time has come, where they were not made ahead. */
export function printDue(now: number): Effect {
  return { type: 'print', notice: 'none', kinds: ticketKinds, notBefore: now, moment: 'due' }
}

/** No paper speaks of an order in doubt: it would be cooked. */
export function onPaper(order: Order, effect: Effect): Effect[] {
  return order.inDoubt ? [] : [effect]
}
