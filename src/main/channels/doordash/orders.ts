import type { OrderChannel } from '../orders.ts'
import type { DoorDashAccess } from './access.ts'
import { createDoorDashClient } from './client.ts'
import { refusalRequest } from './refusal-request.ts'
import { whenRejected } from './said-of-order.ts'
import type { ServerTimes } from '../server-time.ts'

/** Answers to orders at DoorDash (doordash-marketplace.md sections 6 and 7). */
export function createDoorDashOrders(deps: {
  access: () => DoorDashAccess | null
  times: ServerTimes
}): OrderChannel {
  const client = createDoorDashClient(deps)
  return {
    whenRejected,
    tell: (order, command, storeName) => {
      const id = order.platformOrderId
      switch (command.kind) {
        case 'confirm': {
          const body = { merchant_supplied_id: order.id, order_status: 'success' } as const
          return client.confirmOrder(id, body, command.readyBy)
        }
        case 'refuse':
          return client.confirmOrder(id, refusalRequest(order, storeName, command))
        case 'tell-ready':
          return client.orderReady(id, { merchant_supplied_id: order.id })
        case 'cancel':
          return client.cancelOrder(id, {
            cancel_reason: command.reason,
            ...(command.details !== null && { cancel_details: command.details }),
          })
      }
    },
  }
}
