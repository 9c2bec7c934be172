import { createHash } from 'node:crypto'
import type { FeedbackColumn } from '#shared/doordash/reports.ts'
import { emojis } from '#shared/reports/emojis.ts'
import { cleanLine, cleanLines } from '#shared/text/sanitise.ts'
import { isDate } from '#shared/time/business-day.ts'
import type { Feedback } from '#shared/reports/feedback-sent.ts'
import { UnreadableReport } from './unreadable-report.ts'

/** So much of a comment is kept. */
export const longestComment = 4_000
const mostTags = 20

/** Without these a row says neither what nor when nor where. */
const needed: readonly FeedbackColumn[] = ['created_at_date_local', 'store_id', 'merchant_rating', 'comments']

type Cells = (column: FeedbackColumn) => string

/** How to find a column in the rows below this heading. Throws UnreadableReport where one is missing that is needed. */
export function columnsOf(heading: readonly string[]): (row: readonly string[]) => Cells {
  const places = new Map(heading.map((name, at) => [name.trim().toLowerCase(), at]))
  const missing = needed.filter((name) => !places.has(name))
  if (missing.length > 0) throw new UnreadableReport(`it has no column ${missing.join(', ')}`)
  return (row) => (column) => {
    const cell = row[places.get(column) ?? -1]?.trim() ?? ''
    return cell === 'NULL' ? '' : cell
  }
}

/** One row as feedback; null for a row without a day or a store, and for one that says nothing. */
export function readRow(cells: Cells): Feedback | null {
  const date = cells('created_at_date_local').slice(0, 10)
  const storeId = cleanLine(cells('store_id'), 64)
  if (!isDate(date) || storeId === '') return null
  const feedback = {
    platformOrderId: cleanLine(cells('delivery_uuid'), 200) || null,
    storeId,
    date,
    stars: starsOf(cells('merchant_rating')),
    emoji: emojis.find((one) => one === cells('merchant_emoji_rating').toLowerCase()) ?? null,
    comment: commentOf(cells('comments')),
    tags: [...new Set([...listOf(cells('merchant_tags')), ...listOf(cells('categories_list'))])],
    reviewType: cleanLine(cells('review_type'), 60) || null,
    frequency: cleanLine(cells('freq_tag'), 60) || null,
  }
  const isSaid = feedback.stars !== null || feedback.emoji !== null || feedback.comment !== null
  return isSaid ? { key: keyOf(feedback), ...feedback } : null
}

/** DoorDash gives a row no id: one order has at most one of each kind; without an order, a row is what it says. */
function keyOf(feedback: Omit<Feedback, 'key'>): string {
  return feedback.platformOrderId === null
    ? createHash('sha256').update(JSON.stringify(feedback)).digest('base64url')
    : `${feedback.platformOrderId}|${feedback.reviewType ?? ''}`
}

/** `4`, and `4.0` as some programs write it. */
function starsOf(cell: string): number | null {
  const stars = /^[1-5](?:\.0*)?$/.test(cell) ? Number.parseInt(cell, 10) : null
  return stars
}

function commentOf(cell: string): string | null {
  const { lines, cut } = cleanLines(cell, longestComment)
  return lines.length === 0 ? null : `${lines.join('\n')}${cut ? '…' : ''}`
}

/** `Cold food, Late`, or the same as a JSON list. */
function listOf(cell: string): string[] {
  return cell
    .slice(0, longestComment)
    .split(/[,;|]/)
    .map((tag) => cleanLine(tag.replaceAll(/["[\]]/g, ''), 60))
    .filter(Boolean)
    .slice(0, mostTags)
}
