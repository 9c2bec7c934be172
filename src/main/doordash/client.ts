import {
  type AccessKey,
  type CancelOrderRequest,
  type ConfirmOrderRequest,
  type OrderReadyRequest,
  userAgent,
} from '#shared/doordash/api.ts'
import type { Clock } from '../clock.ts'
import { signJwt } from './jwt.ts'

export type DoorDashAccess = { baseUrl: string; key: AccessKey }

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

/** DoorDash may take this long before we hang up, in ms. */
const timeoutMs = 10_000

/** The calls about orders of DoorDash's Marketplace API (doordash-marketplace.md sections 3, 6 and 7). */
export function createDoorDashClient(options: { access: () => DoorDashAccess | null; clock: Clock }) {
  async function patch(path: string, body: unknown): Promise<CallOutcome> {
    const access = options.access()
    if (!access)
      return { kind: 'denied', status: 401, message: 'No DoorDash access key is set up on this device.' }
    let response: Response
    try {
      response = await fetch(`${access.baseUrl}/api/v1/${path}`, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${signJwt(access.key, options.clock.now())}`,
          'auth-version': 'v2',
          'content-type': 'application/json',
          'user-agent': userAgent(access.key.providerType),
        },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      })
    } catch (error) {
      const message = reasonOf(error)
      return { kind: 'unreachable', message, maybeHeard: !neverConnected.has(message) }
    }
    return outcomeOf(response)
  }
  const order = (platformOrderId: string) => `orders/${encodeURIComponent(platformOrderId)}`

  return {
    /** Accepts or refuses an order. */
    confirmOrder: (platformOrderId: string, body: ConfirmOrderRequest) => patch(order(platformOrderId), body),
    orderReady: (platformOrderId: string, body: OrderReadyRequest) =>
      patch(`${order(platformOrderId)}/events/order_ready_for_pickup`, body),
    cancelOrder: (platformOrderId: string, body: CancelOrderRequest) =>
      patch(`${order(platformOrderId)}/cancellation`, body),
  }
}
export type DoorDashClient = ReturnType<typeof createDoorDashClient>

async function outcomeOf(response: Response): Promise<CallOutcome> {
  const { status } = response
  // The body is read in any case: an unread one holds its connection.
  const text = (await response.text().catch(() => '')).slice(0, 500)
  if (status >= 200 && status < 300) return { kind: 'taken' }
  const message = messageIn(text)
  if (status === 401 || status === 403) return { kind: 'denied', status, message }
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('retry-after'))
    return {
      kind: 'later',
      status,
      message,
      retryAfterMs: seconds > 0 ? Math.min(seconds, 600) * 1000 : null,
    }
  }
  return { kind: 'rejected', status, message }
}

function messageIn(text: string): string {
  try {
    const json = JSON.parse(text) as { message?: unknown; error?: { message?: unknown } }
    const message = json.message ?? json.error?.message
    if (typeof message === 'string') return message.slice(0, 200)
  } catch {
    // Not JSON: DoorDash's proxies answer in HTML.
  }
  return text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

/** Failures before a connection stood: DoorDash cannot have heard anything. */
const neverConnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'no answer in time'
  const cause = (error as { cause?: { code?: string } }).cause?.code
  return cause ?? (error instanceof Error ? error.message.slice(0, 100) : 'no connection')
}
