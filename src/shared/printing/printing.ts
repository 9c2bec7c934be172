import { z } from 'zod'
import { printerRoute } from './route.ts'
import { type TicketKind, ticketKinds } from '../order/ticket-kinds.ts'

export type { TicketKind } from '../order/ticket-kinds.ts'

/** Tickets, printers and the life of a print job (printing.md section 7). */

/** How letters beyond plain English are sent. */
export const codePages = ['windows1252', 'cp858', 'cp850', 'cp437', 'bitmap'] as const

/**
 * - `network`: reached over TCP, usually port 9100
 * - `spooler`: a queue of the computer's that passes bytes on as they are (USB and Bluetooth printers)
 * - `driver`: any printer the computer has, through its driver: tickets are drawn as pages (A4, AirPrint)
 * - `screen`: an emulated printer shown in the app
 */
export const printerKinds = ['network', 'spooler', 'driver', 'screen'] as const

/** What a receipt printer understands: ESC/POS, which most do, or Star's own. */
export const printerLanguages = ['esc-pos', 'star-prnt'] as const

/** The width of its paper in mm: rolls of 80 and 58, sheets of A4 (210) and US Letter (216), which only a driver prints. */
export const papers = [80, 58, 210, 216] as const
export type PaperWidth = (typeof papers)[number]
/** The rolls that receipt printers take. */
export const rolls = [80, 58] as const satisfies readonly PaperWidth[]

/** The papers a printer of that kind can have; the first is the usual one. */
export function papersOf(kind: (typeof printerKinds)[number]): readonly PaperWidth[] {
  return kind === 'driver' ? [210, 216, 80, 58] : rolls
}

export const printer = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(printerKinds),
  language: z.enum(printerLanguages),
  host: z.string().nullable(),
  port: z.number().nullable(),
  /** The name of the computer's queue, of a `spooler` or a `driver` only. */
  queue: z.string().nullable(),
  paper: z.literal(papers),
  /** `bitmap` draws every line, for clones with broken pages (B8). */
  codePage: z.enum(codePages),
  /** What it prints. */
  tickets: z.array(z.enum(ticketKinds)),
  /** Null serves every location. */
  locationId: z.string().nullable(),
  route: printerRoute,
})
export type Printer = z.infer<typeof printer>

/**
 * - `queued`: waits its turn, or for the printer to come back (zero bytes were sent)
 * - `held`: the printer was away for long and is back; staff are asked whether it is still wanted (B16)
 * - `checking`: asking the printer how it is
 * - `sending`: ticket bytes are on the wire
 * - `printed`: the printer proved it
 * - `sent`: the computer's queue handed it on; nobody can prove that it printed
 * - `unconfirmed`: bytes left, no proof came; only a person decides to print again
 * - `failed`: given up with zero bytes sent, or given up by the computer's queue
 */
export const printStates = [
  'queued',
  'held',
  'checking',
  'sending',
  'printed',
  'sent',
  'unconfirmed',
  'failed',
  'cancelled',
] as const
export type PrintState = (typeof printStates)[number]

/** Why a job waits or failed. */
export const printProblems = [
  'unreachable',
  'refused',
  'no-answer',
  'paper-out',
  'cover-open',
  'offline',
  'printer-error',
  'connection-lost',
  'no-proof',
  'interrupted',
  /** Something answers at that address that no receipt printer would say. */
  'not-a-printer',
  /** The computer has no printer queue of that name. */
  'queue-unknown',
  /** The computer's queue holds the ticket: it is paused, or does not reach its printer. */
  'queue-stopped',
  /** The computer's queue gave the ticket up, or somebody took it out of the queue. */
  'queue-gave-up',
  /** The computer's print service is missing or does not answer. */
  'no-print-service',
  /** The computer's driver did not take the ticket, or could not print it. */
  'driver-failed',
  /** Drivers are reached by the app's own window only; this station runs without one. */
  'needs-app',
  /** This station could not make or store the ticket: the printer has no part in it. */
  'station-error',
  /** Its printer is back after long: whether it is still wanted is asked. */
  'held',
  /** Asked about it, somebody chose not to print it. */
  'declined',
] as const
export type PrintProblem = (typeof printProblems)[number]

/** What came out, or may have: what is printed after it is a copy. */
export const onPaperStates = ['printed', 'sent', 'unconfirmed'] as const satisfies readonly PrintState[]

/** Whether a ticket in this state, or of this outcome, is on paper or may be. */
export function mayBeOnPaper(state: string): state is (typeof onPaperStates)[number] {
  return onPaperStates.some((each) => each === state)
}

export const ticketNotices = ['none', 'changed', 'cancelled', 'reprint', 'test', 'day', 'shift'] as const
export type TicketNotice = (typeof ticketNotices)[number]

export const printJob = z.object({
  id: z.string(),
  orderId: z.string().nullable(),
  /** With the notice `day`: the business day of a location it closes. */
  day: z.object({ locationId: z.string(), date: z.string() }).nullable(),
  printerId: z.string(),
  /** The printer whose ticket this is, where another stands in for it. */
  reroutedFrom: z.string().nullable(),
  kind: z.enum(ticketKinds),
  notice: z.enum(ticketNotices),
  /** 1 for the first ticket of this order and kind, counting up; printed beside the ticket number. */
  sequence: z.number(),
  state: z.enum(printStates),
  problem: z.enum(printProblems).nullable(),
  attempts: z.number(),
  /** The revision of the order it was last made from; null before it was made. */
  revision: z.number().nullable(),
  createdAt: z.number(),
  /** When somebody had it printed though it had waited for long (epoch ms); null before that. */
  releasedAt: z.number().nullable(),
  /** Not before this instant (epoch ms): retry backoff, or the end of an undo time. */
  notBefore: z.number(),
  changedAt: z.number(),
})
export type PrintJob = z.infer<typeof printJob>

/** Whose part of an order a ticket is, whichever printer it comes out of. */
export function partOwner({ reroutedFrom, printerId }: Pick<PrintJob, 'reroutedFrom' | 'printerId'>): string {
  return reroutedFrom ?? printerId
}

/** Of which kinds a ticket among these may be on paper. */
export function kindsOnPaper(jobs: readonly { kind: TicketKind; state: string }[]): TicketKind[] {
  return ticketKinds.filter((kind) => jobs.some((job) => job.kind === kind && mayBeOnPaper(job.state)))
}

/** What a printer last said of itself; `unknown` before it was asked, or when it does not answer status. */
export const printerStatus = z.object({
  printerId: z.string(),
  state: z.enum(['ok', 'paper-low', 'problem', 'unknown']),
  problem: z.enum(printProblems).nullable(),
  /** Since when the state and its problem are what they are, as far as this start of the station knows. */
  since: z.number().nullable(),
  /** When it last proved a ticket, and when this status was learnt. */
  lastPrintedAt: z.number().nullable(),
  checkedAt: z.number().nullable(),
  /** Jobs not yet on paper. */
  waiting: z.number(),
})
export type PrinterStatus = z.infer<typeof printerStatus>

/** What to do with tickets that waited while their printer was away for long (B16). */
export const oldQueueAnswers = ['print-all', 'print-open-orders', 'print-none'] as const
export type OldQueueAnswer = (typeof oldQueueAnswers)[number]

/** A printer is back after long: the question about the tickets that waited for it. */
export const oldQueue = z.object({
  id: z.number(),
  printerId: z.string(),
  askedAt: z.number(),
  /** How many wait for the answer, and how many of them belong to orders still to be made or handed over. */
  tickets: z.number(),
  ofOpenOrders: z.number(),
  /** When the oldest was asked for. */
  oldestAt: z.number(),
})
export type OldQueue = z.infer<typeof oldQueue>

/** A ticket that is not where it belongs, and the printers the same kind did come out of. */
const missingTicket = z.object({
  printerId: z.string(),
  kind: z.enum(ticketKinds),
  printedBy: z.array(z.string()).readonly(),
})
export type MissingTicket = z.infer<typeof missingTicket>

/** How much of an order is on paper (B2). */
export const paper = z.object({
  state: z.enum(['none', 'waiting', 'printed', 'sent', 'unconfirmed', 'failed']),
  problem: z.enum(printProblems).nullable(),
  /** Since when the ticket should have been there (epoch ms); null when nothing is missing. */
  since: z.number().nullable(),
  /** The ticket that is missing, where another of this order is on paper; null when none is, or none is missing. */
  missing: missingTicket.nullable(),
})
export type PaperState = z.infer<typeof paper>

const waitingStates: PrintState[] = ['queued', 'held', 'checking', 'sending']

/** The worst of the newest job per printer and kind: a card must not look printed while one ticket is missing. */
export function paperState(
  jobs: readonly Pick<PrintJob, 'state' | 'problem' | 'createdAt' | 'printerId' | 'kind'>[],
): PaperState {
  const printed = jobs.filter((job) => job.state === 'printed')
  const of = (...states: PrintState[]) => jobs.find((job) => states.includes(job.state))
  const missing = (state: 'failed' | 'unconfirmed' | 'waiting', job: (typeof jobs)[number]): PaperState => ({
    state,
    problem: job.problem,
    since: job.createdAt,
    missing:
      printed.length === 0
        ? null
        : {
            printerId: job.printerId,
            kind: job.kind,
            printedBy: printed.filter(({ kind }) => kind === job.kind).map(({ printerId }) => printerId),
          },
  })
  const failed = of('failed')
  if (failed) return missing('failed', failed)
  const unconfirmed = of('unconfirmed')
  if (unconfirmed) return missing('unconfirmed', unconfirmed)
  const waiting =
    jobs.find((job) => waitingStates.includes(job.state) && job.problem !== null) ?? of(...waitingStates)
  if (waiting) return missing('waiting', waiting)
  const state = of('sent') ? 'sent' : printed.length > 0 ? 'printed' : 'none'
  return { state, problem: null, since: null, missing: null }
}
