import type { Location } from '../location/location.ts'
import type { Order } from '../order/order.ts'
import type { OrderChanges } from '../order/reads.ts'
import { assertNever } from '../result.ts'
import type { TicketKind, TicketNotice } from '../printing/printing.ts'
import { customerTicket } from './compose-customer.ts'
import { kitchenTicket } from './compose-kitchen.ts'
import type { Ticket } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** What a ticket is printed for. Times in epoch ms. */
export type TicketOccasion = {
  kind: TicketKind
  notice: TicketNotice
  /** Print sequence of this order and kind, 1 for the first: `0042 / 1`. */
  sequence: number
  /** Which copy this is and when the original was printed; shown with the notice `reprint`. */
  reprintOf?: { copy: number; originalAt: number } | undefined
  /** With the notice `changed`: all the kitchen has to hear; null prints the whole order instead. */
  changes?: OrderChanges | null
  printedAt: number
}

/** The ticket of an order, as data. Pure: words and times are passed in, times are shown in the location's zone (B19). */
export function composeTicket(
  order: Order,
  location: Location,
  occasion: TicketOccasion,
  words: TicketWords,
): Ticket {
  switch (occasion.kind) {
    case 'kitchen':
      return kitchenTicket(order, location, occasion, words)
    case 'customer':
      return customerTicket(order, location, occasion, words)
    default:
      return assertNever(occasion.kind)
  }
}
