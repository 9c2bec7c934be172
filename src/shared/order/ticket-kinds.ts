/** What is printed of an order: for whoever cooks, and for the bag. */
export const ticketKinds = ['kitchen', 'customer'] as const
export type TicketKind = (typeof ticketKinds)[number]
