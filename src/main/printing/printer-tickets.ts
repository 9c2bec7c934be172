import type { PrinterTickets } from '#shared/api/printing.ts'
import type { Actor } from '#shared/order/order.ts'
import { kindsOnPaper, type PrintJob } from '#shared/printing/printing.ts'
import type { Clock } from '../base/clock.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { Store } from '../store/open.ts'

/** A queue longer than this is shown by its beginning; its length is in the printer's status. */
const shownWaiting = 20
const shownLast = 10

/** What waits for each printer, in the order in which it will print, and what became of its last tickets, newest first. */
export function printerTickets({ store }: { store: Store }): PrinterTickets[] {
  const shown = (job: PrintJob) => ({
    jobId: job.id,
    orderId: job.orderId,
    displayNumber: job.orderId === null ? null : (store.orders.find(job.orderId)?.displayNumber ?? null),
    kind: job.kind,
    isOnPaper: job.orderId !== null && kindsOnPaper(store.printJobs.of(job.orderId)).includes(job.kind),
    notice: job.notice,
    sequence: job.sequence,
    state: job.state,
    problem: job.problem,
    createdAt: job.createdAt,
    changedAt: job.changedAt,
  })
  return store.printers.all().map(({ id }) => ({
    printerId: id,
    waiting: [...store.printJobs.heldOf(id), ...store.printJobs.openOf(id)].slice(0, shownWaiting).map(shown),
    last: store.printJobs.lastOf(id, shownLast).map(shown),
  }))
}

/**
 * Takes one ticket out of its printer's queue, with who did so in its order's history. Not one that is just being tried or
 * printed: whether that one comes out nobody can say any more.
 */
export function dropTicket(
  { store, clock, book }: { store: Store; clock: Clock; book: OrderBook },
  jobId: string,
  actor: Actor,
): 'dropped' | 'unknown' | 'too-late' {
  return book.change(() => {
    const job = store.printJobs.find(jobId)
    if (job === undefined) return 'unknown'
    if (job.state !== 'queued' && job.state !== 'held') return 'too-late'
    const now = clock.now()
    // It stays listed on its order as not on paper: a ticket must not vanish.
    store.printJobs.save({ ...job, state: 'failed', problem: 'declined', changedAt: now })
    const waitedMs = now - job.createdAt
    if (job.orderId !== null)
      book.record(job.orderId, actor, 'print-settled', { kind: job.kind, outcome: 'declined', waitedMs })
    return 'dropped'
  })
}
