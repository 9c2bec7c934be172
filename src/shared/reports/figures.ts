import { z } from 'zod'

/** How orders end that bring nothing. `missed`: nobody answered in time. */
export const lossKinds = ['refused', 'cancelled', 'missed', 'failed'] as const
export type LossKind = (typeof lossKinds)[number]

const count = z.int()

/**
 * What a set of orders came to: plain sums, in minor units of one currency and in ms. Averages and shares are derived
 * from them where they are shown (`averages.ts`), so that any figures can be added up. Test orders count for nothing.
 */
export const figures = z.object({
  /** Every order that came in, also one cancelled or failed later. */
  orders: count,
  /** Of what was sold, as all amounts up to `discountCents`: orders that were cancelled or failed have no part in them. */
  items: count,
  subtotalCents: count,
  taxCents: count,
  tipCents: count,
  /** As the channel states it; subtotal and tax where it states none. */
  totalCents: count,
  /** Bag and small-order fees. */
  feeCents: count,
  /** What the merchant gave in discounts. */
  discountCents: count,
  /** What an adjustment took off the total, and the whole total of an order cancelled after it was picked up. */
  refundedCents: count,
  completed: count,
  /** All that were cancelled, the refused ones among them. */
  cancelled: count,
  refused: count,
  /** All that failed, the missed ones among them. */
  failed: count,
  /** Nobody answered in time. */
  missed: count,
  /** Total of all cancelled and failed orders. */
  lostCents: count,
  accepted: count,
  /** From arrival to acceptance, over all `accepted`. */
  acceptMs: count,
  readied: count,
  /** From acceptance to ready, over all `readied`. */
  readyMs: count,
  /** From acceptance to the promised time, over all `readied`; what was ready, where nothing was promised. */
  promisedMs: count,
  /** Ready after the promised time. */
  lateOrders: count,
  /** Orders whose courier was seen arriving and leaving. */
  courierWaits: count,
  courierWaitMs: count,
  cutleryRequested: count,
  cutleryDeclined: count,
  /** The channel did not say. */
  cutleryUnknown: count,
})
export type Figures = z.infer<typeof figures>

/** What no order at all comes to. */
export const noFigures: Figures = {
  orders: 0,
  items: 0,
  subtotalCents: 0,
  taxCents: 0,
  tipCents: 0,
  totalCents: 0,
  feeCents: 0,
  discountCents: 0,
  refundedCents: 0,
  completed: 0,
  cancelled: 0,
  refused: 0,
  failed: 0,
  missed: 0,
  lostCents: 0,
  accepted: 0,
  acceptMs: 0,
  readied: 0,
  readyMs: 0,
  promisedMs: 0,
  lateOrders: 0,
  courierWaits: 0,
  courierWaitMs: 0,
  cutleryRequested: 0,
  cutleryDeclined: 0,
  cutleryUnknown: 0,
}
