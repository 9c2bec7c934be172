import type { HistoryType } from '#shared/order/history.ts'
import type { Language } from '#shared/location/location.ts'
import type { Printer, PrintJob, PrintProblem } from '#shared/printing/printing.ts'
import type { TicketWords } from '#shared/ticket/words.ts'
import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import { errorLine } from '../../base/unexpected.ts'
import type { Judged } from './judged.ts'
import { heardOf, type PrinterState, untriedPrinter } from './printer-state.ts'
import type { PrintQueue } from '../queue/queue.ts'
import type { PrintTiming } from './timing.ts'
import type { Transport } from '../transports/transport.ts'

export type SpoolDeps = {
  queue: PrintQueue
  clock: Clock
  words: (language: Language) => TicketWords
  log: Log
  timing: PrintTiming
  judged: Judged
  /** A job or a printer's status changed; `orderId` null when it concerns no order. */
  onChange: (orderId: string | null) => void
}

/** What is known in memory of one printer and its tickets; what has to last is in the queue. */
export type Spool = {
  printerId: string
  transport: Transport
  printer: PrinterState
  /** What it last said of itself, for the test ticket. */
  answers: string[]
  /** After an error nobody expected: nothing is done before (epoch ms). */
  heldUntil: number
  /** Bytes of a ticket are on the wire. */
  isSending: boolean
  /** No other ticket is begun. */
  isEnding: boolean
  stopping: AbortController
  /** Who waits to hear how the printer is: it is asked even where nothing else is to be done. */
  askers: Set<() => void>
  /** What is done at it just now; null while it rests. */
  running: Promise<void> | null
  /** When an earlier spool of the same printer has let go of it. */
  ready: Promise<void>
}

export function newSpool(printerId: string, transport: Transport, ready: Promise<void>): Spool {
  return {
    printerId,
    transport,
    printer: untriedPrinter,
    answers: [],
    heldUntil: 0,
    isSending: false,
    isEnding: false,
    stopping: new AbortController(),
    askers: new Set(),
    running: null,
    ready,
  }
}

/** More is known of the printer. */
export function learn(deps: SpoolDeps, spool: Spool, printer: PrinterState): void {
  spool.printer = printer
  deps.onChange(null)
}

/** The printer was talked to just now, or is talked to no more: whoever asked reads what is known of it. */
export function answerAskers({ askers }: Spool): void {
  for (const answer of askers) answer()
  askers.clear()
}

/** Writes a ticket that is not over. */
export function save({ queue, clock, onChange }: SpoolDeps, job: PrintJob): void {
  queue.save({ ...job, changedAt: clock.now() }, null)
  onChange(job.orderId)
}

const ends = {
  printed: 'printed',
  sent: 'print-sent',
  unconfirmed: 'print-unconfirmed',
  failed: 'print-failed',
  cancelled: 'print-withdrawn',
} satisfies Partial<Record<PrintJob['state'], HistoryType>>

/** Writes how a ticket ended, also in its order's history. */
export function finish(
  { queue, clock, log, onChange }: SpoolDeps,
  job: PrintJob,
  state: keyof typeof ends,
  problem: PrintProblem | null,
): void {
  const at = clock.now()
  const { kind, notice, sequence, printerId } = job
  const printer = queue.printers().find(({ id }) => id === printerId)?.name ?? null
  const waited = state === 'failed' ? { waitedMs: at - job.createdAt } : {}
  const detail = { kind, notice, sequence, printer, problem, ...waited }
  const entry = { at, actor: { kind: 'system' }, type: ends[state], detail } as const
  queue.save({ ...job, state, problem, changedAt: at }, entry)
  if (state === 'unconfirmed' || state === 'failed')
    log.warn({ printerId, jobId: job.id, problem }, `a ticket is ${state}`)
  onChange(job.orderId)
}

/** What holds the printer holds every ticket that waits for it. */
export function tellWaiting(deps: SpoolDeps, { printerId }: Spool, problem: PrintProblem | null): void {
  for (const job of deps.queue.openOf(printerId))
    if (job.state === 'queued' && job.problem !== problem) save(deps, { ...job, problem })
}

/** What became of a ticket must reach the disk: a full disk delays this printer, and forgets nothing. */
export async function untilStored(deps: SpoolDeps, spool: Spool, write: () => void): Promise<void> {
  const { signal } = spool.stopping
  for (;;) {
    try {
      return write()
    } catch (error) {
      deps.log.error(
        { printerId: spool.printerId, error: errorLine(error) },
        'a print state could not be stored',
      )
      if (signal.aborted) return
      await new Promise<void>((resolve) => {
        const cancel = deps.clock.after(deps.timing.longestRetry, resolve)
        signal.addEventListener('abort', () => (cancel(), resolve()), { once: true })
      })
    }
  }
}

/** Asks the printer how it is. */
export async function check(deps: SpoolDeps, spool: Spool, printer: Printer): Promise<void> {
  const report = await spool.transport.check(printer, spool.stopping.signal)
  if (spool.stopping.signal.aborted) return
  spool.answers = report.answers
  learn(deps, spool, heardOf(spool.printer, report, deps.clock.now()))
}
