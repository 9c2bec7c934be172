import type { Emoji } from './emojis.ts'

/** What a customer said, as a channel sends it; texts are cleaned and bounded. */
export type Feedback = {
  /** The same each time the same feedback is sent. */
  key: string
  /** The order it is about, as the channel's orders name it; null where it says none. */
  platformOrderId: string | null
  storeId: string
  /** `YYYY-MM-DD`. */
  date: string
  stars: number | null
  emoji: Emoji | null
  comment: string | null
  tags: string[]
  reviewType: string | null
  frequency: string | null
}

/** Both included, `YYYY-MM-DD`. */
export type Days = { from: string; to: string }
