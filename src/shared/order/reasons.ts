import type { Channel } from '../channel.ts'

/**
 * Why an order is refused or cancelled, with DoorDash's codes and the texts it expects
 * (doordash-marketplace.md sections 6 and 7). The order of the lists is the order on screen.
 */

export const refusalReasons = [
  'item-out-of-stock',
  'too-busy',
  'store-closed',
  'closed-early',
  'hours-wrong',
  'item-unknown',
  'price-mismatch',
  'pickup-time-gone',
  'connectivity',
  'other',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const cancelReasons = ['ITEM_OUT_OF_STOCK', 'KITCHEN_BUSY', 'STORE_CLOSED', 'OTHER'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** How long DoorDash pauses the store after a cancellation for this reason, in minutes; null for not at all. */
export const pauseAfterCancelMinutes: Record<CancelReason, number | null> = {
  ITEM_OUT_OF_STOCK: null,
  KITCHEN_BUSY: 15,
  STORE_CLOSED: 12 * 60,
  OTHER: null,
}

/** Channels that pause a store by themselves after a cancellation; none is documented of Uber Eats. */
export const pausesAfterCancel: Record<Channel, boolean> = { doordash: true, 'uber-eats': false }

/** Reasons that concern one line of the order; the others concern all of it. */
export const itemReasons: ReadonlySet<RefusalReason> = new Set([
  'item-out-of-stock',
  'item-unknown',
  'price-mismatch',
])
