import type { Language } from '#shared/location/location.ts'
import type { Printer, PrinterStatus } from '#shared/printing/printing.ts'
import type { TicketWords } from '#shared/ticket/words.ts'
import { createJobRunner, type JobDeps } from '../../jobs/runner.ts'
import { type Fallback, fallbacks, handOver } from './fallback.ts'
import { settleInterrupted } from './interrupted.ts'
import { createJudged } from './judged.ts'
import { printerDueNow } from './printer-state.ts'
import type { PrintQueue } from '../queue/queue.ts'
import type { Spool } from './spool.ts'
import { createSpools } from './spools.ts'
import { dueAt, spoolOut } from './spooler.ts'
import { type PrintTiming, usualPrintTiming } from './timing.ts'
import type { Transport } from '../transports/transport.ts'

type Work = { key: string; at: number } & ({ spool: Spool } | Fallback)

/** A short ticket on the screen takes a few ms: so many in a second are a rush, and no error. */
const mostRuns = 1_000

/**
 * Prints what the queue holds, every printer on its own (B16, B17): first in, first out, one ticket at a time, never
 * waiting for another printer. `start` first declares doubtful what a dead process was sending; `wake` after adding jobs or
 * changing printers; `stop` ends the talk with the printers and leaves every job's state on disk.
 */
export function createPrintWorker(
  options: JobDeps & {
    queue: PrintQueue
    transports: Record<Printer['kind'], Transport>
    words: (language: Language) => TicketWords
    /** A job or a printer's status changed; `orderId` null when it concerns no order. */
    onChange: (orderId: string | null) => void
    timing?: Partial<PrintTiming>
  },
) {
  const { queue } = options
  const judged = createJudged(options.clock.steady)
  const deps = {
    ...options,
    judged,
    timing: { ...usualPrintTiming, ...options.timing },
    onChange: (orderId: string | null) => {
      options.onChange(orderId)
      if (orderId !== null) judged.forget([orderId])
      // How a printer is decides whether another stands in for it, also while a ticket is on its wire.
      if (orderId === null) runner.wake()
    },
  }
  const spools = createSpools(deps)
  let isRunning = false
  const runner = createJobRunner({
    ...deps,
    part: 'printing',
    mostRuns,
    jobs: () => {
      const all = spools.all()
      const work: Work[] = all.map((spool) => ({ key: spool.printerId, at: dueAt(deps, spool), spool }))
      return [...work, ...fallbacks(deps, all)]
    },
    run: (work) => {
      if (!('spool' in work)) return handOver(deps, work)
      const { spool } = work
      spool.running = spoolOut(deps, spool).finally(() => (spool.running = null))
      return spool.running
    },
  })

  /** Tries this printer now, without the rest of its wait. */
  function retryNow(printerId: string): void {
    const spool = isRunning ? spools.of(printerId) : undefined
    if (!spool) return
    spool.printer = printerDueNow(spool.printer)
    spool.heldUntil = 0
    runner.wake()
  }

  return {
    start: (): void => {
      if (isRunning) return
      isRunning = true
      settleInterrupted(deps, spools.of)
      runner.start()
    },
    wake: runner.wake,
    /** Something became of these orders: whether their tickets are still wanted is looked at anew. Call it before `wake`. */
    ordersChanged: judged.forget,
    /** Printers, or what they make, were set anew. */
    printersChanged: (): void => {
      judged.clear()
      runner.wake()
    },
    retryNow,
    /** Asks this printer how it is, in its turn after a ticket on its wire; `statuses` tells then what it said. */
    ask: (printerId: string): Promise<void> => {
      const spool = isRunning ? spools.of(printerId) : undefined
      if (!spool) return Promise.resolve()
      const { promise, resolve } = Promise.withResolvers<void>()
      spool.askers.add(resolve)
      retryNow(printerId)
      return promise
    },
    /** Staff hold the test ticket of a printer that never says how it is: from now on it is sent to without asking. */
    confirmWorking: (printerId: string): void => {
      const known = queue.capabilities(printerId)
      if (known.questions === null) queue.saveCapabilities(printerId, { ...known, questions: [] })
    },
    statuses: (): PrinterStatus[] =>
      spools.all().map(({ printerId, printer }) => ({
        printerId,
        ...printer.known,
        lastPrintedAt: queue.lastPrintedAt(printerId),
        waiting: queue.openOf(printerId).length + queue.heldOf(printerId).length,
      })),
    stop: async (): Promise<void> => {
      isRunning = false
      await Promise.all([spools.end(), runner.stop()])
    },
  }
}
export type PrintWorker = ReturnType<typeof createPrintWorker>
