import type { Location } from '#shared/location/location.ts'
import { newOrder } from '#shared/order/new-order.ts'
import type { Order } from '#shared/order/order.ts'
import { readOrder } from '#main/channels/doordash/read-order.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import { encodeTicket } from '#main/printing/tickets/encode.ts'
import { ticketWords } from '#main/printing/tickets/words.ts'
import { orderDelivery } from '../tests/support/doordash-order.ts'

const location: Location = {
  id: 'chez-loutre-centre',
  brand: 'Chez Loutre',
  name: 'Centre',
  address: '12, rue Saint-Paul',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  country: 'CA',
  language: 'fr',
  autoAccept: false,
  defaultPrepMinutes: 15,
  dayEndsAt: 240,
  autoAcceptHours: null,
  autoAcceptBelow: null,
  revision: 1,
  setAsideAt: null,
}

function order(note: string): Order {
  const read = readOrder(orderDelivery({ order_special_instructions: note }).order, '{}', {
    allowRemovedLines: false,
  })
  if (!read.ok) throw new Error(read.refusal.message)
  const now = Date.parse('2026-11-24T17:40:00Z')
  const arrived = newOrder({
    ...read.incoming.content,
    id: 'o',
    channel: 'doordash',
    platformOrderId: 'p',
    displayNumber: '5821',
    ticketNumber: 42,
    locationId: location.id,
    currency: 'CAD',
    placedAt: now,
    receivedAt: now,
    confirmBy: now,
  })
  return {
    ...arrived,
    status: 'preparing',
    confirmation: 'confirmed',
    acceptedAt: now,
    readyBy: now,
    acknowledgedAt: now,
  }
}

/** Median ms from an order to the bytes of its kitchen ticket, warm: plain text, and with three drawn lines. */
export async function benchTickets() {
  const words = ticketWords('fr')
  async function median(note: string): Promise<number> {
    const one = order(note)
    const times: number[] = []
    for (let index = 0; index < 220; index += 1) {
      const start = performance.now()
      const ticket = composeTicket(
        one,
        location,
        { kind: 'kitchen', notice: 'none', sequence: 1, printedAt: one.placedAt },
        words,
      )
      await encodeTicket(ticket, { paper: 80, codePage: 'windows1252' })
      if (index >= 20) times.push(performance.now() - start)
      // Canvases are freed between turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve))
    }
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  }
  return { text: await median('Sonnez en bas, à côté'), bitmap: await median('谢谢 🙏\nشكرا جزيلا\nСпасибо') }
}
