import type { Order } from '#shared/order/order.ts'
import type { Printer, PrintJob, TicketKind, TicketNotice } from '#shared/printing/printing.ts'

/** Presses closer than this are one (ms). */
const samePressMs = 3_000

/** Tickets somebody wants of an order. */
export type TicketWish = {
  kinds: readonly TicketKind[]
  notice: TicketNotice
  /** Epoch ms. */
  notBefore: number
  /** The only printer meant; null for all that print this kind. */
  onlyPrinter: string | null
}

/** On which printers a wish becomes which tickets. Pure; `jobs` are those the order has already. */
export function wantedTickets(
  order: Pick<Order, 'locationId'>,
  wish: TicketWish,
  printers: readonly Printer[],
  jobs: readonly PrintJob[],
): { printer: Printer; kind: TicketKind }[] {
  return printers
    .filter(({ locationId }) => locationId === null || locationId === order.locationId)
    .filter(({ id }) => wish.onlyPrinter === null || id === wish.onlyPrinter)
    .flatMap((printer) => {
      const kinds = wish.kinds.filter((kind) => printer.tickets.includes(kind))
      const wanted = kinds.filter((kind) => wish.notice !== 'changed' || !willShow(jobs, printer.id, kind))
      return wanted.map((kind) => ({ printer, kind }))
    })
}

/**
 * A ticket still in the queue is drawn from the order as it is when it prints, so a change needs no slip of its own.
 */
function willShow(jobs: readonly PrintJob[], printerId: string, kind: TicketKind): boolean {
  return jobs.some(
    (job) =>
      job.printerId === printerId &&
      job.kind === kind &&
      job.state === 'queued' &&
      (job.notice === 'none' || job.notice === 'changed'),
  )
}

/** Whether the same copy is still on its way, or was asked for a moment ago: two quick presses mean one. Pure. */
export function isUnderWay(
  jobs: readonly PrintJob[],
  kind: TicketKind,
  onlyPrinter: string | null,
  now: number,
): boolean {
  return jobs.some(
    (job) =>
      job.kind === kind &&
      (onlyPrinter === null || job.printerId === onlyPrinter) &&
      (['queued', 'checking', 'sending'].includes(job.state) || isSamePress(job, now)),
  )
}

function isSamePress({ notice, state, createdAt }: PrintJob, now: number): boolean {
  return (
    notice === 'reprint' &&
    (state === 'printed' || state === 'sent') &&
    Math.abs(now - createdAt) < samePressMs
  )
}

/** A ticket nothing was done for yet. `now` in epoch ms. */
export function newPrintJob(
  about: Pick<PrintJob, 'id' | 'orderId' | 'printerId' | 'kind' | 'notice' | 'sequence'> &
    Partial<Pick<PrintJob, 'day'>>,
  now: number,
  notBefore = now,
): PrintJob {
  return {
    day: null,
    ...about,
    state: 'queued',
    problem: null,
    attempts: 0,
    revision: null,
    createdAt: now,
    notBefore,
    changedAt: now,
  }
}
