import type { Order, OrderLine } from '#shared/order/order.ts'
import { kitchenChanges, type KitchenReads } from '#shared/order/reads.ts'
import type { StationPlan } from '#shared/order/stations.ts'
import {
  partOwner,
  type Printer,
  type PrintJob,
  type TicketKind,
  type TicketNotice,
} from '#shared/printing/printing.ts'
import { printersFor, shareOut } from '#shared/printing/routing.ts'

/** Presses closer than this are one (ms). */
const samePressMs = 3_000

/** Tickets somebody wants of an order. */
export type TicketWish = {
  kinds: readonly TicketKind[]
  notice: TicketNotice
  /** Epoch ms. */
  notBefore: number
  /** The only part meant, and the printer for it; null for all that print this kind. */
  only: Pick<PrintJob, 'printerId' | 'reroutedFrom'> | null
  /** With the notice `none`: an order for later was accepted, or its time has come. */
  moment?: 'ahead' | 'due'
  /** With the notice `changed`: what the kitchen read before, where that is known. */
  before?: KitchenReads
}

type Wanted = Pick<PrintJob, 'kind' | 'notice' | 'reroutedFrom'> & { printer: Printer }

type Known = {
  printers: readonly Printer[]
  /** Those the order has already. */
  jobs: readonly PrintJob[]
  /** Who makes what at its location. */
  plan: StationPlan
}

/** On which printers a wish becomes which tickets. Pure. */
export function wantedTickets(order: Order, wish: TicketWish, known: Known): Wanted[] {
  const { only } = wish
  if (only !== null) return onlyThere(order, { ...wish, only }, known)
  const wanted = wish.kinds.flatMap((kind) =>
    wish.notice === 'changed' ? changed(order, kind, wish.before, known) : plain(order, kind, wish, known),
  )
  // One printer's tickets of an order come out together.
  const place = ({ printer }: Wanted) => known.printers.indexOf(printer)
  return wanted.sort((a, b) => place(a) - place(b))
}

/** A copy for somebody who asked for it, at the printer the first came out of. */
function onlyThere(
  order: Order,
  { only, kinds, notice }: TicketWish & { only: NonNullable<TicketWish['only']> },
  { printers }: Known,
): Wanted[] {
  const printer = printers.find(({ id }) => id === only.printerId)
  if (!printer) return []
  const isElsewhere = printer.locationId !== null && printer.locationId !== order.locationId
  const { reroutedFrom } = only
  if (reroutedFrom === null && isElsewhere) return []
  return kinds
    .filter((kind) => reroutedFrom !== null || printer.tickets.includes(kind))
    .map((kind) => ({ printer, kind, notice, reroutedFrom }))
}

function plain(order: Order, kind: TicketKind, { notice, moment }: TicketWish, known: Known): Wanted[] {
  const routed = partsOf(order, order.lines, kind, known)
  const owners = ownersSoFar(known.jobs, kind)
  const made = ownersSoFar(
    known.jobs.filter(({ state }) => state !== 'failed'),
    kind,
  )
  return known.printers
    .filter(({ id }) => routed.has(id) || (notice === 'cancelled' && owners.has(id)))
    .filter(({ id, route }) => {
      if (moment === 'ahead') return route.moment === 'accept'
      return moment !== 'due' || !made.has(id)
    })
    .map((printer) => ({ printer, kind, notice, reroutedFrom: null }))
}

/** Whoever reads something else than before. A printer that is new to the order gets its first ticket of it. */
function changed(order: Order, kind: TicketKind, before: KitchenReads | undefined, known: Known): Wanted[] {
  const now = partsOf(order, order.lines, kind, known)
  const earlier = before && partsOf(order, before.lines, kind, known)
  const owners = ownersSoFar(known.jobs, kind)
  return known.printers.flatMap((printer): Wanted[] => {
    const { id } = printer
    const lines = now.get(id)?.lines
    if (!owners.has(id))
      return lines === undefined || order.status === 'scheduled'
        ? []
        : [{ printer, kind, notice: 'none', reroutedFrom: null }]
    const part = { ...order, lines: lines ?? [] }
    const isNews =
      before === undefined ||
      kind !== 'kitchen' ||
      kitchenChanges({ ...before, lines: earlier?.get(id)?.lines ?? [] }, part) !== null
    return isNews && !willShow(known.jobs, id, kind)
      ? [{ printer, kind, notice: 'changed', reroutedFrom: null }]
      : []
  })
}

/** The part of each printer that has one; the customer's ticket is always whole. */
function partsOf(
  order: Order,
  lines: readonly OrderLine[],
  kind: TicketKind,
  { printers, plan }: Known,
): Map<string, { lines: OrderLine[] }> {
  const here = printersFor(order, kind, printers)
  if (kind === 'kitchen') return shareOut(lines, here, plan)
  return new Map(here.map(({ id }) => [id, { lines: [...lines] }]))
}

/** Printers whose ticket of this order exists, on paper or on its way there. */
function ownersSoFar(jobs: readonly PrintJob[], kind: TicketKind): Set<string> {
  return new Set(
    jobs
      .filter((job) => job.kind === kind && job.state !== 'cancelled' && job.notice !== 'cancelled')
      .map(partOwner),
  )
}

/**
 * A ticket still in the queue is drawn from the order as it is when it prints, so a change needs no slip of its own.
 */
function willShow(jobs: readonly PrintJob[], owner: string, kind: TicketKind): boolean {
  return jobs.some(
    (job) =>
      partOwner(job) === owner &&
      job.kind === kind &&
      job.state === 'queued' &&
      (job.notice === 'none' || job.notice === 'changed'),
  )
}

/** Whether the same copy is still on its way, or was asked for a moment ago: two quick presses mean one. Pure. */
export function isUnderWay(
  jobs: readonly PrintJob[],
  kind: TicketKind,
  only: TicketWish['only'],
  now: number,
): boolean {
  return jobs.some(
    (job) =>
      job.kind === kind &&
      (only === null || (job.printerId === only.printerId && job.reroutedFrom === only.reroutedFrom)) &&
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
    Partial<Pick<PrintJob, 'day' | 'reroutedFrom'>>,
  now: number,
  notBefore = now,
): PrintJob {
  return {
    day: null,
    reroutedFrom: null,
    ...about,
    state: 'queued',
    problem: null,
    attempts: 0,
    revision: null,
    createdAt: now,
    releasedAt: null,
    notBefore,
    changedAt: now,
  }
}
