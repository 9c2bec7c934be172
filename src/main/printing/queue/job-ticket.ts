import type { HistoryEntry } from '#shared/order/history.ts'
import type { Language } from '#shared/location/location.ts'
import type { Order, OrderLine } from '#shared/order/order.ts'
import { kitchenChanges, type OrderChanges } from '#shared/order/reads.ts'
import { mayBeOnPaper, partOwner, type Printer, type PrintJob } from '#shared/printing/printing.ts'
import type { Share } from '#shared/printing/routing.ts'
import { composeDayTicket } from '#shared/ticket/compose-day.ts'
import { composeShiftTicket } from '#shared/ticket/compose-shift.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import type { TicketOccasion, TicketPart } from '#shared/ticket/occasion.ts'
import { composeTestTicket } from '#shared/ticket/compose-test.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import type { TicketWords } from '#shared/ticket/words.ts'
import { designed, designedWords } from '../tickets/designs.ts'
import { jobPart } from './job-part.ts'
import type { PrintQueue } from './queue.ts'

/** The ticket of a job as of now: content and notices are those of the order at this moment, not of when it was queued. */
export function jobTicket(
  job: PrintJob,
  printer: Printer,
  deps: {
    queue: PrintQueue
    words: (language: Language) => TicketWords
    now: number
    status: string[]
    copy: TicketOccasion['copy']
  },
): { ticket: Ticket; revision: number | null } | null {
  const { queue, words, now } = deps
  if (job.day !== null) return dayTicket(job.day, deps)
  if (job.notice === 'shift') return shiftTicket(job, printer, deps)
  if (job.orderId === null) {
    const location = queue.locationOf(printer)
    const address = printer.host === null ? printer.queue : `${printer.host}:${printer.port ?? 9_100}`
    const ticket = composeTestTicket(
      printer,
      location ?? { timeZone: 'UTC', language: 'en' },
      { address, status: deps.status, printedAt: now },
      words(location?.language ?? 'en'),
    )
    return { ticket, revision: null }
  }
  const order = queue.order(job.orderId)
  const location = order && queue.location(order.locationId)
  if (!order || !location) return null
  const part = jobPart(job, order, order.lines, queue)
  const changes = job.notice === 'changed' ? changesSincePaper(job, order, queue) : null
  const design = queue.designs.of(job.kind)
  const ticket = composeTicket(
    order,
    location,
    {
      ...occasion(job, queue.history(job.orderId)),
      changes,
      printedAt: now,
      copy: deps.copy,
      ...designed(design, queue.designs.logo(), order.displayNumber),
      part: part ? ticketPart(part, queue) : undefined,
      reroutedFrom: job.reroutedFrom === null ? undefined : printerName(job.reroutedFrom, queue),
    },
    designedWords(design, location.language, words),
  )
  return { ticket, revision: order.revision }
}

function ticketPart({ lines, elsewhere, otherPrinters }: Share<OrderLine>, queue: PrintQueue): TicketPart {
  return { lines, elsewhere, otherPrinters: otherPrinters.map((id) => printerName(id, queue)) }
}

function printerName(id: string, queue: PrintQueue): string {
  return queue.printers().find((printer) => printer.id === id)?.name ?? '?'
}

/** A job has the id of its check; one that is kept no more prints nothing. */
function shiftTicket(
  { id }: PrintJob,
  printer: Printer,
  { queue, words }: { queue: PrintQueue; words: (language: Language) => TicketWords },
): { ticket: Ticket; revision: null } | null {
  const location = queue.locationOf(printer)
  const check = queue.shiftCheck(id)
  if (!location || !check) return null
  return { ticket: composeShiftTicket(check, location, words(location.language)), revision: null }
}

function dayTicket(
  { locationId, date }: NonNullable<PrintJob['day']>,
  { queue, words, now }: { queue: PrintQueue; words: (language: Language) => TicketWords; now: number },
): { ticket: Ticket; revision: null } | null {
  const location = queue.location(locationId)
  if (!location) return null
  const summary = queue.daySummary(locationId, date)
  return { ticket: composeDayTicket(summary, location, now, words(location.language)), revision: null }
}

/** What the kitchen's paper of this part does not say yet; null when it is not known what is on it. */
function changesSincePaper(job: PrintJob, order: Order, queue: PrintQueue): OrderChanges | null {
  if (job.kind !== 'kitchen') return null
  const last = queue
    .jobsOf(order.id)
    .findLast(
      (each) => partOwner(each) === partOwner(job) && each.kind === job.kind && mayBeOnPaper(each.state),
    )
  if (last?.state !== 'printed' || last.revision === null) return null
  const before = queue.readsAsOf(order.id, last.revision)
  if (!before) return null
  const [was, is] = [before.lines, order.lines].map(
    (lines) => jobPart(job, order, lines, queue)?.lines ?? lines,
  )
  return kitchenChanges({ ...before, lines: was ?? [] }, { ...order, lines: is ?? [] })
}

/** A reprint says which copy it is and when the first left; a ticket that never left is printed as a first one. */
function occasion(job: PrintJob, history: readonly HistoryEntry[]): Omit<TicketOccasion, 'printedAt'> {
  const { kind, notice, sequence } = job
  if (notice !== 'reprint') return { kind, notice, sequence }
  const left = history.filter(
    ({ type, detail }) =>
      (type === 'printed' || type === 'print-sent' || type === 'print-unconfirmed') &&
      detail['kind'] === kind,
  )
  const [first] = left
  if (first === undefined) return { kind, notice: 'none', sequence }
  const copy = 1 + left.filter(({ detail }) => detail['notice'] === 'reprint').length
  return { kind, notice, sequence, reprintOf: { copy, originalAt: first.at } }
}
