import { z } from 'zod'
import { channels } from '../channel.ts'
import { feedbackSummary } from './feedback.ts'
import { figures, lossKinds } from './figures.ts'
import { date } from './order-filter.ts'
import { seriesUnits } from './period.ts'

const cents = z.int()
const count = z.int()

/** All the page shows of a period, in one currency. */
export const overview = z.object({
  from: date,
  to: date,
  /** The one these amounts are in; null where nothing was sold and no location says. */
  currency: z.string().nullable(),
  /** All in which something was sold in this scope, the one with most orders first. */
  currencies: z.array(z.string()),
  total: figures,
  /** Key: `18` of an hour, `2026-11-16`, `2026-W47`, `2026-11`. In order; what sold nothing is left out. */
  series: z.object({
    unit: z.enum(seriesUnits),
    rows: z.array(z.object({ key: z.string(), channel: z.enum(channels), figures })),
  }),
  /** Weekday of the business day (Monday is 1) by local hour. */
  heat: z.array(z.object({ weekday: count, hour: count, orders: count, lateOrders: count })),
  /** Most sold first, at most `mostDishes`. */
  dishes: z.array(
    z.object({ dish: z.string(), orders: count, items: count, subtotalCents: cents, lateOrders: count }),
  ),
  dishCount: count,
  /** An empty name is "without a category". */
  categories: z.array(z.object({ category: z.string(), orders: count, items: count, subtotalCents: cents })),
  locations: z.array(z.object({ locationId: z.string(), figures })),
  channels: z.array(z.object({ channel: z.enum(channels), figures })),
  reasons: z.array(
    z.object({
      kind: z.enum(lossKinds),
      by: z.enum(['merchant', 'platform', 'system']),
      /** A code of ours or the channel's; empty where none was given. */
      reason: z.string(),
      orders: count,
      lostCents: cents,
    }),
  ),
  /** What was sold out, for how long, and what the same hours of the four weeks before sold of it: an estimate. */
  soldOut: z.array(
    z.object({
      name: z.string(),
      locationId: z.string(),
      minutes: count,
      orders: z.number(),
      lostCents: cents,
    }),
  ),
  /**
   * How long orders were held back, and what pauses kept away by what is usual at that weekday and hour: an estimate, null
   * where there is no history. `estimatedMinutes` of the pauses have one.
   */
  pauses: z.array(
    z.object({
      locationId: z.string(),
      channel: z.enum(channels),
      pausedMinutes: count,
      busyMinutes: count,
      estimatedMinutes: count,
      orders: z.number().nullable(),
      lostCents: cents.nullable(),
    }),
  ),
  /** What customers said on these days, whatever the currency of their orders. */
  feedback: feedbackSummary,
  /** Of the orders in `total`, those that await an answer at this moment: they count as sold, and sink it when they expire. */
  unanswered: count,
  /** Whether this station ever had an order. */
  hasAny: z.boolean(),
})
export type Overview = z.infer<typeof overview>

/** How many dishes an overview names; the export has them all. */
export const mostDishes = 200
