import { confirmOrderRequest } from '#shared/doordash/api.ts'
import type { World } from '../../world/world.ts'
import { enter } from './enter.ts'
import { isUnanswered, type PlacedOrder } from '../../world/order.ts'
import type { Delivery } from '../../contract/views.ts'
import type { AcceptedBy } from '../../world/order-states.ts'

/** What the answer to the order's webhook means (section 6): 200 accepts, 202 starts the clock, the rest fails. */
export function takeWebhookAnswer(world: World, order: PlacedOrder, delivery: Delivery): void {
  // The PATCH may have overtaken the answer, or the tablet both.
  if (order.state !== 'sending') return
  if (delivery.outcome !== 'answered') {
    enter(world, order, 'failed', { reason: delivery.outcome })
    return
  }
  if (delivery.status === 202) {
    startWaiting(world, order)
  } else if (delivery.status === 200) {
    const confirmation = readConfirmation(delivery.body)
    if (confirmation) {
      order.confirmation = confirmation
      order.clientOrderId = confirmation.merchant_supplied_id
    }
    if (confirmation?.order_status === 'fail') enter(world, order, 'failed', { reason: 'refused' })
    else accept(world, order, 'webhook-answer')
  } else {
    enter(world, order, 'failed', { reason: 'bad-answer' })
  }
}

/** The order's own limit of 3 to 8 minutes starts now. */
export function startWaiting(world: World, order: PlacedOrder): void {
  order.expiresAt = world.clock.now() + order.limitMs
  enter(world, order, 'waiting')
  world.clock.after(order.limitMs, () => expire(world, order))
}

/** Gives up on an order nobody confirmed. Does nothing once somebody has. */
export function expire(world: World, order: PlacedOrder): boolean {
  if (!isUnanswered(order)) return false
  enter(world, order, 'failed', { reason: 'confirmation-timeout' })
  return true
}

export function accept(world: World, order: PlacedOrder, by: AcceptedBy): void {
  order.acceptedBy = by
  enter(world, order, 'confirmed', { by })
}

/** Accepted on the DoorDash tablet: the app learns of it only by the dasher that follows. */
export function acceptOnTablet(world: World, order: PlacedOrder): boolean {
  if (!isUnanswered(order)) return false
  accept(world, order, 'tablet')
  return true
}

/** The body of a 200 may be a confirmation. */
function readConfirmation(body: string) {
  try {
    const parsed = confirmOrderRequest.safeParse(JSON.parse(body))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
