import { z } from 'zod'
import type { Channel } from '#shared/channel.ts'
import { emojis } from '#shared/reports/emojis.ts'
import type {
  CommentFilter,
  CommentPage,
  CustomerComment,
  FeedbackSummary,
} from '#shared/reports/feedback.ts'
import { readJson, readNullableWord } from '../store/json-column.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import type { Scope } from './sums.ts'

/** Comments an overview shows; `commentsOf` has them all. */
const mostComments = 5

type Row = {
  id: number
  channel: Channel
  location_id: string | null
  store_id: string
  business_date: string
  stars: number | null
  emoji: string | null
  comment: string | null
  tags: string
  review_type: string | null
  frequency: string | null
  order_id: string | null
  display_number: string | null
}

const inScope = `feedback.business_date BETWEEN @from AND @to AND (@locationId IS NULL OR feedback.location_id = @locationId)
  AND (@channel IS NULL OR feedback.channel = @channel)`
/** The order is found by the channel's name for it, so one that came after its rating is found as well. */
const withOrder = `SELECT feedback.*, orders.id AS order_id, orders.display_number
  FROM feedback LEFT JOIN orders
    ON orders.channel = feedback.channel AND orders.platform_order_id = feedback.platform_order_id`

/** What customers said in a scope, whatever the currency of their orders; by the day they said it. */
export function feedbackOf(db: ReadConnection, scope: Scope): FeedbackSummary {
  const days = db
    .prepare<[Scope], { date: string; stars: number | null; emoji: string | null; count: number }>(
      `SELECT business_date AS date, stars, emoji, count(*) AS count FROM feedback WHERE ${inScope}
        GROUP BY business_date, stars, emoji ORDER BY business_date`,
    )
    .all(scope)
  const countOf = (is: (row: (typeof days)[number]) => boolean) =>
    days.filter(is).reduce((sum, { count }) => sum + count, 0)
  const stars = [1, 2, 3, 4, 5].map((star) => countOf((row) => row.stars === star))
  const latest = db
    .prepare<[Scope & { most: number }], Row>(
      `${withOrder} WHERE ${inScope} AND comment IS NOT NULL
        ORDER BY feedback.business_date DESC, feedback.id DESC LIMIT @most`,
    )
    .all({ ...scope, most: mostComments })
  return {
    count: stars.reduce((sum, count) => sum + count, 0),
    starSum: stars.reduce((sum, count, index) => sum + count * (index + 1), 0),
    stars,
    emojis: {
      loved: countOf((row) => row.emoji === 'loved'),
      liked: countOf((row) => row.emoji === 'liked'),
      disliked: countOf((row) => row.emoji === 'disliked'),
    },
    total: countOf(() => true),
    latest: latest.map(toComment),
    days: [...Map.groupBy(days, ({ date }) => date)].flatMap(([date, rows]) => {
      const rated = rows.filter((row) => row.stars !== null)
      if (rated.length === 0) return []
      return [
        {
          date,
          count: rated.reduce((sum, { count }) => sum + count, 0),
          starSum: rated.reduce((sum, row) => sum + row.count * (row.stars ?? 0), 0),
        },
      ]
    }),
  }
}

/** A page of everything customers said, newest first. A cursor nobody made begins at the first page. */
export function commentsOf(db: ReadConnection, { cursor, limit, ...filter }: CommentFilter): CommentPage {
  const [date = null, id = null] = /^(\d{4}-\d\d-\d\d)\|(\d{1,15})$/.exec(cursor ?? '')?.slice(1) ?? []
  const rows = db
    .prepare<[Record<string, string | number | null>], Row>(
      `${withOrder} WHERE ${inScope}
        AND (@stars IS NULL OR stars = @stars) AND (@date IS NULL OR (feedback.business_date, feedback.id) < (@date, @id))
        ORDER BY feedback.business_date DESC, feedback.id DESC LIMIT @most`,
    )
    .all({ ...filter, date, id: id === null ? null : Number(id), most: limit + 1 })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { comments: page.map(toComment), next: last ? `${last.business_date}|${last.id}` : null }
}

function toComment(row: Row): CustomerComment {
  return {
    id: row.id,
    channel: row.channel,
    locationId: row.location_id,
    storeId: row.store_id,
    date: row.business_date,
    stars: row.stars,
    emoji: readNullableWord(emojis, row.emoji, null),
    comment: row.comment,
    tags: readJson(z.array(z.string()), row.tags, []),
    reviewType: row.review_type,
    frequency: row.frequency,
    orderId: row.order_id,
    displayNumber: row.display_number,
  }
}
