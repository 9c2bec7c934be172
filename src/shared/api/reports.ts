import { oc } from '@orpc/contract'
import { z } from 'zod'
import { channels } from '../channel.ts'
import { commentFilter, commentPage, feedbackSource } from '../reports/feedback.ts'
import { overview } from '../reports/overview.ts'
import { wrongPeriods } from '../reports/period.ts'

/** Business days of a location that an earlier version counted otherwise; all are counted once both are the same. */
export const recount = z.object({ counted: z.int(), of: z.int() })
export type Recount = z.infer<typeof recount>

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
  /** How far the days are that are counted anew in the background: until all are, figures of both kinds stand side by side. */
  recount: oc.output(recount),
  /** All that customers said, a page at a time. */
  comments: oc.input(commentFilter).output(commentPage),
  /** How each channel's feedback stands. */
  feedbackSources: oc.output(z.array(feedbackSource)),
  /** Asks the channels for new feedback now; it comes within minutes. */
  lookForFeedback: oc.output(z.array(feedbackSource)),
}
