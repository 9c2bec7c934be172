import type { Channel } from '#shared/channel.ts'
import type { Delivery, DeliveryAnswer } from '../channels/delivery.ts'

/** One delivery from a channel, from whatever source it came. */
export type Message = Delivery & {
  channel: Channel
  /** The earliest moment it can have been sent, in steady ms; absent where a source cannot know. */
  sentSince?: number
  /** Whoever sent it has hung up: no answer reaches it. */
  senderGone?: boolean
  /**
   * A gateway told its sender before that it was received: no answer of ours accepts it or can be lost, and it may have
   * waited for us beyond its deadline.
   */
  isReceipted?: boolean
  /** The job that read it: done with the transaction that takes it. */
  fetch?: { id: number; wanted: number }
}

/**
 * Where deliveries come from: straight from the channels over HTTP, or out of a gateway's stream. A source hands messages to `deliver` and
 * acknowledges them by its answer, never before: 2xx is committed, anything else is refused.
 */
export type OrderSource = { start: () => Promise<void>; stop: () => Promise<void> }
export type Deliver = (message: Message) => Promise<DeliveryAnswer>
