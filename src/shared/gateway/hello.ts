import { z } from 'zod'
import { channels } from '../channel.ts'
import { consentBack } from './consent.ts'

/** What a device says of itself, every `helloEveryMs`, and at once when it connected. JSON, as a request. */
export const hello = z.object({
  version: z.string().max(64),
  /** Made anew at each start: two programs with the same credentials are told apart by it. */
  run: z.string().min(1).max(64),
})
export type Hello = z.infer<typeof hello>

export const helloEveryMs = 20_000

/** How a device's locations stand. One that is missing is no longer its own: it stops listening for that. */
export const helloAnswer = z.object({
  /** The gateway's time, epoch ms. */
  now: z.number(),
  locations: z.array(
    z.object({
      locationId: z.string(),
      /** Deliveries in the stream that this device has not been given yet. */
      waiting: z.int(),
      /** Those that are on the way to it, not acknowledged yet. */
      onTheWay: z.int(),
      channels: z.array(
        z.object({
          channel: z.enum(channels),
          /** The channel's own id of the store. */
          storeId: z.string(),
          /** When the channel last sent something for this location, epoch ms; null where the stream holds nothing of it. */
          heardAt: z.number().nullable(),
          /** Whoever runs the gateway gave it to the location; false where a merchant's consent connected it at a device. */
          isGiven: z.boolean().default(true),
        }),
      ),
    }),
  ),
  /** The channels the gateway has keys for, with what of those is no secret. */
  about: z
    .object({
      doordash: z
        .object({ developerId: z.string(), providerType: z.string(), authorizeUrl: z.string().optional() })
        .optional(),
      'uber-eats': z
        .object({
          clientId: z.string(),
          authBaseUrl: z.string(),
          /** Where a merchant's consent comes back to (consent.ts); absent where the gateway has no public address. */
          redirectUrl: z.string().optional(),
        })
        .optional(),
    })
    .default({}),
})
export type HelloAnswer = z.infer<typeof helloAnswer>

/** What a gateway tells a device, as a request; the device answers `{}` when it is done. */
export const told = z.discriminatedUnion('kind', [
  /** Its locations changed: say hello, and listen for what is new. */
  z.object({ kind: z.literal('look') }),
  /** Stop listening for a location; what is committed is acknowledged before the answer. */
  z.object({ kind: z.literal('release'), locationId: z.string() }),
  /** A channel's window came back for this device; answered with what came of it (`ConsentTaken`). */
  z.object({ kind: z.literal('consent'), channel: z.enum(channels), back: consentBack }),
])
export type Told = z.infer<typeof told>
