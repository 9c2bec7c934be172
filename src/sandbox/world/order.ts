import type { ConfirmOrderRequest } from '#shared/doordash/api.ts'
import type { DasherStep } from '#shared/order/dasher-steps.ts'
import type { Emoji } from '#shared/reports/emojis.ts'
import type { LogEntry } from './order-log.ts'
import type { OutgoingOrder } from './outgoing-order.ts'
import type { Preset } from './order-presets.ts'
import type { OrderState, EndReason, AcceptedBy } from './order-states.ts'

/** A dasher as the Dasher Status webhook names one. */
export type DasherPerson = {
  phone_number: string
  first_name: string
  last_name: string
  vehicle: { color: string; make: string; model: string }
}

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
  /** What its customer said of it, in short; the whole is among the reviews. */
  rated: { stars: number | null; emoji: Emoji | null } | null
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
