import type { OrderLine } from '../order/order.ts'
import type { OrderChanges } from '../order/reads.ts'
import type { TicketDesign } from '../printing/ticket-design.ts'
import type { Picture } from './ticket.ts'
import type { TicketKind, TicketNotice } from '../printing/printing.ts'

/** What a ticket is printed for. Times in epoch ms. */
export type TicketOccasion = {
  kind: TicketKind
  notice: TicketNotice
  /** Print sequence of this order and kind, 1 for the first: `0042 / 1`. */
  sequence: number
  /** Which copy this is and when the original was printed; shown with the notice `reprint`. */
  reprintOf?: { copy: number; originalAt: number } | undefined
  /** With the notice `changed`: all the kitchen has to hear; null prints the whole order instead. */
  changes?: OrderChanges | null
  printedAt: number
  /** What of the order this kitchen ticket holds; absent: all of it. */
  part?: TicketPart | undefined
  /** The printer, by its name, that this one stands in for. */
  reroutedFrom?: string | undefined
  /** What it looks like; absent: as usual. */
  design?: TicketDesign | undefined
  /** What the design asks for, drawn. */
  logo?: Picture | null | undefined
  qr?: Picture | null | undefined
  /** With several copies: which of how many. */
  copy?: { nth: number; of: number } | undefined
}

/** A part of an order, and where the rest is. */
export type TicketPart = {
  lines: OrderLine[]
  elsewhere: OrderLine[]
  /** The printers it comes out of, by name. */
  otherPrinters: string[]
}
