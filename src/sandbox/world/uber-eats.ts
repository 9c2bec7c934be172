import type { UberApplication } from './uber-application.ts'
import type { UberToken } from './uber-token.ts'
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
}

export function newUberEats(application: UberApplication): UberEats {
  return { application, tokens: new Map(), tokensAsked: [], messages: new Map() }
}
