import type { TicketKind } from '../printing/printing.ts'
import { ticketKinds } from '../printing/ticket-kinds.ts'
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

/** No paper speaks of an order in doubt: it would be cooked. */
export function onPaper(order: Order, effect: Effect): Effect[] {
  return order.inDoubt ? [] : [effect]
}
