import type { UberCode } from './uber-code.ts'
import type { UberApplication } from './uber-application.ts'
import type { UberFlow } from './uber-flow.ts'
import type { UberToken } from './uber-token.ts'
import type { UberOrder } from './uber-order.ts'
import type { UberMessage } from './uber-message.ts'

/** What Uber Eats knows beside its stores, which are in `world.uber`. */
export type UberEats = {
  application: UberApplication
  /** By the digest of the token, oldest first. */
  tokens: Map<string, UberToken>
  /** When tokens were asked for in the last hour, epoch ms. */
  tokensAsked: number[]
  /** Webhooks that were not taken yet and are sent again, by their event's id. */
  messages: Map<string, UberMessage>
  /** By Uber's order id, oldest first. */
  orders: Map<string, UberOrder>
  /** How many were placed since the seed was set: the number an order's contents are drawn with. */
  placed: number
  /** Consents waiting to be exchanged, by the digest of their code. */
  codes: Map<string, UberCode>
  /** Consents under way in somebody's browser, by id. Gone with a restart. */
  flows: Map<string, UberFlow>
  /** Whether codes are worth nothing when they are given out. */
  codesExpired: boolean
  /** How long it takes until we are the order manager of a store, in ms. */
  promotionMs: number
}

export function newUberEats(application: UberApplication): UberEats {
  return {
    application,
    tokens: new Map(),
    tokensAsked: [],
    messages: new Map(),
    orders: new Map(),
    placed: 0,
    codes: new Map(),
    flows: new Map(),
    codesExpired: false,
    promotionMs: 4_000,
  }
}
