import { strToU8, zipSync } from 'fflate'
import Papa from 'papaparse'
import { type FeedbackColumn, feedbackColumns, type ReportRequest } from '#shared/doordash/reports.ts'
import { localDate } from '#shared/time/zoned.ts'
import type { Review } from '../../world/reporting.ts'
import type { World } from '../../world/world.ts'

/** The ZIP of a report: one CSV with what was said of these stores on these days. */
export function reportFile(world: World, request: ReportRequest): Uint8Array {
  const rows = world.reporting.reviews
    .map((review) => rowOf(world, review))
    .filter((row) => request.store_ids.length === 0 || request.store_ids.includes(Number(row.store_id)))
    .filter(({ created_at_date_local: day }) => request.start_date <= day && day <= request.end_date)
  return zipped(Papa.unparse({ fields: [...feedbackColumns], data: rows }, { newline: '\r\n' }))
}

/** A CSV as DoorDash hands it out. */
export function zipped(csv: string): Uint8Array {
  return zipSync({ 'consumer_feedback.csv': strToU8(`${csv}\r\n`) })
}

function rowOf(world: World, review: Review): Record<FeedbackColumn, string> {
  const zone = world.stores.find((store) => store.doordashStoreId === review.storeId)?.timeZone ?? 'UTC'
  return {
    created_at_date_local: localDate(review.at, zone),
    business_id: '7700',
    store_id: String(review.storeId),
    delivery_uuid: review.deliveryUuid ?? '',
    categories_list: review.categories.join(', '),
    comments: review.comment,
    review_type: review.reviewType,
    freq_tag: review.frequency,
    merchant_rating: review.stars === null ? '' : String(review.stars),
    merchant_emoji_rating: review.emoji ?? '',
    merchant_tags: review.tags.join(', '),
  }
}
