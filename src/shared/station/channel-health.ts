import { z } from 'zod'
import { channels } from '../channel.ts'

/**
 * Why a call came to nothing, for people: no answer at all, the channel's own trouble, the device's key refused, or no
 * key on this device. A refusal because of the device's clock is tried again with the right time (`DeviceClock`).
 */
export const callFailures = ['no-answer', 'channel-trouble', 'key-refused', 'no-key'] as const

export type CallFailure = (typeof callFailures)[number]

/** How a channel's side stands, as evidence and not as a claim (B3). Times are epoch ms. */
export const channelHealth = z.object({
  channel: z.enum(channels),
  /** Last webhook of any kind that reached us with the right secret. */
  lastHeardAt: z.number().nullable(),
  /** Last call of ours that got an answer, and the last that got none. */
  lastReachedAt: z.number().nullable(),
  lastFailedAt: z.number().nullable(),
  lastError: z.string().nullable(),
  /** Why that last call came to nothing; null once one was answered. */
  lastFailure: z.enum(callFailures).nullable(),
  /** Commands waiting to be sent, and those given up. */
  waiting: z.number(),
  gaveUp: z.number(),
})
export type ChannelHealth = z.infer<typeof channelHealth>
