import type { ConfirmOrderRequest } from '#shared/doordash/api.ts'
import type { DasherStep } from '#shared/order/order.ts'
import type { LogEntry } from './order-log.ts'
import type { OutgoingOrder } from './outgoing-order.ts'
import type { DasherPerson } from '../doordash/orders/people.ts'
import type { Preset } from '../doordash/orders/presets.ts'

/**
 * An order as DoorDash sees it.
 * - `sending`: its webhook is out, not answered yet
 * - `waiting`: answered 202 (or shown on the tablet only); the limit of 3 to 8 minutes runs
 * - `confirmed`: accepted; `ready`: the restaurant said the food is ready
 * - `picked-up`, `delivered`: the dasher, the customer or the restaurant's courier has it
 * - `cancelled`, `failed`: over, for `reason`
 */
export const orderStates = [
  'sending',
  'waiting',
  'confirmed',
  'ready',
  'picked-up',
  'delivered',
  'cancelled',
  'failed',
] as const
export type OrderState = (typeof orderStates)[number]

export const outsiders = ['customer', 'dasher', 'doordash'] as const
/** Who outside the restaurant can cancel. */
export type Outsider = (typeof outsiders)[number]

export type EndReason =
  | Outsider
  /** Cancelled by the restaurant after it had accepted. */
  | 'merchant'
  /** The restaurant said `fail`. */
  | 'refused'
  /** The webhook was answered with something other than 200 or 202. */
  | 'bad-answer'
  /** No answer in just over a minute. */
  | 'no-answer'
  /** Nobody listens at the intake. */
  | 'unreachable'
  /** Answered 202 and then nothing within the limit. */
  | 'confirmation-timeout'

/** How it came to be accepted: a 200, the PATCH, or a finger on the DoorDash tablet. */
export type AcceptedBy = 'webhook-answer' | 'confirm' | 'tablet'

export type PlacedOrder = {
  wire: OutgoingOrder
  /** The body as first sent; a second delivery is the same to the byte. */
  body: string
  preset: Preset | 'free'
  storeKey: string
  /** `tablet`: the store is not on the integration, so the app never hears of the order. */
  route: 'integration' | 'tablet'
  state: OrderState
  reason: EndReason | null
  placedAt: number
  /** How long DoorDash will wait after a 202, drawn when the order is placed. */
  limitMs: number
  expiresAt: number | null
  acceptedBy: AcceptedBy | null
  /** The app's own id of it, once it told us. */
  clientOrderId: string | null
  confirmation: ConfirmOrderRequest | null
  readyAt: number | null
  dasher: { step: DasherStep; person: DasherPerson; at: number } | null
  /** Takes back the automatic dasher's next step. */
  stopDasher: (() => void) | null
  adjustments: number
  log: LogEntry[]
}

/** Accepted and not over: it can be made ready, cancelled, adjusted, and fetched. */
export function isAccepted(order: PlacedOrder): boolean {
  return order.state === 'confirmed' || order.state === 'ready'
}

/** Nobody has answered for it yet. */
export function isUnanswered(order: PlacedOrder): boolean {
  return order.state === 'sending' || order.state === 'waiting'
}

export function isOver(order: PlacedOrder): boolean {
  return order.state === 'delivered' || order.state === 'cancelled' || order.state === 'failed'
}
