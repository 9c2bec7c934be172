import type { Location } from '#shared/location/location.ts'
import type { Order } from '#shared/order/order.ts'
import type { DeliveryAnswer, DeliveryOutcome } from '../delivery.ts'

/** What DoorDash is answered about a delivery. `aheadMs`: how far our clock is ahead of DoorDash's. Pure. */
export function answerTo(outcome: DeliveryOutcome, aheadMs: number): DeliveryAnswer {
  switch (outcome.kind) {
    case 'order':
      return answerAbout(outcome.order, outcome.location, aheadMs)
    case 'noted':
      return { status: 200, body: {} }
    case 'refused': {
      const { status, code, message, path } = outcome.refusal
      return { status, body: { error: { code, message, path } } }
    }
  }
}

/**
 * What DoorDash is answered about an order. An order this location takes by itself is confirmed by the answer (200); what
 * is in doubt is accepted by a call, whose answer tells. `aheadMs`: how far our clock is ahead of DoorDash's. Pure.
 */
export function answerAbout(
  order: Order,
  location: Pick<Location, 'autoAccept'> | undefined,
  aheadMs: number,
): DeliveryAnswer {
  if (order.acceptedAt === null || order.inDoubt || !location?.autoAccept) return received(order.id)
  const { readyBy, status } = order
  return {
    status: 200,
    orderId: order.id,
    body: {
      merchant_supplied_id: order.id,
      order_status: 'success',
      ...(readyBy !== null &&
        status !== 'scheduled' && { prep_time: new Date(readyBy - aheadMs).toISOString() }),
    },
  }
}

/** Received; the confirmation follows by a call. */
function received(orderId: string): DeliveryAnswer {
  return { status: 202, orderId, body: { merchant_supplied_id: orderId } }
}
