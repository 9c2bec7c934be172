import {
  adjustOrderRequest,
  cancelOrderRequest,
  confirmOrderRequest,
  orderReadyRequest,
} from '#shared/doordash/api.ts'
import { accept } from '../orders/accept.ts'
import { adjustOrder } from '../orders/announce-adjustment.ts'
import { cancelByMerchant } from '../orders/cancel.ts'
import { enter } from '../orders/enter.ts'
import { log } from '../../world/order-log.ts'
import { isAccepted, isUnanswered, type PlacedOrder } from '../../world/order.ts'
import type { World } from '../../world/world.ts'
import { type ApiAnswer, read, refuse, taken } from '../../http/answers.ts'

/** What the app may do about an order (sections 6 and 7). Each takes the raw body and answers as DoorDash does. */

export function confirm(world: World, order: PlacedOrder, body: string): ApiAnswer {
  const request = read(confirmOrderRequest, body)
  if (!request.ok) return request.answer
  if (!isUnanswered(order)) {
    return order.reason === 'confirmation-timeout'
      ? refuse(400, 'order_expired', 'The order expired before it was confirmed')
      : refuse(400, 'order_already_processed', `The order was already processed: ${order.state}`)
  }
  order.confirmation = request.data
  order.clientOrderId = request.data.merchant_supplied_id
  if (request.data.order_status === 'success') accept(world, order, 'confirm')
  else enter(world, order, 'failed', { reason: 'refused' })
  return taken
}

export function ready(world: World, order: PlacedOrder, body: string): ApiAnswer {
  const request = read(orderReadyRequest, body)
  if (!request.ok) return request.answer
  if (!isAccepted(order)) return refuse(400, 'not_possible', whyNot(order))
  const { merchant_supplied_id } = request.data
  // Accepted by it although it differs: DoorDash documents no check, but a mix-up of ids should be seen.
  if (order.clientOrderId !== null && order.clientOrderId !== merchant_supplied_id)
    log(order, world.clock.now(), {
      type: 'warning',
      code: 'client-order-id-differs',
      detail: merchant_supplied_id,
    })
  if (order.state === 'ready') return taken
  order.readyAt = world.clock.now()
  enter(world, order, 'ready')
  return taken
}

export function cancel(world: World, order: PlacedOrder, body: string): ApiAnswer {
  const request = read(cancelOrderRequest, body)
  if (!request.ok) return request.answer
  return cancelByMerchant(world, order, request.data) ? taken : refuse(400, 'not_possible', whyNot(order))
}

export function adjust(world: World, order: PlacedOrder, body: string): ApiAnswer {
  const request = read(adjustOrderRequest, body)
  if (!request.ok) return request.answer
  const result = adjustOrder(world, order, request.data.items, { source: 'merchant' })
  if (result.ok) return taken
  if (result.refusal === 'not-confirmed') return refuse(400, 'not_possible', whyNot(order))
  return refuse(400, 'invalid_request', `${result.refusal}: ${result.lineId}`)
}

function whyNot(order: PlacedOrder): string {
  if (isUnanswered(order)) return 'The order is not confirmed'
  if (order.state === 'cancelled') return 'The order is already cancelled'
  return `The order has expired: ${order.state}`
}
