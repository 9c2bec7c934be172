import type { Printer, PrintJob } from '#shared/printing/printing.ts'
import type { PrinterState } from './printer-state.ts'
import type { Spool, SpoolDeps } from './spool.ts'

/**
 * Which of its waiting tickets a printer in trouble hands over, and when (epoch ms, Infinity: not as things stand). Only
 * what has sent no byte; what is in doubt stays for a person, and what was handed over once is never handed on: two
 * printers may stand in for each other. Pure.
 */
export function handover(
  printer: Pick<Printer, 'route'>,
  open: readonly PrintJob[],
  own: Pick<PrinterState, 'troubleSince'>,
  fallback: Pick<PrinterState, 'known'> | undefined,
): { at: number; jobs: PrintJob[] } {
  const jobs = open.filter(
    ({ state, orderId, reroutedFrom }) => state === 'queued' && orderId !== null && reroutedFrom === null,
  )
  const isReady = fallback !== undefined && fallback.known.problem === null
  if (own.troubleSince === null || jobs.length === 0 || !isReady) return { at: Infinity, jobs }
  return { at: own.troubleSince + printer.route.fallbackAfterSeconds * 1_000, jobs }
}

export type Fallback = { at: number; jobs: PrintJob[]; from: Printer; to: Printer }

/** The printers with another to stand in for them, and when each hands over. */
export function fallbacks(deps: SpoolDeps, spools: readonly Spool[]): (Fallback & { key: string })[] {
  const printers = deps.queue.printers()
  const stateOf = (id: string) => spools.find(({ printerId }) => printerId === id)?.printer
  return printers.flatMap((from) => {
    const to = printers.find(({ id }) => id === from.route.fallbackId && id !== from.id)
    const own = stateOf(from.id)
    if (!to || !own) return []
    const due = handover(from, deps.queue.openOf(from.id), own, stateOf(to.id))
    return due.at === Infinity ? [] : [{ ...due, key: `fallback of ${from.id}`, from, to }]
  })
}

/** Hands the tickets over: in one transaction the one is cancelled and the other put in line, so that never both come out. */
export function handOver(deps: SpoolDeps, { from, to, jobs }: Fallback): void {
  const { queue, log, onChange } = deps
  const moved = queue.reroute(jobs, to)
  log.warn(
    { printerId: from.id, to: to.id, jobs: moved.length },
    'tickets are printed on the fallback printer',
  )
  for (const { orderId } of moved) onChange(orderId)
}
