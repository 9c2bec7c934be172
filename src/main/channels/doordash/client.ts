import type {
  AdjustOrderRequest,
  CancelOrderRequest,
  ConfirmOrderRequest,
  OrderReadyRequest,
} from '#shared/doordash/api.ts'
import type { Line } from '../line.ts'
import { type CallOutcome, outcomeOf } from '../protocol/outcome.ts'

/** The order a call is about, and what tells the call from others. */
type About = { platformOrderId: string; locationId: string; callId: string }

/** The calls about orders of DoorDash's Marketplace API (doordash-marketplace.md sections 3, 6 and 7). */
export function createDoorDashClient({ send }: Pick<Line, 'send'>) {
  async function patch(
    { platformOrderId, ...about }: About,
    action: string,
    body: { body: unknown } | { timedBody: (there: (at: number) => number) => unknown },
  ): Promise<CallOutcome> {
    const path = `/api/v1/orders/${encodeURIComponent(platformOrderId)}${action}`
    return outcomeOf(await send({ method: 'PATCH', path, ...about, ...body }))
  }

  return {
    /** Accepts an order, or refuses it. `readyBy` (epoch ms) is when the food is promised. */
    confirmOrder: (
      about: About,
      body: Omit<ConfirmOrderRequest, 'prep_time'>,
      readyBy: number | null = null,
    ) =>
      patch(about, '', {
        timedBody: (there) =>
          readyBy === null ? body : { ...body, prep_time: new Date(there(readyBy)).toISOString() },
      }),
    orderReady: (about: About, body: OrderReadyRequest) =>
      patch(about, '/events/order_ready_for_pickup', { body }),
    /** Asks for other lines; what comes of it follows on a webhook. */
    adjustOrder: (about: About, body: AdjustOrderRequest) => patch(about, '/adjustment', { body }),
    cancelOrder: (about: About, body: CancelOrderRequest) => patch(about, '/cancellation', { body }),
  }
}
