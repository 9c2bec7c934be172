import { create } from 'zustand'
import type { PaperRollItem } from '#shared/api/printing.ts'
import type { Printer, PrinterStatus } from '#shared/printing/printing.ts'

/** Tickets kept on the shown end of the roll. */
const rollLength = 20

type PrintingState = {
  printers: readonly Printer[]
  statuses: readonly PrinterStatus[]
  /** False until the station has told us: "no printer" must not be claimed before. */
  known: boolean
  /** Newest first. */
  roll: readonly PaperRollItem[]
  received: (state: { printers: Printer[]; statuses: PrinterStatus[] }) => void
  cameOut: (item: PaperRollItem) => void
}

export const usePrinting = create<PrintingState>()((set) => ({
  printers: [],
  statuses: [],
  known: false,
  roll: [],
  received: ({ printers, statuses }) => set({ printers, statuses, known: true }),
  // A reconnect sends the latest tickets again.
  cameOut: (item) =>
    set(({ roll }) => ({
      roll: [item, ...roll.filter((other) => other.jobId !== item.jobId)]
        .sort((a, b) => b.printedAt - a.printedAt)
        .slice(0, rollLength),
    })),
}))
