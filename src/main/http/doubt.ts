import type { StandStill } from '../base/clock.ts'

/**
 * DoorDash takes an order as failed when the webhook has no answer in "a little over one minute"
 * (doordash-marketplace.md section 6). An answer this late, in ms, may be read by nobody.
 */
export const answerPatienceMs = 50_000

/** What arrives this soon after a standstill, in ms, most likely waited in the socket all along. */
const backlogMs = 3_000

/** Shorter waits are usual, and tell nothing of a sender that gave up. */
const noticeableMs = 1_000

/** How long a delivery may have waited for us, and whether its sender may have given up meanwhile. Pure; steady ms. */
export function doubtAbout(
  { sentSince, senderGone, isReceipted }: { sentSince?: number; senderGone?: boolean; isReceipted?: boolean },
  now: number,
): { heldMs: number; inDoubt: boolean } {
  const waited = sentSince === undefined ? 0 : now - sentSince
  const heldMs = waited < noticeableMs ? 0 : Math.round(waited)
  return { heldMs, inDoubt: isReceipted !== true && (senderGone === true || heldMs > answerPatienceMs) }
}

/** The earliest moment something can have been sent that arrived at `arrivedAt`. Pure; steady ms. */
export function sentSince(arrivedAt: number, gap: StandStill | null): number {
  const isBacklog = gap !== null && Math.abs(arrivedAt - gap.endedAt) < backlogMs
  return isBacklog ? Math.min(arrivedAt, gap.endedAt - (gap.to - gap.from)) : arrivedAt
}
