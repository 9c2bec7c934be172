import { z } from 'zod'
import { channels } from '../channel.ts'
import { signInProblems } from './wizard.ts'

/** How it stands with a merchant's consent at a channel whose stores are chosen on the activation page (R111). */
export const consentState = z.object({
  channel: z.enum(channels),
  /** Whether somebody can be sent to the channel's window at all. */
  isSetUp: z.boolean(),
  /** Whose key the channel is called with. */
  keyIs: z.enum(['station', 'gateway']),
  /** Stores can be listed and connected. */
  isGiven: z.boolean(),
  /** Waiting for the channel's window to come back, since when (epoch ms); null when none is open. */
  openSince: z.number().nullable(),
  problem: z.enum(signInProblems).nullable(),
})
export type ConsentState = z.infer<typeof consentState>

/** A store the merchant shares. */
export const sharedStore = z.object({
  storeId: z.string(),
  name: z.string(),
  address: z.string(),
  /** Who answers its orders now, as the channel names him; null for nobody but the channel's own tablet. */
  currentProvider: z.string().nullable(),
  /** Set where its orders are a location's here, or on their way. */
  connectedLocationId: z.string().nullable(),
  /** Which location it is: chosen by somebody, or by its name and address; not sure where only the name says so. */
  match: z.object({ locationId: z.string(), isSure: z.boolean(), isChosen: z.boolean() }).nullable(),
})
export type SharedStore = z.infer<typeof sharedStore>
