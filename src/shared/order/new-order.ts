import type { Order, OrderContent } from './order.ts'

/** What is known of an order the moment it comes; the rest begins the same for every order. */
export type NewOrder = OrderContent &
  Pick<
    Order,
    | 'id'
    | 'channel'
    | 'platformOrderId'
    | 'displayNumber'
    | 'ticketNumber'
    | 'locationId'
    | 'currency'
    | 'placedAt'
    | 'receivedAt'
    | 'confirmBy'
  > &
  Partial<Pick<Order, 'status' | 'inDoubt'>>

/** An order nobody has answered yet: under New unless `status` says otherwise, and ringing. Times are epoch ms. */
export function newOrder(known: NewOrder): Order {
  return {
    status: 'new',
    inDoubt: false,
    ...known,
    confirmation: 'open',
    acceptedAt: null,
    readyBy: null,
    startAt: null,
    readyAt: null,
    pickedUpAt: null,
    endedAt: null,
    acknowledgedAt: null,
    ending: null,
    endingSeenAt: null,
    dasher: null,
    revision: 1,
    conflict: false,
    undo: null,
  }
}
