import { z } from 'zod'
import { channels } from '../channel.ts'
import { readableOrder } from './readable-order.ts'

/** What a refused delivery was about: an order, or word of one this station may have. */
export const refusedKinds = ['order', 'change', 'cancellation'] as const
export type RefusedKind = (typeof refusedKinds)[number]

/**
 * A delivery answered with "no" that somebody waits for all the same. The channel counts it as failed; it rings and stays
 * on the board until a person has dealt with it.
 */
export const refusedOrder = z.object({
  id: z.number(),
  channel: z.enum(channels),
  kind: z.enum(refusedKinds),
  receivedAt: z.number(),
  /** How often it was sent; the channel may try again. */
  times: z.number(),
  /** The code and JSON path that were answered: for support, never shown bare. */
  code: z.string(),
  path: z.string().nullable(),
  /** Null where it names no location of ours. */
  locationId: z.string().nullable(),
  readable: readableOrder,
  /** Until when it can still be answered at its channel, where that is known; epoch ms. */
  answerBy: z.number().optional(),
  /** When a person first saw it; null rings. */
  seenAt: z.number().nullable(),
})
export type RefusedOrder = z.infer<typeof refusedOrder>
