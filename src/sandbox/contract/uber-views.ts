import type { LogEntry } from '../world/order-log.ts'
import type { UberCart, UberContent } from '../world/uber-order.ts'
import type { CourierStep, Generation, UberFailure, UberFulfilment, UberState } from '../world/uber-states.ts'
import type { UberPreset } from '../world/uber-presets.ts'
import type { Utensils } from './free-order.ts'
import type { LastCall, LastWebhook } from './last-said.ts'

/** An order of Uber Eats as the control API and the tester's page are told of it. Times are epoch ms, money is cents. */
export type UberOrderSummary = {
  id: string
  displayId: string
  generation: Generation
  preset: UberPreset | 'free'
  customer: string
  store: string
  fulfilment: UberFulfilment
  utensils: Utensils
  note: string | null
  itemCount: number
  cartCount: number
  /** As Uber states it. */
  totalCents: number
  state: UberState
  failure: UberFailure | null
  isScheduled: boolean
  acceptedBy: 'app' | 'tablet' | null
  externalId: string | null
  placedAt: number
  dueAt: number | null
  /** Until when it may be accepted, and when the robocall came. */
  expiresAt: number | null
  calledAt: number | null
  readyFor: number
  readyAt: number | null
  courier: { step: CourierStep; name: string } | null
  nextCourierStep: CourierStep | null
  /** The customer was asked about something that is out, and has not answered. */
  isAsking: boolean
  lastWebhook: LastWebhook | null
  lastCall: LastCall | null
  can: {
    acceptOnTablet: boolean
    moveCourier: boolean
    cancel: boolean
    edit: boolean
    comeDue: boolean
  }
}

export type UberOrderDetails = UberOrderSummary & {
  /** Who orders; of a group everybody, by the id their lines name. */
  customers: UberContent['customers']
  carts: UberCart[]
  subtotalCents: number
  taxCents: number
  log: LogEntry[]
}
