import { z } from 'zod'
import { channels } from '../channel.ts'
import { cutleries, orderStatuses } from '../order/order-schema.ts'
import { isDate } from '../time/business-day.ts'

/** A calendar day, `YYYY-MM-DD`. */
export const date = z.string().refine(isDate)

/** Figures that only some orders have a part in. */
export const partialFigures = [
  'accepted',
  'readied',
  'courier-waited',
  'tip',
  'fee',
  'discount',
  'refund',
] as const
export type PartialFigure = (typeof partialFigures)[number]

/**
 * Which orders are meant: every figure of a report stands for the orders one of these finds, and links to them. What is not
 * named does not matter.
 */
export const orderFilter = z
  .object({
    /** Each word begins a word of the order. */
    words: z.string().max(200),
    /** Business days, both included. */
    from: date,
    to: date,
    locationId: z.string().max(128),
    channel: z.enum(channels),
    statuses: z.array(z.enum(orderStatuses)).max(orderStatuses.length),
    /** Local hour of arrival. */
    hour: z.int().min(0).max(23),
    /** Of the business day; Monday is 1. */
    weekday: z.int().min(1).max(7),
    dish: z.string().max(1_024),
    category: z.string().max(1_024),
    /** Ready after the promised time. */
    isLate: z.boolean(),
    /** Cancelled or failed. */
    isLost: z.boolean(),
    /** Of its ending. */
    reason: z.string().max(200),
    cutlery: z.enum(cutleries),
    /** Total, in minor units. */
    minCents: z.int(),
    maxCents: z.int(),
    /** Those with a part in this figure. */
    figure: z.enum(partialFigures),
    hasRating: z.boolean(),
    stars: z.int().min(1).max(5),
  })
  .partial()
export type OrderFilter = z.infer<typeof orderFilter>
