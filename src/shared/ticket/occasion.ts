import type { OrderChanges } from '../order/reads.ts'
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
}
