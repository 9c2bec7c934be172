import type { Order } from './order.ts'

/** An accepted order whose cooking need not start for this long waits on the Scheduled shelf. */
const shelfMs = 30 * 60_000

/** What accepting now with this prep time promises: cooking at once, or waiting on the Scheduled shelf until `startAt`. */
export function promiseOf(
  order: Pick<Order, 'status' | 'estimatedPickupAt'>,
  prepMinutes: number,
  now: number,
): { waits: boolean; startAt: number | null; readyBy: number } {
  const prepMs = prepMinutes * 60_000
  const pickupAt = order.estimatedPickupAt
  // DoorDash holds later orders itself and sends them when they count as ASAP; only one marked scheduled may wait here.
  if (order.status === 'scheduled' && pickupAt !== null && pickupAt - prepMs - now >= shelfMs)
    return { waits: true, startAt: pickupAt - prepMs, readyBy: pickupAt }
  return { waits: false, startAt: null, readyBy: now + prepMs }
}
