import type {
  AccessKey,
  CancelOrderRequest,
  ConfirmOrderRequest,
  OrderReadyRequest,
} from '#shared/doordash/api.ts'
import { call, type CallAnswer, messageIn } from './call.ts'
import type { ServerTimes } from '../server-time.ts'

export type DoorDashAccess = {
  baseUrl: string
  key: AccessKey
  /** DoorDash's page where a merchant signs in; without it no account can be linked. */
  authorizeUrl?: string | undefined
  /** Where Uber Eats locations are activated; without it Uber Eats is not offered. */
  uberBaseUrl?: string | undefined
}

/**
 * What became of a call.
 * - `taken`: 2xx
 * - `rejected`: DoorDash understood and will not (400, 404, 409, 413, 422): trying again changes nothing
 * - `denied`: 401 or 403: credentials or rights, for a person to mend
 * - `later`: 429 or 5xx; `retryAfterMs` where DoorDash names it
 * - `unreachable`: no answer; `maybeHeard` unless the connection itself failed
 */
export type CallOutcome =
  | { kind: 'taken' }
  | { kind: 'rejected'; status: number; message: string }
  | { kind: 'denied'; status: number; message: string }
  | { kind: 'later'; status: number; message: string; retryAfterMs: number | null }
  | { kind: 'unreachable'; message: string; maybeHeard: boolean }

/** Said of every call while nobody gave this device an access key. */
export const noAccess = {
  kind: 'denied',
  status: 401,
  message: 'No DoorDash access key is set up on this device.',
} as const

/** The calls about orders of DoorDash's Marketplace API (doordash-marketplace.md sections 3, 6 and 7). */
export function createDoorDashClient(options: { access: () => DoorDashAccess | null; times: ServerTimes }) {
  async function patch(
    path: string,
    body: { body: unknown } | { timedBody: (there: (at: number) => number) => unknown },
  ): Promise<CallOutcome> {
    const access = options.access()
    if (!access) return noAccess
    const url = `${access.baseUrl}/api/v1/${path}`
    return outcomeOf(await call(access.key, options.times, { method: 'PATCH', url, ...body }))
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
    cancelOrder: (platformOrderId: string, body: CancelOrderRequest) =>
      patch(`${order(platformOrderId)}/cancellation`, { body }),
  }
}
export type DoorDashClient = ReturnType<typeof createDoorDashClient>

/** What an answer means, whatever was asked. */
export function outcomeOf(answer: CallAnswer): CallOutcome {
  if (answer.kind === 'unreachable') return answer
  const { status, text, retryAfterMs } = answer
  if (status >= 200 && status < 300) return { kind: 'taken' }
  const message = messageIn(text)
  if (status === 401 || status === 403) return { kind: 'denied', status, message }
  if (status === 429 || status >= 500) return { kind: 'later', status, message, retryAfterMs }
  return { kind: 'rejected', status, message }
}
