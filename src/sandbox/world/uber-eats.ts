import type { UberApplication } from './uber-application.ts'
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
}

export function newUberEats(application: UberApplication): UberEats {
  return {
    application,
    tokens: new Map(),
    tokensAsked: [],
    messages: new Map(),
    orders: new Map(),
    placed: 0,
  }
}
