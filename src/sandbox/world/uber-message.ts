/** A webhook of Uber Eats' as it is sent, the same bytes every time (uber-eats.md section 5). */
export type UberMessage = {
  eventId: string
  eventType: string
  /** Uber's id of the store it is about, and of the order whose log it belongs to. */
  storeId: string
  orderId: string | null
  body: string
  /** Sends so far, and when the next one is due (epoch ms). */
  sends: number
  nextAt: number
}

/** Waits before the second to the seventh send, in ms: the schedule of Uber's webhook guide. */
export const uberRetryMs: readonly number[] = [10, 30, 60, 120, 240, 480].map((seconds) => seconds * 1_000)
