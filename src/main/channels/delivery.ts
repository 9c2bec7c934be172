import type { ReadableOrder } from '#shared/order/readable-order.ts'
import type { Location } from '#shared/location/location.ts'
import type { Dasher, Order, OrderContent } from '#shared/order/order.ts'
import type { RefusedKind } from '#shared/order/refused-order.ts'
import type { OrderEvent } from '#shared/order/order-event.ts'
import type { Notice } from './notices.ts'
import type { DeliveryRefusal } from './protocol/delivery-refusal.ts'

/** One delivery as a channel sent it: the webhook it came to, and its bytes. */
export type Delivery = {
  endpoint: string
  body: Uint8Array
  /** What was asked for, where it is the answer of a read and nothing a channel sent by itself. */
  read?: Read
}

/** An order that was read at its channel. */
export type Read = Pointer & {
  /** When the channel answered, as it counts time, and how far this device is ahead of it; epoch ms, ms. */
  answeredAt: number
  aheadMs: number
}

/** Where an order is to be read: all its channel has to know for it. */
export type Pointer = {
  platformOrderId: string
  /** The channel's id of the store; null where it did not say. */
  storeId: string | null
  /** Which of the channel's ways to read it, where there are several. */
  way: string
  /** When the channel says it told of it, epoch ms; null where it did not say. */
  toldAt: number | null
  /** It is told of now because it comes due: placed long ago, it waits for its answer from now on. */
  isDue: boolean
}

/** A new order as a channel sent it, before we give it our own id and number. */
export type IncomingOrder = {
  platformOrderId: string
  storeId: string
  displayNumber: string
  /** When the customer placed it, where the channel says so. Epoch ms. */
  placedAt: number | null
  isScheduled: boolean
  content: OrderContent
  /** Of its amounts; the location's where the channel names none. */
  currency?: string
  /** By when the channel wants an answer, on this device's clock; epoch ms. As usual for it where it does not say. */
  answerBy?: number
}

/** How an order stands at its channel, read there. `missed`: nobody answered it in time. */
export type OrderState = 'open' | 'accepted' | 'handed-over' | 'completed' | 'cancelled' | 'missed'

/** The courier as read with the order. */
export type ReadCourier = Pick<Dasher, 'step' | 'name' | 'phone' | 'vehicle'>

/** What a channel may say of an order that it sent before. */
export type FollowingEvent = Extract<
  OrderEvent,
  { type: 'adjusted' | 'dasher-moved' | 'cancelled-by-platform' | 'released' }
>

/**
 * What a delivery means, in the core's own words. A channel whose webhook only points to an order adds a kind of its own;
 * the compiler then names each place that has to know it.
 */
export type Received =
  /** `readable` is asked for only where the order has to be refused after all. */
  | { kind: 'order'; order: IncomingOrder; readable: () => ReadableOrder }
  /**
   * `readable` where it says what is to be cooked: asked for only where no such order is here. `pointer` where the order can
   * be read then, and has to be.
   */
  | {
      kind: 'event'
      platformOrderId: string
      event: FollowingEvent
      readable?: () => ReadableOrder
      pointer?: Pointer
    }
  | { kind: 'notice'; notice: Notice }
  /** It points to an order, which has to be read. `eventId`: the channel's own name of what it tells. */
  | { kind: 'pointer'; pointer: Pointer; eventId: string | null }
  /** An order as it stands at its channel now. */
  | {
      kind: 'read'
      order: IncomingOrder
      state: OrderState
      courier: ReadCourier | null
      readable: () => ReadableOrder
    }
  /** Nothing to act on. */
  | { kind: 'ignored' }
  | RefusedDelivery

/** A delivery that cannot be used. Somebody waits for one that was about an order, so that one rings. */
export type RefusedDelivery = {
  kind: 'refused'
  refusal: DeliveryRefusal
  /** Null where it was about no order. */
  about: {
    kind: RefusedKind
    platformOrderId: string | null
    readable: () => ReadableOrder
    /** Until when a person can still answer it at its channel, epoch ms; absent where the refusal is its end. */
    answerBy?: number
  } | null
}

/** What became of a delivery, which its channel is told. */
export type DeliveryOutcome =
  /** The order is on disk. `location` is undefined where it is no longer known. */
  | { kind: 'order'; order: Order; location: Pick<Location, 'autoAccept'> | undefined }
  | { kind: 'noted' }
  | { kind: 'refused'; refusal: DeliveryRefusal }

/**
 * The HTTP answer to a delivery. `orderId` names the order this very answer accepts or receipts, for the case that it gets
 * lost on the way.
 */
export type DeliveryAnswer = { status: number; body?: unknown; orderId?: string }
