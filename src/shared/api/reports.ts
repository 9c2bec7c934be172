import { oc } from '@orpc/contract'
import { z } from 'zod'
import { channels } from '../channel.ts'
import { commentFilter, commentPage, feedbackSource, feedbackSummary } from '../reports/feedback.ts'
import { figures, lossKinds } from '../reports/figures.ts'
import { date } from '../reports/order-filter.ts'
import { seriesUnits, wrongPeriods } from '../reports/period.ts'

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
  /** What customers said on these days, whatever the currency of their orders. */
  feedback: feedbackSummary,
  /** Whether this station ever had an order. */
  hasAny: z.boolean(),
})
export type Overview = z.infer<typeof overview>

/** How many dishes an overview names; the export has them all. */
export const mostDishes = 200

/** Every call here needs a manager (UNAUTHORIZED otherwise). */
export const reports = {
  /**
   * Figures of a span of business days, both included; of one location or all, one channel or all. Without a currency the
   * one with most orders is taken: money of two is never added up.
   */
  overview: oc
    .errors({
      WRONG_PERIOD: { data: z.object({ why: z.enum(wrongPeriods) }) },
      /** It was removed since, or never existed. */
      UNKNOWN_LOCATION: {},
      /** The stored orders cannot be read just now; asked again, they may be. */
      UNREADABLE: {},
    })
    .input(
      z.object({
        from: z.string().max(40),
        to: z.string().max(40),
        locationId: z.string().max(128).nullable(),
        channel: z.enum(channels).nullable(),
        currency: z.string().max(3).nullable(),
      }),
    )
    .output(overview),
  /** All that customers said, a page at a time. */
  comments: oc.input(commentFilter).output(commentPage),
  /** How each channel's feedback stands. */
  feedbackSources: oc.output(z.array(feedbackSource)),
  /** Asks the channels for new feedback now; it comes within minutes. */
  lookForFeedback: oc.output(z.array(feedbackSource)),
}
