import { create } from 'zustand'
import type { OldQueue, Printer, PrinterStatus } from '#shared/printing/printing.ts'

type PrintingState = {
  printers: readonly Printer[]
  statuses: readonly PrinterStatus[]
  /** Printers that are back, with old tickets to be asked about, oldest question first. */
  oldQueues: readonly OldQueue[]
  /** False until the station has told us: "no printer" must not be claimed before. */
  known: boolean
  /** How often the station told of printers: what is read of them is read anew with each. */
  told: number
  received: (state: { printers: Printer[]; statuses: PrinterStatus[]; oldQueues: OldQueue[] }) => void
}

export const usePrinting = create<PrintingState>()((set) => ({
  printers: [],
  statuses: [],
  oldQueues: [],
  known: false,
  told: 0,
  received: (state) => set(({ told }) => ({ ...state, known: true, told: told + 1 })),
}))
