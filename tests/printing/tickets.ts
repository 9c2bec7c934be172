import { ticketWords } from '#main/printing/tickets/words.ts'
import type { Location } from '#shared/location/location.ts'
import { newOrder } from '#shared/order/new-order.ts'
import type { Order, OrderLine, OrderOption } from '#shared/order/order.ts'
import type { TicketKind } from '#shared/printing/printing.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import type { TicketOccasion } from '#shared/ticket/occasion.ts'

/** Orders and places that tickets are tested with. */

export const centre: Location = {
  id: 'chez-loutre-centre',
  brand: 'Chez Loutre',
  name: 'Centre',
  address: '12, rue Saint-Paul',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'en',
  autoAccept: false,
  defaultPrepMinutes: 15,
  dayEndsAt: 240,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
}
export const enFrancais: Location = { ...centre, language: 'fr' }
/** A kitchen of the United States that works in Spanish. */
export const enEspanol: Location = {
  ...centre,
  timeZone: 'America/Los_Angeles',
  currency: 'USD',
  country: 'US',
  language: 'es',
}

/** 18:03 in Toronto. */
export const printedAt = Date.parse('2026-11-24T23:03:00Z')

export function option(over: Partial<OrderOption> & { name: string }): OrderOption {
  return {
    group: null,
    itemId: null,
    lineId: null,
    quantity: 1,
    priceCents: 0,
    options: [],
    removed: [],
    ...over,
  }
}

export function line(over: Partial<OrderLine> & { name: string }): OrderLine {
  return {
    itemId: null,
    lineId: null,
    category: null,
    quantity: 1,
    priceCents: 0,
    note: null,
    consumerName: null,
    options: [],
    substitution: null,
    ...over,
  }
}

/** The order of the drawing in the look's README. */
export function sampleOrder(over: Partial<Order> = {}): Order {
  const arrived = newOrder({
    lines: [
      line({
        name: 'Grilled Cheese',
        quantity: 2,
        priceCents: 1095,
        note: 'One without butter',
        consumerName: 'Nadia',
        options: [
          option({
            name: 'Tomato soup cup',
            priceCents: 250,
            options: [option({ name: 'Croutons', priceCents: 50 })],
          }),
        ],
      }),
      line({ name: 'Root Beer', priceCents: 325 }),
    ],
    subtotalCents: 3115,
    taxCents: 249,
    tipCents: 0,
    otherAmounts: [{ kind: 'tax-remitted-by-platform', cents: 249 }],
    customerNote: 'Ring the lower bell',
    cutlery: 'requested',
    customerName: 'Nadia F.',
    customerPhone: null,
    customerId: null,
    fulfillment: 'dasher-delivery',
    estimatedPickupAt: Date.parse('2026-11-24T23:18:00Z'),
    deliveryAddress: null,
    experience: 'DOORDASH',
    warnings: [],
    id: 'order-1',
    channel: 'doordash',
    platformOrderId: 'dd-1',
    displayNumber: '5821',
    ticketNumber: 42,
    locationId: centre.id,
    currency: 'CAD',
    placedAt: printedAt - 120_000,
    receivedAt: printedAt - 100_000,
    confirmBy: printedAt + 80_000,
  })
  return {
    ...arrived,
    status: 'preparing',
    confirmation: 'confirmed',
    acceptedAt: printedAt,
    acknowledgedAt: printedAt,
    ...over,
  }
}

/** The ticket of an order as it prints for the first time, unless something else is said. */
export function ticketOf(
  order: Order,
  kind: TicketKind,
  location: Location = centre,
  over: Partial<TicketOccasion> = {},
) {
  const occasion = { kind, notice: 'none', sequence: 1, printedAt, ...over } as const
  return composeTicket(order, location, occasion, ticketWords(location.language))
}
