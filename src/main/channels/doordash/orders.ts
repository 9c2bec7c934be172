import type { OrderChannel } from '../orders.ts'
import { adjustmentRequest } from './adjustment-request.ts'
import { createDoorDashClient } from './client.ts'
import type { DoorDashLine } from './line.ts'
import { answerTo } from './order-answer.ts'
import { endpoints, receive } from './receive.ts'
import { refusalRequest } from './refusal-request.ts'
import { whenRejected } from './said-of-order.ts'
import { storeRefusals } from '../store-refusals.ts'
import type { ServerTimes } from '../protocol/server-time.ts'

/** Orders at DoorDash: what its deliveries mean, and what it is answered and told (doordash-marketplace.md sections 4 to 8). */
export function createDoorDashOrders(deps: { line: DoorDashLine; times: ServerTimes }): OrderChannel {
  const client = createDoorDashClient(deps.line)
  return {
    endpoints,
    answerAccepts: true,
    receive,
    answer: (outcome) => answerTo(outcome, deps.times.aheadMs() ?? 0),
    storeRefusals: storeRefusals(
      'order.store.merchant_supplied_id',
      'No location here has this merchant_supplied_id.',
    ),
    whenRejected,
    tell: async (order, command, { storeName, callId }) => {
      const { platformOrderId, locationId } = order
      const about = { platformOrderId, locationId, callId }
      switch (command.kind) {
        case 'confirm': {
          const body = { merchant_supplied_id: order.id, order_status: 'success' } as const
          return client.confirmOrder(about, body, command.readyBy)
        }
        case 'refuse':
          return client.confirmOrder(about, refusalRequest(order, storeName, command))
        case 'tell-ready':
          return client.orderReady(about, { merchant_supplied_id: order.id })
        case 'tell-time':
          // No call of DoorDash's changes a promise (shared/order/abilities.ts).
          return { kind: 'taken' }
        case 'adjust': {
          const body = adjustmentRequest(order, command.nth)
          return body === null ? { kind: 'taken' } : client.adjustOrder(about, body)
        }
        case 'cancel':
          return client.cancelOrder(about, {
            cancel_reason: command.reason,
            ...(command.details !== null && { cancel_details: command.details }),
          })
      }
    },
  }
}
