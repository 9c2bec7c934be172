import { create } from 'zustand'
import type { PaperRollItem } from '#shared/api/printing.ts'
import type { OldQueue, Printer, PrinterStatus } from '#shared/printing/printing.ts'

/** Tickets kept on the shown end of the roll. */
const rollLength = 20

type PrintingState = {
  printers: readonly Printer[]
  statuses: readonly PrinterStatus[]
  /** Printers that are back, with old tickets to be asked about, oldest question first. */
  oldQueues: readonly OldQueue[]
  /** False until the station has told us: "no printer" must not be claimed before. */
  known: boolean
  /** How often the station told of printers: what is read of them is read anew with each. */
  told: number
  /** Newest first. */
  roll: readonly PaperRollItem[]
  received: (state: { printers: Printer[]; statuses: PrinterStatus[]; oldQueues: OldQueue[] }) => void
  cameOut: (item: PaperRollItem) => void
}

export const usePrinting = create<PrintingState>()((set) => ({
  printers: [],
  statuses: [],
  oldQueues: [],
  known: false,
  told: 0,
  roll: [],
  received: (state) => set(({ told }) => ({ ...state, known: true, told: told + 1 })),
  // A reconnect sends the latest tickets again.
  cameOut: (item) =>
    set(({ roll }) => ({
      roll: [item, ...roll.filter((other) => other.jobId !== item.jobId)]
        .sort((a, b) => b.printedAt - a.printedAt)
        .slice(0, rollLength),
    })),
}))
