import { z } from 'zod'
import { channels } from '../channel.ts'
import { emojis } from './emojis.ts'
import { date } from './order-filter.ts'

/** What one customer said of one order, as the channel sends it. */
export const customerComment = z.object({
  id: z.number(),
  channel: z.enum(channels),
  /** Null where the channel's store is none of ours. */
  locationId: z.string().nullable(),
  /** The store as the channel counts it. */
  storeId: z.string(),
  /** The day it was said, `YYYY-MM-DD` at that place; a channel tells no hour. */
  date: z.string(),
  stars: z.int().min(1).max(5).nullable(),
  emoji: z.enum(emojis).nullable(),
  /** Text of a stranger's, without control characters, at most 4,000 letters; null where there is none. */
  comment: z.string().nullable(),
  /** As the channel words them. */
  tags: z.array(z.string()),
  /** What it is about, and how often the customer orders, as the channel words them. */
  reviewType: z.string().nullable(),
  frequency: z.string().nullable(),
  /** Our id and the number of the order it is about; null where it is not in this store. */
  orderId: z.string().nullable(),
  displayNumber: z.string().nullable(),
})
export type CustomerComment = z.infer<typeof customerComment>

/**
 * How a channel's feedback stands:
 * - `waiting`: not asked yet, or asked and not answered; `fresh`: read at `readAt`.
 * - `none`: it has no ratings to ask for. `not-set-up`: nobody gave this station a key for it.
 * - `no-access`: it has not opened its reports to this key. `failed`: it failed, or sent what cannot be read.
 * - `unreachable`: it did not answer; asked again by itself.
 */
export const feedbackStates = [
  'none',
  'not-set-up',
  'waiting',
  'fresh',
  'no-access',
  'failed',
  'unreachable',
] as const
export const feedbackSource = z.object({
  channel: z.enum(channels),
  state: z.enum(feedbackStates),
  /** When feedback was last read, and when it is asked for next; epoch ms. */
  readAt: z.number().nullable(),
  nextAt: z.number().nullable(),
})
export type FeedbackSource = z.infer<typeof feedbackSource>

/** A period's feedback in short. */
export const feedbackSummary = z.object({
  /** How many gave stars; `stars` counts those who gave one to five. The average is `starSum / count`. */
  count: z.number(),
  starSum: z.number(),
  stars: z.array(z.number()).length(5),
  /** Those who chose a picture instead. */
  emojis: z.object({ loved: z.number(), liked: z.number(), disliked: z.number() }),
  /** Everybody, also who only wrote. */
  total: z.number(),
  /** Newest first, at most five, those with words. */
  latest: z.array(customerComment),
  /** By the day it was said, oldest first; days without stars are left out. */
  days: z.array(z.object({ date: z.string(), count: z.number(), starSum: z.number() })),
})
export type FeedbackSummary = z.infer<typeof feedbackSummary>

/** Nobody said anything. */
export const noFeedback: FeedbackSummary = {
  count: 0,
  starSum: 0,
  stars: [0, 0, 0, 0, 0],
  emojis: { loved: 0, liked: 0, disliked: 0 },
  total: 0,
  latest: [],
  days: [],
}

/** Which comments: of the days they were said, both included. */
export const commentFilter = z.object({
  from: date,
  to: date,
  locationId: z.string().max(128).nullable(),
  channel: z.enum(channels).nullable(),
  stars: z.int().min(1).max(5).nullable(),
  cursor: z.string().max(100).nullable(),
  limit: z.int().min(1).max(100).default(30),
})
export type CommentFilter = z.output<typeof commentFilter>

/** Newest first; `next` is the cursor of the following page, null at the end. */
export const commentPage = z.object({ comments: z.array(customerComment), next: z.string().nullable() })
export type CommentPage = z.infer<typeof commentPage>
