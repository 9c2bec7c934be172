import { z } from 'zod'
import { integration } from './integration.ts'

/** A pause the channel told of; it ends by itself at `until` (epoch ms), where that is known. */
export const storePause = z.object({
  reason: z.string().nullable(),
  notes: z.string().nullable(),
  since: z.number(),
  until: z.number().nullable(),
})
export type StorePause = z.infer<typeof storePause>

export const integrationView = integration.extend({
  /** Epoch ms of the last step; null where nothing was done here yet, so that nobody knows since when it stands so. */
  since: z.number().nullable(),
  locationName: z.string(),
  brand: z.string(),
  address: z.string(),
  timeZone: z.string(),
  lastHeardAt: z.number().nullable(),
  /** In force now; `isOurs` where somebody here asked for it. */
  pause: storePause.extend({ isOurs: z.literal(true).optional() }).nullable(),
  /** Its DoorDash account has to be signed in again before anything can be asked about it. */
  needsSignIn: z.boolean(),
})
export type IntegrationView = z.infer<typeof integrationView>
