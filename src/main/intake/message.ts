import type { Channel } from '#shared/order/order.ts'

export const endpoints = [
  'orders',
  'dasher-status',
  'order-cancel',
  'menu-status',
  'store-status',
  'onboarding',
] as const
export type Endpoint = (typeof endpoints)[number]

/** One delivery from a channel, from whatever source it came. */
export type Message = {
  channel: Channel
  endpoint: Endpoint
  body: Uint8Array
  /** The earliest moment it can have been sent, in steady ms; absent where a source cannot know. */
  sentSince?: number
  /** Whoever sent it has hung up: no answer reaches it. */
  senderGone?: boolean
}

/**
 * What the channel is told once the delivery is on disk. 2xx is committed; anything else is refused.
 * `orderId` names the order this very answer accepts or receipts, for the case that it gets lost on the way.
 */
export type Answer = { status: number; body: unknown; orderId?: string }

/**
 * Where deliveries come from: HTTP today, a durable queue per store later. A source hands messages to `deliver` and
 * acknowledges them by its answer, never before.
 */
export type OrderSource = { start: () => Promise<void>; stop: () => Promise<void> }
export type Deliver = (message: Message) => Promise<Answer>
