import type { LogEntry } from './order-log.ts'
import type { UberPreset } from './uber-presets.ts'

import type { CourierStep, Generation, UberFailure, UberFulfilment, UberState } from './uber-states.ts'

export type UberOption = {
  itemId: string
  lineId: string
  title: string
  cents: number
  quantity: number
  groups: UberGroup[]
}
export type UberGroup = {
  id: string
  title: string
  options: UberOption[]
  /** Defaults the customer took off. */
  removed: { itemId: string; title: string }[]
}
export type UberLine = UberOption & {
  note: string
  allergy: { types: string[]; instructions: string } | null
  /** Whose it is in a group order. */
  customerId: string | null
}
export type UberCart = {
  id: string
  note: string | null
  /** Null: nobody was asked, or nobody chose. */
  utensils: boolean | null
  lines: UberLine[]
}

/** What was ordered, whichever generation it is read in. Money is cents. */
export type UberContent = {
  customers: { id: string; firstName: string; lastName: string }[]
  phone: { number: string; pin: string }
  fulfilment: UberFulfilment
  platform: 'UBER_EATS' | 'POSTMATES'
  carts: UberCart[]
  storeNote: string | null
  fees: { id: 'BAG_FEE' | 'DELIVERY_FEE' | 'SMALL_ORDER_FEE'; cents: number }[]
  tipCents: number
  discountCents: number
  /** Of own delivery. */
  address: { street: string; unit: string; note: string } | null
}

export type UberOrder = {
  id: string
  displayId: string
  generation: Generation
  preset: UberPreset | 'free'
  /** The location's id, and Uber's own of the store. */
  storeKey: string
  storeId: string
  content: UberContent
  state: UberState
  failure: UberFailure | null
  /** It was ordered for later and is not due yet. */
  isScheduled: boolean
  /** When the food should be ready, as Uber reckons or as the restaurant said. */
  readyFor: { at: number; source: 'PREDICTED_BY_UBER' | 'MERCHANT_PROVIDED' }
  placedAt: number
  /** When it comes due, for one that was ordered for later. */
  dueAt: number | null
  /** Until when it may be accepted; null while nothing runs out. */
  expiresAt: number | null
  /** When the restaurant got a robocall about it. */
  calledAt: number | null
  acceptedBy: 'app' | 'tablet' | null
  /** The app's own id of it. */
  externalId: string | null
  readyAt: number | null
  courier: { step: CourierStep; name: string; phone: string; vehicle: string; at: number } | null
  tripId: string
  /** The line a customer was asked about, until he answers. */
  missing: { lineId: string; at: number } | null
  /** What the restaurant added or took off after accepting. */
  adjustment: { cents: number; reason: string } | null
  edits: number
  log: LogEntry[]
}

export function isUberOver({ state }: UberOrder): boolean {
  return state === 'SUCCEEDED' || state === 'FAILED'
}

/** Somebody can still accept it: an order denied here flashes on Uber's tablet until its time is over (section 11). */
export function isAcceptable(order: UberOrder, now: number): boolean {
  if (order.state === 'OFFERED') return true
  return order.failure?.reason === 'POS_DENIED' && order.expiresAt !== null && now < order.expiresAt
}

/** Every line of every cart. */
export function uberLines({ carts }: UberContent): UberLine[] {
  return carts.flatMap((cart) => cart.lines)
}
