import type { frequencies, ReportRequest, reviewTypes } from '#shared/doordash/reports.ts'
import type { Emoji } from '#shared/reports/emojis.ts'

/** What a customer said of an order. `at` is epoch ms. */
export type Review = {
  at: number
  /** A store nobody knows here is allowed: a chain's report may hold one. */
  storeId: number
  /** The order's id; null for a review of the store alone. */
  deliveryUuid: string | null
  stars: number | null
  emoji: Emoji | null
  comment: string
  tags: string[]
  categories: string[]
  reviewType: (typeof reviewTypes)[number]
  frequency: (typeof frequencies)[number]
}

/** What is not said is nothing, and `at` is now. */
export type Opinion = Partial<Omit<Review, 'storeId' | 'deliveryUuid' | 'at'>> & { at?: number | undefined }

/** A report that was asked for; `readyAt` is epoch ms. */
export type Report = { request: ReportRequest; readyAt: number; isFailed: boolean }

export type Reporting = {
  /** Whether DoorDash has opened its reports to this partner; otherwise every call is answered 403. */
  isOpen: boolean
  /** How long a report takes to be made, in ms; DoorDash needs up to five minutes. */
  reportMs: number
  /** Oldest first. */
  reviews: Review[]
  /** By their id. */
  reports: Map<string, Report>
  /** By the token in a link: the report, and until when it is good (epoch ms). */
  links: Map<string, { reportId: string; until: number }>
  /** What every report holds instead of its ZIP, for tests. */
  file: Uint8Array | null
}

export function newReporting(): Reporting {
  return { isOpen: true, reportMs: 2_000, reviews: [], reports: new Map(), links: new Map(), file: null }
}
