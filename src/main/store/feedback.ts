import type { Database } from 'better-sqlite3'
import type { Channel } from '#shared/channel.ts'
import type { Feedback } from '#shared/reports/feedback-sent.ts'

/** Words of a customer who was erased do not come back with a later report, nor new ones of that order. */
const comment = `iif(EXISTS (SELECT 1 FROM orders WHERE channel = @channel AND platform_order_id = @platformOrderId
  AND stripped = 2), NULL, @comment)`

/** What customers said. Reading it for reports is `main/reports/feedback.ts`. */
export function feedbackTable(db: Database) {
  const save = db.prepare(
    `INSERT INTO feedback (channel, key, platform_order_id, store_id, business_date, stars, emoji, comment, tags,
                           review_type, frequency)
     VALUES (@channel, @key, @platformOrderId, @storeId, @date, @stars, @emoji, ${comment}, @tags, @reviewType, @frequency)
     ON CONFLICT (channel, key) DO UPDATE SET
       business_date = excluded.business_date, stars = excluded.stars, emoji = excluded.emoji,
       comment = excluded.comment, tags = excluded.tags, frequency = excluded.frequency`,
  )
  const findPlaces = db.prepare<[string]>(
    `UPDATE feedback SET location_id = coalesce(
       (SELECT location_id FROM orders
         WHERE orders.channel = feedback.channel AND orders.platform_order_id = feedback.platform_order_id),
       (SELECT location_id FROM integrations
         WHERE integrations.channel = feedback.channel AND external_store_id = feedback.store_id))
     WHERE channel = ? AND location_id IS NULL`,
  )
  return {
    /** Keeps what is new and replaces what is sent again. Inside a transaction. */
    save: (channel: Channel, rows: readonly Feedback[]): void => {
      for (const row of rows) save.run({ ...row, channel, tags: JSON.stringify(row.tags) })
      findPlaces.run(channel)
    },
  }
}
