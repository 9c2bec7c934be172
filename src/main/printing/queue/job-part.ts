import type { Order, OrderLine } from '#shared/order/order.ts'
import { made } from '#shared/order/reads.ts'
import { partOwner, type Printer, type PrintJob } from '#shared/printing/printing.ts'
import { printersFor, type Share, shareOut } from '#shared/printing/routing.ts'
import type { PrintQueue } from './queue.ts'

/**
 * What of these lines a kitchen ticket holds; null: all of them. The printers that have a ticket of the order, or get
 * theirs when it is cooked, share its lines between them: where the routes were changed since the tickets were put in
 * line, a line is rather on a ticket twice than on none.
 */
export function jobPart(
  job: PrintJob,
  order: Order,
  lines: readonly OrderLine[],
  queue: Pick<PrintQueue, 'printers' | 'jobsOf' | 'stationPlan'>,
): Share<OrderLine> | null {
  const owner = partOwner(job)
  const sharing = printersSharing(job, order, queue)
  if (job.kind !== 'kitchen' || !sharing.some(({ id }) => id === owner)) return null
  const share = shareOut(lines, sharing, queue.stationPlan(order.locationId)).get(owner)
  // Nothing of it is made here any more.
  return share ?? { lines: [], elsewhere: made(lines), otherPrinters: [] }
}

/** How often a ticket is printed: a copy, a test and a day are asked for one by one. */
export function copiesOf(job: PrintJob, { printers }: Pick<PrintQueue, 'printers'>): number {
  if (job.notice === 'reprint' || job.notice === 'test' || job.notice === 'day') return 1
  return printers().find(({ id }) => id === partOwner(job))?.route.copies ?? 1
}

function printersSharing(
  job: PrintJob,
  order: Order,
  { printers, jobsOf }: Pick<PrintQueue, 'printers' | 'jobsOf'>,
): Printer[] {
  const all = printers()
  // Of an order that is over nothing is made any more, and each printer is told of what was its own.
  const shared = (other: PrintJob) =>
    other.state !== 'cancelled' || other.id === job.id || order.ending !== null
  const owners = new Set(
    jobsOf(order.id)
      .filter((other) => other.kind === job.kind && shared(other))
      .map(partOwner),
  )
  const isAhead = order.status === 'scheduled'
  const toCome = isAhead
    ? printersFor(order, job.kind, all).filter(({ route }) => route.moment === 'start')
    : []
  return all.filter((printer) => owners.has(printer.id) || toCome.includes(printer))
}
