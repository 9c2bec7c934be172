import { z } from 'zod'
import type { Printer, PrintJob, PrintProblem } from '#shared/printing/printing.ts'
import type { Ticket } from '#shared/ticket/ticket.ts'
import type { DrawnPages } from '../../base/shell.ts'

/** What a printer was found to answer; null before it was tried, or when the only try proved nothing. */
export const capabilities = z.object({
  /** Which `DLE EOT n` it answers; none for a printer that never says how it is. */
  questions: z.array(z.union([z.literal(1), z.literal(2), z.literal(4)])).nullable(),
  /** Echoes `GS ( H` once everything before it is printed. */
  processId: z.boolean().nullable(),
  /** Answers `GS r` when it gets there. */
  sensor: z.boolean().nullable().default(null),
})
export type Capabilities = z.infer<typeof capabilities>
/** One of the `DLE EOT n` worth asking: printer, why it is offline, paper. */
export type Question = NonNullable<Capabilities['questions']>[number]
export const untried: Capabilities = { questions: null, processId: null, sensor: null }

/** What a printer said of itself. `problem` null: it can print. */
export type PrinterReport = {
  problem: PrintProblem | null
  paperLow: boolean
  /** The questions it answered; none when it said nothing. */
  understood: Question[]
  /** Its answers as they came, for the test ticket. */
  answers: string[]
}

/** How a sending ended. Only `printed` is proof; only `not-sent` may be tried again by itself. */
export type SendOutcome =
  | { type: 'printed'; paperLow: boolean }
  /** Not one byte of the ticket left. */
  | { type: 'not-sent'; problem: PrintProblem }
  | { type: 'unconfirmed'; problem: PrintProblem }
  /** Handed to the computer's queue and from there to the printer; nobody can prove more. */
  | { type: 'sent' }
  /** The computer's queue gave it up. */
  | { type: 'failed'; problem: PrintProblem }

/** The next job waits for `closed`: done at once when the connection is kept for it. */
export type SendResult = { outcome: SendOutcome; closed: Promise<void> }

export type SendRequest = {
  printer: Printer
  job: Pick<PrintJob, 'id' | 'orderId' | 'kind'>
  ticket: Ticket
  /** What leaves for a printer that understands it. */
  bytes: Uint8Array
  /** What leaves for one behind a driver; null for all others, as `bytes` are empty for it. */
  pages: DrawnPages | null
  capabilities: Capabilities
  /** Send even if the printer does not say how it is: for a test ticket, with a person standing there. */
  evenIfSilent: boolean
  /** The last ticket ended in doubt: what may be left of it in the printer is thrown away first, where that works. */
  clearFirst: boolean
  signal: AbortSignal
  /** Called right before the first byte of the ticket; a throw keeps every byte here. */
  onSending: () => void
  /** What holds the paper back, and null when it moves on. */
  onTrouble: (problem: PrintProblem | null) => void
  onLearnt: (capabilities: Capabilities) => void
}

/** A way to one kind of printer. Nothing rejects for what printers commonly do. */
export type Transport = {
  send: (request: SendRequest) => Promise<SendResult>
  /** Asks how it is, without printing. */
  check: (printer: Printer, signal: AbortSignal) => Promise<PrinterReport>
  /** Lets go of a connection that was kept for the next ticket. */
  release: (printerId: string) => Promise<void>
}
