import { channelNames } from '#shared/channel.ts'
import type {
  AdjustOrderRequest,
  CancelOrderRequest,
  ConfirmOrderRequest,
  OrderReadyRequest,
} from '#shared/doordash/api.ts'
import { type CallOutcome, notSetUp, outcomeOf } from '../outcome.ts'
import type { ServerTimes } from '../server-time.ts'
import type { DoorDashAccess } from './access.ts'
import { callDoorDash } from './call.ts'

/** The error of every call while this device has no access key. */
export const noAccess = notSetUp(channelNames.doordash)

/** The calls about orders of DoorDash's Marketplace API (doordash-marketplace.md sections 3, 6 and 7). */
export function createDoorDashClient(options: { access: () => DoorDashAccess | null; times: ServerTimes }) {
  async function patch(
    path: string,
    body: { body: unknown } | { timedBody: (there: (at: number) => number) => unknown },
  ): Promise<CallOutcome> {
    const access = options.access()
    if (!access) return noAccess
    const url = `${access.baseUrl}/api/v1/${path}`
    return outcomeOf(await callDoorDash(access.key, options.times, { method: 'PATCH', url, ...body }))
  }
  const order = (platformOrderId: string) => `orders/${encodeURIComponent(platformOrderId)}`

  return {
    /** Accepts an order, or refuses it. `readyBy` (epoch ms) is when the food is promised. */
    confirmOrder: (
      platformOrderId: string,
      body: Omit<ConfirmOrderRequest, 'prep_time'>,
      readyBy: number | null = null,
    ) =>
      patch(order(platformOrderId), {
        timedBody: (there) =>
          readyBy === null ? body : { ...body, prep_time: new Date(there(readyBy)).toISOString() },
      }),
    orderReady: (platformOrderId: string, body: OrderReadyRequest) =>
      patch(`${order(platformOrderId)}/events/order_ready_for_pickup`, { body }),
    /** Asks for other lines; what comes of it follows on a webhook. */
    adjustOrder: (platformOrderId: string, body: AdjustOrderRequest) =>
      patch(`${order(platformOrderId)}/adjustment`, { body }),
    cancelOrder: (platformOrderId: string, body: CancelOrderRequest) =>
      patch(`${order(platformOrderId)}/cancellation`, { body }),
  }
}
