import type { Channel } from '../order/order.ts'

/**
 * Why a call came to nothing, for people: no answer at all, the channel's own trouble, the device's key refused, or no
 * key on this device. A refusal because of the device's clock is tried again with the right time (`DeviceClock`).
 */
export const callFailures = ['no-answer', 'channel-trouble', 'key-refused', 'no-key'] as const

export type CallFailure = (typeof callFailures)[number]

/** How a channel's side stands, as evidence and not as a claim (B3). Times are epoch ms. */
export type ChannelHealth = {
  channel: Channel
  /** Last webhook of any kind that reached us with the right secret. */
  lastHeardAt: number | null
  /** Last call of ours that got an answer, and the last that got none. */
  lastReachedAt: number | null
  lastFailedAt: number | null
  lastError: string | null
  /** Why that last call came to nothing; null once one was answered. */
  lastFailure: CallFailure | null
  /** Commands waiting to be sent, and those given up. */
  waiting: number
  gaveUp: number
}
