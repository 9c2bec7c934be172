import type { Actor } from '#shared/order/order.ts'
import { partOwner, type PrintJob } from '#shared/printing/printing.ts'
import type { Clock } from '../base/clock.ts'
import type { OrderBook } from '../orders/order-book.ts'
import { newPrintJob } from '../orders/tickets.ts'
import type { Store } from '../store/open.ts'
import type { PrintWorker } from './spooling/worker.ts'

/** The test ticket now on its way to a printer, put in line unless one is; null when there is no such printer. */
export function testTicket(
  { store, clock, newId }: { store: Store; clock: Clock; newId: () => string },
  printerId: string,
): { job: PrintJob; isNew: boolean } | null {
  if (!store.printers.find(printerId)) return null
  // A second press while one is on its way means the same test.
  const underWay = store.printJobs.openOf(printerId).find(({ notice }) => notice === 'test')
  if (underWay) return { job: underWay, isNew: false }
  const about = {
    id: newId(),
    orderId: null,
    printerId,
    kind: 'kitchen',
    notice: 'test',
    sequence: 1,
  } as const
  const job = newPrintJob(about, clock.now())
  store.printJobs.add(job)
  return { job, isNew: true }
}

/**
 * The ticket of a business day on its way to a printer, put in line unless the same one waits there; null when there is no
 * such printer. It is made from the day's figures as they stand when it prints.
 */
export function dayTicketJob(
  { store, clock, newId }: { store: Store; clock: Clock; newId: () => string },
  day: NonNullable<PrintJob['day']>,
  printerId: string,
): { job: PrintJob; isNew: boolean } | null {
  if (!store.printers.find(printerId)) return null
  const waiting = store.printJobs
    .openOf(printerId)
    .find((job) => job.day?.date === day.date && job.day.locationId === day.locationId)
  if (waiting) return { job: waiting, isNew: false }
  const about = {
    id: newId(),
    orderId: null,
    day,
    printerId,
    kind: 'customer',
    notice: 'day',
    sequence: 1,
  } as const
  const job = newPrintJob(about, clock.now())
  store.printJobs.add(job)
  return { job, isNew: true }
}

const open: ReadonlySet<PrintJob['state']> = new Set(['sent', 'unconfirmed', 'failed'])

/** What became of a ticket, and on which printer an order's is made again; null is where it was meant for. */
export type Found = { jobId: string; outcome: 'on-paper' | 'print-again'; on: string | null }

/** What staff found about a ticket nobody could prove. False when the job is unknown or not in doubt. */
export function settleTicket(
  deps: { store: Store; clock: Clock; newId: () => string; book: OrderBook; worker: PrintWorker },
  { jobId, outcome, on }: Found,
  actor: Actor,
): boolean {
  const { store, clock, book } = deps
  const job = store.printJobs.find(jobId)
  if (!job || !open.has(job.state)) return false
  book.change(() => {
    const state = outcome === 'on-paper' ? 'printed' : 'cancelled'
    store.printJobs.save({ ...job, state, problem: null, changedAt: clock.now() })
    // A test ticket in somebody's hand proves a printer that never says how it is.
    if (job.notice === 'test' && outcome === 'on-paper') deps.worker.confirmWorking(job.printerId)
    if (job.day !== null && outcome === 'print-again') dayTicketJob(deps, job.day, job.printerId)
    if (job.orderId === null) return
    book.record(job.orderId, actor, 'print-settled', { kind: job.kind, outcome })
    if (outcome === 'print-again')
      book.reprint(job.orderId, job.kind, actor, on === null ? job : partOn(job, on))
  })
  return true
}

/** The same part of an order, made by that printer. */
function partOn(job: PrintJob, printerId: string): Pick<PrintJob, 'printerId' | 'reroutedFrom'> {
  const owner = partOwner(job)
  return { printerId, reroutedFrom: owner === printerId ? null : owner }
}
