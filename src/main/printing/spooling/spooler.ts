import type { Order } from '#shared/order/order.ts'
import type { Printer, PrintJob } from '#shared/printing/printing.ts'
import { errorLine } from '../../base/unexpected.ts'
import { jobPart } from '../queue/job-part.ts'
import { holdBack, probe } from './come-back.ts'
import { nextJob } from './next-job.ts'
import { type NextStep, nextStep } from './next-step.ts'
import { printTicket } from './print-ticket.ts'
import { postponed } from './printer-state.ts'
import { answerAskers, check, finish, type Spool, type SpoolDeps } from './spool.ts'

/** When there is something to do at this printer: epoch ms, Infinity while only a new ticket brings work. */
export function dueAt(deps: SpoolDeps, spool: Spool): number {
  const found = look(deps, spool)
  if (found === null || isOver(spool)) return Infinity
  const at = found.step.type === 'wait' ? found.step.until : 0
  return Math.max(at, spool.heldUntil)
}

/** Does one thing after another at one printer, first in first out, until it has to wait. */
export async function spoolOut(deps: SpoolDeps, spool: Spool): Promise<void> {
  try {
    await spool.ready
    while (!isOver(spool) && (await step(deps, spool)));
  } catch (error) {
    // The store refused, most likely: nothing is lost, and trying at once would not help.
    const { printerId } = spool
    deps.log.error({ printerId, error: errorLine(error) }, 'printing failed unexpectedly')
    spool.printer = postponed(spool.printer, false, deps.clock.now(), deps.timing)
    spool.heldUntil = spool.printer.retryAt
  }
}

/** False when there is nothing to do before a timer or a new job. */
async function step(deps: SpoolDeps, spool: Spool): Promise<boolean> {
  const found = look(deps, spool)
  if (found === null) return false
  await carryOut(deps, spool, found.step, found.printer)
  if (talks.has(found.step.type)) answerAskers(spool)
  return found.step.type !== 'wait'
}

/** The steps that tell how the printer is. */
const talks: ReadonlySet<NextStep['type']> = new Set(['print', 'probe', 'check'])

async function carryOut(deps: SpoolDeps, spool: Spool, next: NextStep, printer: Printer): Promise<void> {
  switch (next.type) {
    case 'withdraw':
      return finish(deps, next.job, 'cancelled', null)
    case 'hold':
      return holdBack(deps, spool, next.jobs)
    case 'probe':
      return probe(deps, spool, printer)
    case 'print':
      return printTicket(deps, spool, next.job, printer)
    case 'check':
      return check(deps, spool, printer)
    case 'wait':
      return undefined
  }
}

/** What is to be done; null for a printer that is gone. */
function look(deps: SpoolDeps, spool: Spool): { step: NextStep; printer: Printer } | null {
  const { queue, timing, clock, judged } = deps
  const { printerId } = spool
  const printers = queue.printers()
  const printer = printers.find(({ id }) => id === printerId)
  if (!printer) return null
  const now = clock.now()
  // One left in `checking` is of an earlier try that a full disk interrupted: not a byte of it left.
  const open = queue.openOf(printerId).filter(({ state }: PrintJob) => state !== 'sending')
  const { order, jobsOf } = queue
  const asOfNow = { ...queue, printers: () => printers }
  const isForNobody = (job: PrintJob, of: Order) => {
    const part = jobPart(job, of, of.lines, asOfNow)
    return part?.lines.length === 0 && part.elsewhere.length > 0
  }
  const next = nextJob([...queue.heldOf(printerId), ...open], { now, order, jobsOf, isForNobody, judged })
  const canAsk = queue.capabilities(printerId).questions?.length !== 0
  const isAsked = spool.askers.size > 0
  return { step: nextStep(next, spool.printer, { now, timing, canAsk, isAsked, open }), printer }
}

export function isOver({ isEnding, stopping }: Spool): boolean {
  return isEnding || stopping.signal.aborted
}

/** Ends the talk with the printer. The ticket on the wire may be proved yet; no other is begun. */
export async function endSpool(deps: SpoolDeps, spool: Spool): Promise<void> {
  spool.isEnding = true
  if (spool.isSending) await within(deps, spool.running)
  spool.stopping.abort(new Error('the printer queue is stopping'))
  await spool.running
  answerAskers(spool)
  await spool.transport.release(spool.printerId)
}

async function within({ clock, timing }: SpoolDeps, running: Promise<void> | null): Promise<void> {
  let cancel = () => {}
  const over = new Promise<void>((resolve) => {
    cancel = clock.after(timing.grace, resolve)
  })
  await Promise.race([running, over])
  cancel()
}
