import type { AccessKey } from '#shared/doordash/api.ts'
import type { Timers } from './clock.ts'
import type { Faults } from './faults.ts'
import type { OnboardingRecord } from './onboarding.ts'
import type { PlacedOrder } from './order.ts'
import type { Portal } from './portal.ts'
import type { Random } from './random.ts'
import type { Reporting } from './reporting.ts'
import type { Store } from './stores.ts'
import type { UberEats } from './uber-eats.ts'
import type { UberOrder } from './uber-order.ts'
import type { UberStore } from './uber-store.ts'
import type { Grant, MerchantToken } from './tokens.ts'
import type { ApiCall } from './api-call.ts'

/** Everything this DoorDash knows. Functions that change it take it as their first argument. */
export type World = {
  clock: Timers
  seed: number
  accessKey: AccessKey
  /** Where and with which `Authorization` value webhooks go; the URL is null until the app is there. */
  intake: { url: string | null; secret: string }
  stores: Store[]
  /** By onboarding id, oldest first. */
  onboardings: Map<string, OnboardingRecord>
  /** Consents and merchants' tokens, by the digest of their code or token. */
  grants: Map<string, Grant>
  tokens: Map<string, MerchantToken>
  /** Who is signing in to the merchant portal. */
  portal: Portal
  /** How long a menu job takes, in ms. */
  menuJobMs: number
  /** What customers said, and the reports about it. */
  reporting: Reporting
  /** Uber Eats' stores, by location id. */
  uber: Map<string, UberStore>
  /** What Uber Eats knows beside them. */
  uberEats: UberEats
  /** By DoorDash's order id, oldest first. */
  orders: Map<string, PlacedOrder>
  /** How many were placed since the seed was set: the number an order's contents are drawn with. */
  placed: number
  /** Whether accepted orders get a dasher that moves by itself. */
  dashersMove: boolean
  faults: Faults
  random: { dashers: Random; answers: Random; crowd: Random; faults: Random; uber: Random }
  /** What the app asked, oldest first, also what was refused. */
  calls: ApiCall[]
  /** When the app last answered a webhook, and with what. */
  lastAnswer: { at: number; status: number } | null
  /** Called when an order entered another state. */
  follow(order: PlacedOrder): void
  /** The same for one of Uber Eats. */
  followUber(order: UberOrder): void
  /** Tells whoever watches; cheap, may be called often. */
  changed(): void
  /** Aborted at a reset and at the end: webhooks on the way are dropped. */
  closing: AbortSignal
}
