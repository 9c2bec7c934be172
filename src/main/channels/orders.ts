import type { Channel } from '#shared/channel.ts'
import type { Order } from '#shared/order/order.ts'
import type { Command, OutboxEntry } from '../store/outbox.ts'
import type { CallOutcome } from './outcome.ts'

/** What to do after a channel was told something of an order. */
export type Verdict =
  | { type: 'done' }
  /** The channel no longer takes this order: the kitchen must know. */
  | { type: 'too-late' }
  | { type: 'retry'; minimumMs: number; error: string; alarm: boolean }
  | { type: 'gave-up'; error: string }

/** What a channel is told of orders, and what its answers mean. */
export type OrderChannel = {
  /** Tells it what was decided about an order. Never throws for what a network or the channel does. */
  tell: (order: Order, command: Command, storeName: string) => Promise<CallOutcome>
  /** What it means that the channel understood and will not. Pure. `entry` is as it was before this attempt. */
  whenRejected: (entry: OutboxEntry, order: Order, outcome: CallOutcome & { kind: 'rejected' }) => Verdict
}

/** By channel; one that is missing sends no orders. */
export type OrderChannels = Partial<Record<Channel, OrderChannel>>
