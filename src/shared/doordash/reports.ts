import { z } from 'zod'

/**
 * DoorDash's Reporting API, as far as customers' ratings go (developer.doordash.com, "Get a report"): a report is asked
 * for, made within minutes, and fetched as a ZIP that holds one CSV. What is assumed: docs/decisions/0004.
 */

const date = z.iso.date()

/** `POST /dataexchange/v1/reports`, answered 202. Both lists empty mean every store of the partner. */
export const reportRequest = z.object({
  business_ids: z.array(z.int()),
  store_ids: z.array(z.int()),
  start_date: date,
  end_date: date,
  report_type: z.literal('CONSUMER_FEEDBACK'),
  report_version: z.literal(5),
})
export type ReportRequest = z.infer<typeof reportRequest>

export const reportTaken = z.object({
  report_id: z.union([z.string().min(1).max(200), z.int()]).transform(String),
})

/**
 * `GET /dataexchange/v1/reports/{report_id}/reportlink`. The names of these fields are assumed: third parties write the
 * link in four ways.
 */
export const reportLinkAnswer = z
  .object({
    status: z.string().optional(),
    report_status: z.string().optional(),
    download_url: z.string().optional(),
    report_link: z.string().optional(),
    link: z.string().optional(),
    url: z.string().optional(),
  })
  .transform((answer) => ({
    status: (answer.status ?? answer.report_status ?? '').toUpperCase(),
    link: answer.download_url ?? answer.report_link ?? answer.link ?? answer.url ?? null,
  }))

/** How long a link to a finished report is good, in ms. */
export const linkLifeMs = 20_000

/** Columns of `CONSUMER_FEEDBACK` in version 5. It names no customer. */
export const feedbackColumns = [
  'created_at_date_local',
  'business_id',
  'store_id',
  'delivery_uuid',
  'categories_list',
  'comments',
  'review_type',
  'freq_tag',
  'merchant_rating',
  'merchant_emoji_rating',
  'merchant_tags',
] as const
export type FeedbackColumn = (typeof feedbackColumns)[number]

export const reviewTypes = ['food_quality', 'menu_quality', 'order_quality', 'public_review'] as const
export const frequencies = ['New', 'Frequent', 'Occasional'] as const
