import type { Result } from '#shared/result.ts'
import { leaveReview, rateOrder } from '../doordash/reports/review.ts'
import type { Opinion, Review } from '../world/reporting.ts'
import { findStore } from '../world/stores.ts'
import type { World } from '../world/world.ts'

/** What customers say, and how DoorDash's reports behave. */
export type ReportControl = {
  /** Newest last. */
  reviews(): Review[]
  /** The customer of this order rates it, whatever became of it. */
  rate(orderId: string, opinion: Opinion): Result<{ review: Review }, { refusal: 'unknown-order' }>
  /** A review without an order that is known here; `store` may be one nobody knows. */
  leave(about: { store: string; deliveryUuid?: string | null | undefined }, opinion: Opinion): Review
  setReporting(change: { isOpen?: boolean | undefined; reportMs?: number | undefined }): void
  /** Every report holds these bytes from here on; null for what it should hold. */
  serve(file: Uint8Array | null): void
}

export function createReportControl(world: World): ReportControl {
  return {
    reviews: () => [...world.reporting.reviews],
    rate(orderId, opinion) {
      const order = world.orders.get(orderId)
      if (!order) return { ok: false, refusal: 'unknown-order' }
      return { ok: true, review: rateOrder(world, order, opinion) }
    },
    leave({ store, deliveryUuid = null }, opinion) {
      const storeId = findStore(world.stores, store)?.doordashStoreId ?? (Number.parseInt(store, 10) || 0)
      return leaveReview(world, { storeId, deliveryUuid }, opinion)
    },
    setReporting({ isOpen = world.reporting.isOpen, reportMs = world.reporting.reportMs }) {
      Object.assign(world.reporting, { isOpen, reportMs })
      world.changed()
    },
    serve(file) {
      world.reporting.file = file
    },
  }
}
