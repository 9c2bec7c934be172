import type { PrinterInput, TicketImage } from '#shared/api/printing.ts'
import type { Actor, Order } from '#shared/order/order.ts'
import type { Printer, PrintJob, TicketKind } from '#shared/printing/printing.ts'
import type { Changes } from '../changes.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Locations } from '../locations.ts'
import { createNetworkTransport } from './network.ts'
import { previewTicket } from './preview.ts'
import { createScreenPrinter } from './screen.ts'
import { storeQueue } from './store-queue.ts'
import { createPrintWorker } from './worker.ts'
import { ticketWords } from './words.ts'
import type { OrderBook } from '../orders/order-book.ts'
import { newPrintJob } from '../orders/tickets.ts'
import type { Store } from '../store/open.ts'

/** Printers and their queue as the screen and the CLI use them; the worker behind does the printing. */
export function createPrinting(
  deps: JobDeps & {
    store: Store
    book: OrderBook
    locations: Locations
    changes: Changes
    newId: () => string
  },
) {
  const { store, clock, book, changes, newId } = deps
  const changed = () => changes.printers.publish(['printers'])
  const screen = createScreenPrinter(clock)
  const worker = createPrintWorker({
    ...deps,
    queue: storeQueue(deps),
    transports: { network: createNetworkTransport(), screen: screen.transport },
    words: ticketWords,
    onChange: (orderId) => {
      changed()
      if (orderId !== null) changes.orders.publish([orderId])
    },
  })
  changes.printJobs.listen(worker.wake)
  const printersChanged = () => {
    changed()
    worker.wake()
  }

  return {
    printers: (): Printer[] => store.printers.all(),
    statuses: worker.statuses,
    /** Adds or changes a printer; null when the one to change is gone. */
    save: (input: PrinterInput): Printer | null => {
      if (input.id !== null && !store.printers.find(input.id)) return null
      const isNetwork = input.kind === 'network'
      const printer: Printer = {
        ...input,
        id: input.id ?? newId(),
        host: isNetwork ? input.host : null,
        port: isNetwork ? (input.port ?? 9100) : null,
      }
      store.printers.save(printer)
      printersChanged()
      return printer
    },
    /** Removes a printer. Waiting jobs keep it unless `dropJobs`: a ticket must not vanish by accident. */
    remove: (id: string, dropJobs: boolean): 'removed' | 'unknown' | { waiting: number } => {
      if (!store.printers.find(id)) return 'unknown'
      const waiting = store.printJobs.waiting(id)
      if (waiting > 0 && !dropJobs) return { waiting }
      store.transaction(() => {
        store.printJobs.dropOpen(id, clock.now())
        store.printers.remove(id)
      })
      printersChanged()
      return 'removed'
    },
    test: (printerId: string): PrintJob | null => {
      if (!store.printers.find(printerId)) return null
      // A second press while one is on its way means the same test.
      const underWay = store.printJobs.openOf(printerId).find(({ notice }) => notice === 'test')
      if (underWay) return underWay
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
      changed()
      worker.hurry(printerId)
      return job
    },
    /** A picture of the ticket, drawn from the bytes this printer would get; null takes the usual 80 mm. */
    preview: async (order: Order, kind: TicketKind, printer: Printer | null): Promise<TicketImage | null> => {
      const location = deps.locations.get(order.locationId)
      return location ? previewTicket(order, location, kind, printer) : null
    },
    paperRoll: screen.roll,
    /** What staff found about a ticket nobody could prove. False when the job is unknown or not in doubt. */
    settle: (jobId: string, outcome: 'on-paper' | 'print-again', actor: Actor): boolean => {
      const job = store.printJobs.find(jobId)
      if (!job || (job.state !== 'unconfirmed' && job.state !== 'failed')) return false
      book.change(() => {
        const now = clock.now()
        const settled = outcome === 'on-paper' ? 'printed' : 'cancelled'
        store.printJobs.save({ ...job, state: settled, problem: null, changedAt: now })
        // A test ticket in somebody's hand proves a printer that never says how it is.
        if (job.notice === 'test' && outcome === 'on-paper') worker.believe(job.printerId)
        if (job.orderId === null) return
        book.record(job.orderId, actor, 'print-settled', { kind: job.kind, outcome })
        if (outcome === 'print-again') book.reprint(job.orderId, job.kind, actor, job.printerId)
      })
      changed()
      return true
    },
    /** Tries a printer now, without the rest of its wait. */
    hurry: worker.hurry,
    start: worker.start,
    stop: worker.stop,
  }
}
export type Printing = ReturnType<typeof createPrinting>
