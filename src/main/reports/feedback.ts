import type { CustomerComment, Overview } from '#shared/api/reports.ts'
import type { ReadConnection } from '../store/read-connection.ts'
import type { Scope } from './sums.ts'

/** Comments an overview shows; the history has them all. */
const mostComments = 20

/** What customers thought of the orders of a scope, whatever their currency. */
export function feedbackOf(db: ReadConnection, scope: Scope): Overview['feedback'] {
  const inScope =
    'business_date BETWEEN @from AND @to AND (@locationId IS NULL OR feedback.location_id = @locationId) AND (@channel IS NULL OR feedback.channel = @channel)'
  const counts = db
    .prepare<[Scope], { given: number; count: number }>(
      `SELECT stars AS given, count(*) AS count FROM feedback WHERE ${inScope} GROUP BY stars`,
    )
    .all(scope)
  const stars = [1, 2, 3, 4, 5].map((star) => counts.find(({ given }) => given === star)?.count ?? 0)
  const latest = db
    .prepare<[Scope & { most: number }], CustomerComment>(
      `SELECT order_id AS orderId, coalesce(orders.display_number, '') AS displayNumber,
              feedback.location_id AS locationId, feedback.channel AS channel, feedback.at AS at, stars, comment
         FROM feedback LEFT JOIN orders ON orders.id = feedback.order_id
        WHERE feedback.${inScope} AND comment <> '' ORDER BY feedback.at DESC LIMIT @most`,
    )
    .all({ ...scope, most: mostComments })
  return {
    count: stars.reduce((sum, count) => sum + count, 0),
    starSum: stars.reduce((sum, count, index) => sum + count * (index + 1), 0),
    stars,
    latest,
  }
}
