import type { Language } from '#shared/location/location.ts'
import type { Printer, PrinterStatus } from '#shared/printing/printing.ts'
import type { TicketWords } from '#shared/ticket/words.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { createLane, type Lane, type PrintTiming, usualPrintTiming } from './lane.ts'
import type { PrintQueue } from './queue.ts'
import type { Transport } from './transport.ts'

/**
 * Prints what the queue holds, every printer on its own (B16, B17). `start` first declares doubtful what a dead process
 * was sending; `wake` after adding jobs or changing printers; `stop` ends the talk with the printers and leaves every
 * job's state on disk.
 */
export function createPrintWorker(deps: {
  queue: PrintQueue
  transports: Record<Printer['kind'], Transport>
  clock: Clock
  words: (language: Language) => TicketWords
  log: Log
  /** A job or a printer's status changed; `orderId` null when it concerns no order. */
  onChange: (orderId: string | null) => void
  timing?: Partial<PrintTiming>
}) {
  const { queue, clock } = deps
  const timing = { ...usualPrintTiming, ...deps.timing }
  const lanes = new Map<string, { lane: Lane; key: string }>()
  let isRunning = false
  let ignoreTime = () => {}

  /** Lanes follow the printers: a changed address or paper is another printer as far as its lane goes. */
  function refresh(): void {
    const printers = queue.printers()
    const leaving = new Map<string, Promise<void>>()
    for (const [id, { lane, key }] of lanes) {
      if (printers.some((printer) => printer.id === id && keyOf(printer) === key)) continue
      lanes.delete(id)
      leaving.set(id, lane.stop())
    }
    for (const printer of printers) {
      if (lanes.has(printer.id)) continue
      const ready = leaving.get(printer.id) ?? Promise.resolve()
      const transport = deps.transports[printer.kind]
      const lane = createLane(printer.id, { ...deps, timing, transport, ready })
      lanes.set(printer.id, { lane, key: keyOf(printer) })
    }
  }

  function wake(): void {
    if (!isRunning) return
    refresh()
    for (const { lane } of lanes.values()) lane.wake()
  }

  return {
    start: (): void => {
      if (isRunning) return
      isRunning = true
      refresh()
      // A clock that was set, or a device that slept, makes other things due.
      ignoreTime = clock.watch({ onStepped: wake, onStandStill: wake })
      for (const job of queue.interrupted()) {
        const now = clock.now()
        if (job.state === 'checking') {
          // Not one byte of it left: `sending` is on disk before the first.
          queue.save({ ...job, state: 'queued', changedAt: now }, null)
          continue
        }
        lanes.get(job.printerId)?.lane.markInDoubt()
        const detail = { kind: job.kind, notice: job.notice, sequence: job.sequence, problem: 'interrupted' }
        queue.save(
          { ...job, state: 'unconfirmed', problem: 'interrupted', changedAt: now },
          { at: now, actor: { kind: 'system' }, type: 'print-unconfirmed', detail },
        )
        deps.onChange(job.orderId)
      }
      for (const { lane } of lanes.values()) lane.wake()
    },
    wake,
    /** Tries this printer now, without the rest of its wait. */
    hurry: (printerId: string): void => {
      if (!isRunning) return
      refresh()
      lanes.get(printerId)?.lane.hurry()
    },
    /** Staff hold the test ticket of a printer that never says how it is: from now on it is sent to without asking. */
    believe: (printerId: string): void => {
      const known = queue.capabilities(printerId)
      if (known.questions === null) queue.saveCapabilities(printerId, { ...known, questions: [] })
    },
    statuses: (): PrinterStatus[] => {
      refresh()
      return queue.printers().flatMap((printer) => lanes.get(printer.id)?.lane.status() ?? [])
    },
    stop: async (): Promise<void> => {
      isRunning = false
      ignoreTime()
      await Promise.all([...lanes.values()].map(({ lane }) => lane.stop()))
    },
  }
}
export type PrintWorker = ReturnType<typeof createPrintWorker>

function keyOf(printer: Printer): string {
  return [printer.kind, printer.host, printer.port].join('|')
}
