import { z } from 'zod'
import { channels } from '../channel.ts'

/** One location on one channel, as customers find it there. */
export const storefront = z.object({ locationId: z.string().min(1).max(128), channel: z.enum(channels) })
