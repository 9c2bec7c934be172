import type { Location } from '../location/location.ts'
import type { Order } from '../order/order.ts'
import { assertNever } from '../result.ts'
import { customerTicket } from './compose-customer.ts'
import { kitchenTicket } from './compose-kitchen.ts'
import type { TicketOccasion } from './occasion.ts'
import type { Ticket } from './ticket.ts'
import type { TicketWords } from './words.ts'

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
