import type { Printer, PrintJob } from '#shared/printing/printing.ts'
import { heardOf, lookedThrough, postponed, reached } from './printer-state.ts'
import { learn, type Spool, type SpoolDeps, tellWaiting } from './spool.ts'

/** Asks a printer that was away for long whether it is back; not a byte of a ticket is sent for it. */
export async function probe(deps: SpoolDeps, spool: Spool, printer: Printer): Promise<void> {
  const { queue, clock, timing } = deps
  const report = await spool.transport.check(printer, spool.stopping.signal)
  if (spool.stopping.signal.aborted) return
  spool.answers = report.answers
  const now = clock.now()
  const neverSays = queue.capabilities(printer.id).questions?.length === 0
  // One that never says how it is takes a connection: more cannot be known of it.
  if (neverSays && report.problem === 'no-answer') return learn(deps, spool, reached(spool.printer))
  learn(deps, spool, heardOf(spool.printer, report, now))
  if (report.problem === null) return
  learn(deps, spool, postponed(spool.printer, false, now, timing))
  tellWaiting(deps, spool, report.problem)
}

/** The printer is back: these wait until somebody says whether they are still wanted; what is newer prints on. */
export function holdBack(deps: SpoolDeps, spool: Spool, jobs: readonly PrintJob[]): void {
  if (jobs.length > 0) deps.queue.hold(spool.printerId, jobs, deps.clock.now())
  learn(deps, spool, lookedThrough(spool.printer))
  for (const { orderId } of jobs) if (orderId !== null) deps.onChange(orderId)
}
