import type { ExclusionCode, OnboardingStatus } from '#shared/doordash/onboarding.ts'
import type { DasherStep } from '#shared/order/dasher-steps.ts'
import type { Emoji } from '#shared/reports/emojis.ts'
import type { Fault } from '../world/faults.ts'
import type { MenuPush } from '../world/filed-menu.ts'
import type { OpenHours } from '../world/hours.ts'
import type { TrailEntry } from '../world/onboarding.ts'
import type { LogEntry } from '../world/order-log.ts'
import type { Preset } from '../world/order-presets.ts'
import type { AcceptedBy, EndReason, OrderState } from '../world/order-states.ts'
import type { Deactivation, MenuOnFile, Provider, QaSettings } from '../world/stores.ts'
import type { UberState } from '../world/uber-states.ts'
import type { UberOrderSummary } from './uber-views.ts'
import type { LastCall, LastWebhook } from './last-said.ts'
import type { Fulfilment, Utensils } from './free-order.ts'

/** What the control API and the tester's page are told. Times are epoch ms, money is cents. */

export type OrderSummary = {
  id: string
  shortCode: string
  customer: string
  store: string
  preset: Preset | 'free'
  fulfilment: Fulfilment
  utensils: Utensils
  note: string | null
  /** Sum of the item quantities. */
  itemCount: number
  subtotalCents: number
  taxCents: number
  route: 'integration' | 'tablet'
  state: OrderState
  reason: EndReason | null
  acceptedBy: AcceptedBy | null
  clientOrderId: string | null
  placedAt: number
  expiresAt: number | null
  /** How long DoorDash waits after a 202. */
  limitMs: number
  readyAt: number | null
  dasher: { step: DasherStep; name: string } | null
  nextDasherStep: DasherStep | null
  /** Last answer of the app to a webhook about this order, and last call of the app about it. */
  lastWebhook: LastWebhook | null
  lastCall: LastCall | null
  /** What its customer said of it. */
  rated: { stars: number | null; emoji: Emoji | null } | null
  can: { acceptOnTablet: boolean; moveDasher: boolean; cancel: boolean; adjust: boolean; rate: boolean }
}

export type OrderDetails = OrderSummary & {
  lines: {
    lineItemId: string
    itemId: string
    name: string
    quantity: number
    priceCents: number
    note: string
    consumerName: string | null
    options: { lineOptionId: string; name: string; quantity: number; depth: number }[]
  }[]
  /** The body of the order's webhook, as sent. */
  body: string
  confirmation: {
    order_status: string
    prep_time?: string | undefined
    failure_reason?: string | undefined
  } | null
  log: LogEntry[]
}

export type StoreView = {
  doordashStoreId: number
  merchantSuppliedId: string | null
  key: string
  name: string
  address: string
  onIntegration: boolean
  /** Customers of Uber Eats can order here now. */
  takesUberOrders: boolean
  pauses: Deactivation[]
  /** Items and options off sale. */
  soldOut: number
  menus: { id: string; name: string; status: MenuPush['status'] | null; details: string | null }[]
}

export type SandboxState = {
  now: number
  seed: number
  intake: { url: string | null; hasSecret: boolean }
  lastAnswer: { at: number; status: number } | null
  alive: boolean
  dashersMove: boolean
  rush: Rush | null
  faults: Fault[]
  stores: StoreView[]
  /** How long a menu job takes, in ms. */
  menuJobMs: number
  /** Whether DoorDash has opened its reports to the app, and how long one takes to be made, in ms. */
  reporting: { isOpen: boolean; reportMs: number; reviews: number }
  /** How many orders are in which state. */
  counts: Record<OrderState, number>
  /** Newest first, at most a hundred. */
  orders: OrderSummary[]
  /** The same of Uber Eats, and how many are in which state. */
  uberOrders: UberOrderSummary[]
  uberCounts: Record<UberState, number>
}

export type Rush = {
  perMinute: number
  presets: Preset[]
  store: string | null
  /** Of all orders, how many are Uber Eats': from 0 to 1. */
  uberShare: number
  /** At DoorDash, and at Uber Eats. */
  placed: number
  placedAtUber: number
}

export type Delivery =
  | { outcome: 'answered'; status: number; body: string; ms: number }
  | { outcome: 'no-answer' | 'unreachable'; detail: string; ms: number }

/** What DoorDash says of a menu it lists: an element is empty when it holds nothing, has no name or costs nothing. */
export type MenuFacts = { item_count: number; empty_elements: number; open_minutes_per_week: number }

/** A store with its onboarding, as the control API and the merchant portal show it. Times are epoch ms. */
export type StoreCard = {
  doordashStoreId: number
  locationId: string | null
  uuid: string
  name: string
  address: string
  city: string
  /** Its page in the merchant portal. */
  portalPath: string
  onIntegration: boolean
  currentProvider: Provider | null
  /** What the last activation cut off. */
  formerProvider: Provider | null
  utensils: boolean
  isSignupComplete: boolean
  isActive: boolean
  /** Which of the prepared menus the one on file is like. */
  menu: MenuOnFile
  menuFacts: MenuFacts | null
  openHours: OpenHours[]
  /** Items and options off sale by their own switch. */
  soldOut: number
  qa: QaSettings
  activationRefusal: string | null
  pauses: Deactivation[]
  onboarding: OnboardingView | null
}

export type OnboardingView = {
  id: string
  locationId: string
  status: OnboardingStatus
  exclusionCode: ExclusionCode | null
  details: string | null
  isEnabling: boolean
  createdAt: number
  updatedAt: number
  trail: TrailEntry[]
}
