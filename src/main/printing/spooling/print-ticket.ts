import type { Printer, PrintJob, PrintProblem } from '#shared/printing/printing.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import type { DrawnPages } from '../../base/shell.ts'
import { errorLine } from '../../base/unexpected.ts'
import { drawPages } from '../drawing/draw-pages.ts'
import { encodeTicket } from '../tickets/encode.ts'
import { copiesOf } from '../queue/job-part.ts'
import { jobTicket } from '../queue/job-ticket.ts'
import { afterSending, heardOf } from './printer-state.ts'
import { check, finish, learn, save, type Spool, type SpoolDeps, tellWaiting, untilStored } from './spool.ts'
import type { SendOutcome, SendRequest } from '../transports/transport.ts'

type Made = { ticket: Ticket; bytes: Uint8Array; pages: DrawnPages | null; revision: number | null }

/**
 * Prints one ticket and writes what became of it (printing.md section 7): its state is on disk before the first byte of it
 * leaves.
 */
export async function printTicket(
  deps: SpoolDeps,
  spool: Spool,
  queued: PrintJob,
  printer: Printer,
): Promise<void> {
  const attempt: PrintJob = { ...queued, state: 'checking', attempts: queued.attempts + 1 }
  save(deps, attempt)
  // A test ticket prints what the printer says of itself.
  if (attempt.notice === 'test') await check(deps, spool, printer)
  const made = await make(deps, spool, attempt, printer)
  if (made === null) return finish(deps, attempt, 'failed', 'station-error')
  const { job, outcome, closed } = await send(deps, spool, attempt, printer, made)
  spool.isSending = false
  await settle(deps, spool, job, outcome)
  await closed
}

/** Null when there is no such ticket to make: trying again would not help. */
async function make(deps: SpoolDeps, spool: Spool, job: PrintJob, printer: Printer): Promise<Made | null> {
  const { queue, words, log, clock } = deps
  try {
    const of = copiesOf(job, queue)
    const about = { queue, words, now: clock.now(), status: spool.answers }
    // Several copies are one job with one proof behind the last: whether each came out nobody has to ask.
    const copies = Array.from({ length: of }, (_, at) =>
      jobTicket(job, printer, { ...about, copy: of === 1 ? undefined : { nth: at + 1, of } }),
    ).filter((made) => made !== null)
    const [first] = copies
    if (!first) return null
    const tickets = copies.map(({ ticket }) => ticket)
    if (printer.kind === 'driver')
      return { ...first, bytes: new Uint8Array(), pages: await drawPages(tickets, printer.paper) }
    const bytes: Uint8Array[] = []
    for (const ticket of tickets) bytes.push(await encodeTicket(ticket, printer))
    return { ...first, bytes: Buffer.concat(bytes), pages: null }
  } catch (error) {
    const about = { printerId: printer.id, jobId: job.id, error: errorLine(error) }
    log.error(about, 'a ticket could not be made')
    return null
  }
}

/** The ticket as it stands in the queue afterwards, and how the sending ended. */
async function send(
  deps: SpoolDeps,
  spool: Spool,
  attempt: PrintJob,
  printer: Printer,
  made: Made,
): Promise<{ job: PrintJob; outcome: SendOutcome; closed: Promise<void> }> {
  const sent = { job: attempt }
  try {
    const request = requestOf(deps, spool, sent, printer, made)
    return { ...(await spool.transport.send(request)), job: sent.job }
  } catch (error) {
    const about = { printerId: printer.id, error: errorLine(error) }
    deps.log.error(about, 'sending a ticket failed unexpectedly')
    const outcome: SendOutcome =
      sent.job.state === 'sending'
        ? { type: 'unconfirmed', problem: 'interrupted' }
        : { type: 'not-sent', problem: 'station-error' }
    return { job: sent.job, outcome, closed: Promise.resolve() }
  }
}

/** `sent.job` is kept as it is on disk while the ticket goes out. */
function requestOf(
  deps: SpoolDeps,
  spool: Spool,
  sent: { job: PrintJob },
  printer: Printer,
  made: Made,
): SendRequest {
  const { queue, clock } = deps
  const put = (job: PrintJob) => {
    save(deps, job)
    sent.job = job
  }
  const says = (problem: PrintProblem | null) =>
    learn(deps, spool, heardOf(spool.printer, { problem, paperLow: false }, clock.now()))
  return {
    printer,
    job: sent.job,
    ticket: made.ticket,
    bytes: made.bytes,
    pages: made.pages,
    capabilities: queue.capabilities(printer.id),
    evenIfSilent: sent.job.notice === 'test',
    clearFirst: spool.printer.isInDoubt,
    signal: spool.stopping.signal,
    onSending: () => {
      put({ ...sent.job, state: 'sending', problem: null, revision: made.revision })
      spool.isSending = true
      says(null)
    },
    onTrouble: (problem) => {
      put({ ...sent.job, problem })
      says(problem)
      tellWaiting(deps, spool, problem)
    },
    onLearnt: (found) => queue.saveCapabilities(printer.id, found),
  }
}

async function settle(deps: SpoolDeps, spool: Spool, job: PrintJob, outcome: SendOutcome): Promise<void> {
  const { clock, timing, log } = deps
  // Ended by us: the next start goes on where this one stopped.
  if (outcome.type === 'not-sent' && spool.stopping.signal.aborted)
    return save(deps, { ...job, state: 'queued', attempts: job.attempts - 1 })
  const now = clock.now()
  const after = afterSending(spool.printer, outcome, now, timing)
  learn(deps, spool, after.printer)
  if (after.job.state === 'queued') {
    const about = { printerId: spool.printerId, problem: after.job.problem, wait: after.job.notBefore - now }
    log.info(about, 'the printer is not ready')
  }
  await untilStored(deps, spool, () => {
    if (after.job.state === 'queued') save(deps, { ...job, ...after.job })
    else finish(deps, job, after.job.state, after.job.problem)
    if (after.waiting !== undefined) tellWaiting(deps, spool, after.waiting)
  })
}
