import { columns } from '#shared/order/board.ts'
import type { OrderStatus } from '#shared/order/order.ts'
import type { OldQueueAnswer, PrintJob } from '#shared/printing/printing.ts'
import type { PrinterState } from './printer-state.ts'

/**
 * What becomes of tickets that waited for a printer that was away for long (B16): it comes back, they are held, staff are
 * asked once, and each is printed or stays off paper for good. New tickets print meanwhile. Pure; times are epoch ms.
 */

type About = { now: number; askAfter: number }

/** Whether it waited so long that somebody has to say whether it is still wanted. */
function isOld({ createdAt, releasedAt }: PrintJob, { now, askAfter }: About): boolean {
  return now - (releasedAt ?? createdAt) >= askAfter
}

/** Nothing old is sent to see whether a printer that was away for long is back: it is asked first. */
export function mustAskFirst(job: PrintJob, { awaySince }: PrinterState, about: About): boolean {
  return awaySince !== null && about.now - awaySince >= about.askAfter && isOld(job, about)
}

/** The tickets to be asked about, now that a printer is back that had been away since then. */
export function heldBack(waiting: readonly PrintJob[], backFrom: number, about: About): PrintJob[] {
  if (about.now - backFrom < about.askAfter) return []
  return waiting.filter((job) => job.state === 'queued' && isOld(job, about))
}

/** Its food is still to be made or handed over. */
export function isOrderOpen(status: OrderStatus | null): boolean {
  return columns.some((column) => column === status)
}

/** A held ticket after the answer; `status` is that of its order, null for a ticket of none. */
export function answered(
  job: PrintJob,
  answer: OldQueueAnswer,
  status: OrderStatus | null,
  now: number,
): PrintJob {
  const isWanted = answer === 'print-all' || (answer === 'print-open-orders' && isOrderOpen(status))
  return isWanted
    ? { ...job, state: 'queued', problem: null, releasedAt: now, notBefore: now, changedAt: now }
    : { ...job, state: 'failed', problem: 'declined', changedAt: now }
}
