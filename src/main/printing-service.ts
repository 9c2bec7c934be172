import type { PaperRollItem, PrinterInput, TicketImage } from '#shared/api/printing.ts'
import type { Actor, Order } from '#shared/order/order.ts'
import type { Printer, PrinterStatus, PrintJob, TicketKind } from '#shared/printing/printing.ts'
import type { Core } from './core.ts'
import type { Log } from './log.ts'
import { createTopic } from './topic.ts'

/** Printers and their queue as the screen and the CLI use them; the worker behind does the printing. */
export function createPrinting(deps: { core: Core; log: Log; newId: () => string }) {
  const { core, newId } = deps
  const { store, clock, book } = core
  const changes = createTopic<'printers'>()
  const changed = () => changes.publish(['printers'])

  return {
    changes,
    printers: (): Printer[] => store.printers.all(),
    statuses: (): PrinterStatus[] =>
      store.printers.all().map((printer) => ({
        printerId: printer.id,
        state: 'unknown',
        problem: null,
        lastPrintedAt: store.printJobs.lastPrintedAt(printer.id),
        checkedAt: null,
        waiting: store.printJobs.waiting(printer.id),
      })),
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
      changed()
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
      changed()
      return 'removed'
    },
    test: (printerId: string): PrintJob | null => {
      if (!store.printers.find(printerId)) return null
      const now = clock.now()
      const job: PrintJob = {
        id: newId(),
        orderId: null,
        printerId,
        kind: 'kitchen',
        notice: 'test',
        sequence: 1,
        state: 'queued',
        problem: null,
        attempts: 0,
        createdAt: now,
        notBefore: now,
        changedAt: now,
      }
      store.printJobs.add(job)
      changed()
      return job
    },
    preview: (_order: Order, _kind: TicketKind, _printer: Printer | null): Promise<TicketImage> =>
      Promise.reject(new Error('the ticket renderer is not joined yet')),
    paperRoll: async function* (_signal?: AbortSignal): AsyncGenerator<PaperRollItem, void, void> {},
    /** What staff found about a ticket nobody could prove. False when the job is unknown or not in doubt. */
    settle: (jobId: string, outcome: 'on-paper' | 'print-again', actor: Actor): boolean => {
      const job = store.printJobs.find(jobId)
      if (!job || (job.state !== 'unconfirmed' && job.state !== 'failed')) return false
      book.change(() => {
        const now = clock.now()
        const settled = outcome === 'on-paper' ? 'printed' : 'cancelled'
        store.printJobs.save({ ...job, state: settled, problem: null, changedAt: now })
        if (job.orderId === null) return
        book.record(job.orderId, actor, 'print-settled', { kind: job.kind, outcome })
        if (outcome === 'print-again') book.reprint(job.orderId, job.kind, actor)
      })
      changed()
      return true
    },
    start: () => {},
    stop: async () => {},
  }
}
export type Printing = ReturnType<typeof createPrinting>
