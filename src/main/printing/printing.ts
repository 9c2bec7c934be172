import type { Actor } from '#shared/order/order.ts'
import type { OldQueueAnswer, Printer, PrintJob } from '#shared/printing/printing.ts'
import type { Changes } from '../base/changes.ts'
import type { JobDeps } from '../jobs/runner.ts'
import type { Locations } from '../base/locations.ts'
import type { Drivers } from '../base/shell.ts'
import { dayTicketJob, type Found, settleTicket, testTicket } from './ask-for-ticket.ts'
import { createDriverTransport } from './transports/driver-transport.ts'
import { createTicketDesigns } from './tickets/designs.ts'
import { answerOldQueue, oldQueues } from './old-tickets.ts'
import { createNetworkTransport } from './network/network.ts'
import { createQueueTransport } from './os-queue/queue-transport.ts'
import { createOsQueue } from './os-queue/this-computer.ts'
import { createPrinterSearch } from './finding/printer-search.ts'
import { createPreviews } from './tickets/previews.ts'
import { dropTicket, printerTickets } from './printer-tickets.ts'
import { createPrinterSettings } from './printer-settings.ts'
import { createPaperRoll } from './transports/paper-roll.ts'
import { createScreenPrinter } from './transports/screen.ts'
import { storeQueue } from './queue/store-queue.ts'
import { createPrintWorker } from './spooling/worker.ts'
import { ticketWords } from './tickets/words.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { StationPlans } from '../orders/station-plans.ts'
import type { Store } from '../store/open.ts'

/** Printers and their queue as the screen and the CLI use them; the worker behind does the printing. */
export function createPrinting(
  deps: JobDeps & {
    store: Store
    book: OrderBook
    locations: Locations
    stationPlans: Pick<StationPlans, 'of'>
    changes: Changes
    newId: () => string
    drivers: Drivers | null
  },
) {
  const { store, changes } = deps
  const designs = createTicketDesigns(deps)
  const changed = () => changes.printers.publish(['printers'])
  const paper = createPaperRoll(deps.clock)
  const osQueue = createOsQueue()
  const worker = createPrintWorker({
    ...deps,
    queue: storeQueue(deps),
    transports: {
      network: paper.keeping(createNetworkTransport()),
      spooler: paper.keeping(createQueueTransport(osQueue)),
      driver: paper.keeping(createDriverTransport(deps.drivers)),
      screen: paper.keeping(createScreenPrinter()),
    },
    words: ticketWords,
    onChange: (orderId) => {
      changed()
      if (orderId !== null) changes.orders.publish([orderId])
    },
  })
  changes.orders.listen(worker.ordersChanged)
  changes.printJobs.listen(worker.wake)
  const printersChanged = () => {
    changed()
    worker.printersChanged()
  }

  /** Somebody waits for it: a printer that rests after a failure is tried now. */
  function printAtOnce(asked: ReturnType<typeof testTicket>, printerId: string): PrintJob | null {
    if (asked?.isNew) {
      changed()
      worker.retryNow(printerId)
    }
    return asked?.job ?? null
  }

  return {
    printers: (): Printer[] => store.printers.all(),
    statuses: worker.statuses,
    /** Each printer's queue and its last tickets. */
    tickets: () => printerTickets(deps),
    /** Takes a ticket out of its queue. */
    drop: (jobId: string, actor: Actor): ReturnType<typeof dropTicket> => {
      const outcome = dropTicket(deps, jobId, actor)
      if (outcome === 'dropped') changed()
      return outcome
    },
    /** The open questions about tickets that waited for a printer that is back. */
    oldQueues: () => oldQueues(deps),
    /** Answers one of them; only the first answer counts. */
    answerOldQueue: (id: number, answer: OldQueueAnswer, actor: Actor): ReturnType<typeof answerOldQueue> => {
      const given = answerOldQueue(deps, id, answer, actor)
      if (given?.isDone) {
        changed()
        worker.wake()
      }
      return given
    },
    ...createPrinterSettings(deps, printersChanged),
    ...createPrinterSearch(osQueue, deps.drivers),
    test: (printerId: string): PrintJob | null => printAtOnce(testTicket(deps, printerId), printerId),
    /** Prints a business day of a location; null when there is no such printer. */
    printDay: (day: NonNullable<PrintJob['day']>, printerId: string): PrintJob | null =>
      printAtOnce(dayTicketJob(deps, day, printerId), printerId),
    ...createPreviews(deps, designs),
    designs,
    paperRoll: paper.roll,
    /** What staff found about a ticket nobody could prove. False when the job is unknown or not in doubt. */
    settle: (found: Found, actor: Actor): boolean => {
      const isSettled = settleTicket({ ...deps, worker }, found, actor)
      if (isSettled) changed()
      return isSettled
    },
    /** Tries a printer now, without the rest of its wait. */
    retryNow: worker.retryNow,
    ask: worker.ask,
    start: worker.start,
    stop: worker.stop,
  }
}
