import type { Location } from '#shared/location/location.ts'
import { newOrder } from '#shared/order/new-order.ts'
import type { Channel } from '#shared/channel.ts'
import type { Order } from '#shared/order/order.ts'
import { answerTimes } from '#shared/order/answer-times.ts'
import type { IncomingOrder } from '../channels/delivery.ts'

/** The order as it begins. `now` in epoch ms; `doubt.heldMs` is how long its delivery may have waited for us. Pure. */
export function arrivedOrder(
  incoming: IncomingOrder,
  about: {
    id: string
    channel: Channel
    ticketNumber: number
    location: Pick<Location, 'id' | 'currency'>
    doubt: { heldMs: number; inDoubt: boolean }
  },
  now: number,
): Order {
  const { location, doubt } = about
  return newOrder({
    ...incoming.content,
    id: about.id,
    channel: about.channel,
    platformOrderId: incoming.platformOrderId,
    displayNumber: incoming.displayNumber,
    ticketNumber: about.ticketNumber,
    locationId: location.id,
    currency: incoming.currency ?? location.currency,
    status: incoming.isScheduled ? 'scheduled' : 'new',
    placedAt: incoming.placedAt ?? now,
    receivedAt: now,
    // The channel's clock began when it was sent, which may be a while ago.
    confirmBy: answerByOf(incoming, about.channel, now - doubt.heldMs),
    inDoubt: doubt.inDoubt,
  })
}

/** By when its channel wants an answer to an order that was sent at `sentAt`; epoch ms. Pure. */
export function answerByOf(
  incoming: Pick<IncomingOrder, 'answerBy'>,
  channel: Channel,
  sentAt: number,
): number {
  return incoming.answerBy ?? sentAt + answerTimes[channel].planMs
}
