import type { IncomingHttpHeaders } from 'node:http'
import type { Channel } from '#shared/channel.ts'
import type { Order } from '#shared/order/order.ts'
import type { Command, OutboxEntry } from '../store/outbox.ts'
import type { Delivery, DeliveryAnswer, DeliveryOutcome, Pointer, Received } from './delivery.ts'
import type { CallOutcome } from './protocol/outcome.ts'
import type { DeliveryProof } from './protocol/delivery-proof.ts'
import type { DeliveryRefusal } from './protocol/delivery-refusal.ts'

/** What to do after a channel was told something of an order. */
export type Verdict =
  | { type: 'done' }
  /** The channel no longer takes this order: the kitchen must know. */
  | { type: 'too-late' }
  /** Somebody else accepted it at the channel before. */
  | { type: 'accepted-elsewhere' }
  | { type: 'retry'; minimumMs: number; error: string; alarm: boolean }
  | { type: 'gave-up'; error: string }

/** What came of reading an order: the bytes of its answer, with when it was answered (epoch ms, as the channel counts) and how far this device is ahead of that (ms). */
export type Fetched =
  | { kind: 'read'; body: Uint8Array; answeredAt: number; aheadMs: number }
  | Exclude<CallOutcome, { kind: 'taken' }>

/** Orders at a delivery channel: what it sends and is answered, what it is told later, and what its answers mean. */
export type OrderChannel = {
  /** The webhooks it calls: the last part of their paths. */
  endpoints: readonly string[]
  /** What a delivery means. `now` in epoch ms. Never throws, whatever came; pure. */
  receive: (delivery: Delivery, now: number) => Received
  /** Whether its 200 accepts an order; else that is only a receipt, and accepting is a call. */
  answerAccepts: boolean
  /**
   * Tells whether a delivery is the channel's, by its headers and bytes. Absent where it carries the station's own secret.
   */
  proof?: (headers: IncomingHttpHeaders) => DeliveryProof
  /** Reads an order a webhook pointed to; absent where the webhook is the order. Never throws for what a network does. */
  fetch?: (pointer: Pointer) => Promise<Fetched>
  /** Orders of a store of its that wait for an answer; absent where it cannot be asked. Never throws. */
  waiting?: (storeId: string) => Promise<Pointer[]>
  /** What it is answered about a delivery. */
  answer: (outcome: DeliveryOutcome) => DeliveryAnswer
  /** Why an order is refused whose store is not ours, or not active here, in terms of its delivery. */
  storeRefusals: { unknown: DeliveryRefusal; notActive: DeliveryRefusal }
  /** Tells it what was decided about an order. Never throws for what a network or the channel does. */
  tell: (
    order: Order,
    command: Command,
    /** `callId` is the same each time this command is sent. */
    about: { storeName: string; callId: string },
  ) => Promise<CallOutcome>
  /** What it means that the channel understood and will not. Pure. `entry` is as it was before this attempt. */
  whenRejected: (entry: OutboxEntry, order: Order, outcome: CallOutcome & { kind: 'rejected' }) => Verdict
}

/** By channel; one that is missing sends no orders. */
export type OrderChannels = Partial<Record<Channel, OrderChannel>>
