import type { Printer, PrintJob } from '#shared/printing/printing.ts'
import type { Clock } from '../../base/clock.ts'
import type { Locations } from '../../base/locations.ts'
import type { OrderBook } from '../../orders/order-book.ts'
import type { StationPlans } from '../../orders/station-plans.ts'
import { daySummary } from '../../store/day-summary.ts'
import { keptShiftChecks } from '../../store/kept-shift-checks.ts'
import type { Store } from '../../store/open.ts'
import { createTicketDesigns } from '../tickets/designs.ts'
import type { PrintQueue } from './queue.ts'
import { capabilities, untried } from '../transports/transport.ts'

type QueueDeps = {
  store: Store
  book: Pick<OrderBook, 'change' | 'record'>
  locations: Pick<Locations, 'get' | 'inUse'>
  stationPlans: Pick<StationPlans, 'of'>
  clock: Clock
  newId: () => string
}

/** The print queue in the store. History goes through the order book, which tells the screens after the commit. */
export function storeQueue(deps: QueueDeps): PrintQueue {
  const { store, book, locations, stationPlans } = deps
  return {
    printers: store.printers.all,
    openOf: store.printJobs.openOf,
    heldOf: store.printJobs.heldOf,
    hold: (printerId, jobs, now) =>
      book.change(() => {
        store.oldQueues.ask(printerId, now)
        for (const job of jobs) {
          store.printJobs.save({ ...job, state: 'held', problem: 'held', changedAt: now })
          const { orderId, kind } = job
          if (orderId !== null) book.record(orderId, { kind: 'system' }, 'print-held', { kind })
        }
      }),
    interrupted: store.printJobs.interrupted,
    save: (job, entry) =>
      book.change(() => {
        store.printJobs.save(job)
        if (job.orderId !== null && entry !== null)
          book.record(job.orderId, entry.actor, entry.type, entry.detail)
      }),
    reroute: (jobs, to) => book.change(() => jobs.filter((job) => reroute(deps, job, to))),
    jobsOf: store.printJobs.of,
    order: store.orders.find,
    readsAsOf: store.orderRevisions.asOf,
    history: store.history.of,
    stationPlan: stationPlans.of,
    designs: createTicketDesigns({ store }),
    location: locations.get,
    // A day's counters are a few dozen rows by their key.
    daySummary: (locationId, date) => daySummary(date, store.sales.ofDay(date, locationId)),
    locationOf: (printer) =>
      (printer.locationId === null ? undefined : locations.get(printer.locationId)) ?? locations.inUse()[0],
    shiftCheck: (id) => keptShiftChecks(store).find((check) => check.id === id),
    lastPrintedAt: store.printJobs.lastPrintedAt,
    capabilities: (id) => capabilities.catch(untried).parse(store.printers.capabilities(id)),
    saveCapabilities: store.printers.saveCapabilities,
  }
}

/** False when it does not wait any more. Inside a transaction. */
function reroute({ store, book, clock, newId }: QueueDeps, { id }: PrintJob, to: Printer): boolean {
  const job = store.printJobs.find(id)
  if (job?.state !== 'queued' || job.orderId === null) return false
  const now = clock.now()
  store.printJobs.save({ ...job, state: 'cancelled', problem: null, changedAt: now })
  store.printJobs.add({
    ...job,
    id: newId(),
    printerId: to.id,
    reroutedFrom: job.printerId,
    problem: null,
    attempts: 0,
    // The wait for the other printer is not this one's; the end of an undo time is.
    notBefore: job.attempts > 0 ? now : job.notBefore,
    changedAt: now,
  })
  const from = store.printers.find(job.printerId)?.name ?? null
  const { kind, notice, sequence } = job
  book.record(job.orderId, { kind: 'system' }, 'print-rerouted', {
    kind,
    notice,
    sequence,
    from,
    printer: to.name,
  })
  return true
}
