import type { ShiftCheck } from '#shared/api/health.ts'
import type { Location } from '#shared/location/location.ts'
import type { HistoryEntry } from '#shared/order/history.ts'
import type { Order } from '#shared/order/order.ts'
import type { StationPlan } from '#shared/order/stations.ts'
import type { KitchenReads } from '#shared/order/reads.ts'
import type { Printer, PrintJob } from '#shared/printing/printing.ts'
import type { DaySummary } from '#shared/reports/day-summary.ts'
import type { Designs } from '../tickets/designs.ts'
import type { Capabilities } from '../transports/transport.ts'

/** What the print worker needs of the store. Everything is on disk when a call returns. */
export type PrintQueue = {
  printers: () => Printer[]
  /** Jobs of a printer that are not over, in printing order. */
  openOf: (printerId: string) => PrintJob[]
  /** Jobs held back until somebody says whether they are still wanted, in printing order. */
  heldOf: (printerId: string) => PrintJob[]
  /** Holds jobs of a printer that is back, and asks about them; with a line in each order's history, in one transaction. */
  hold: (printerId: string, jobs: readonly PrintJob[], now: number) => void
  /** Jobs a process that died left in `checking` or `sending`. */
  interrupted: () => PrintJob[]
  /** Writes a job and, for an order's, a line of its history, in one transaction. */
  save: (job: PrintJob, entry: HistoryEntry | null) => void
  /**
   * Hands tickets over to another printer, in one transaction: each is cancelled here and put in line there. Answers those
   * that still waited and were.
   */
  reroute: (jobs: readonly PrintJob[], to: Printer) => PrintJob[]
  /** Every job of an order, over or not, in printing order. */
  jobsOf: (orderId: string) => PrintJob[]
  order: (orderId: string) => Order | undefined
  /** What the kitchen read of the order at that revision; null when it still reads the same. */
  readsAsOf: (orderId: string, revision: number) => KitchenReads | null
  history: (orderId: string) => HistoryEntry[]
  /** Which kitchen station of a location makes what. */
  stationPlan: (locationId: string) => StationPlan
  designs: Pick<Designs, 'of' | 'logo'>
  location: (locationId: string) => Location | undefined
  /** What that business day of the location came to, as it stands. */
  daySummary: (locationId: string, date: string) => DaySummary
  /** The shift check whose result a job prints. */
  shiftCheck: (id: string) => ShiftCheck | undefined
  /** Whose language and clock a printer's test ticket takes. */
  locationOf: (printer: Printer) => Location | undefined
  lastPrintedAt: (printerId: string) => number | null
  capabilities: (printerId: string) => Capabilities
  saveCapabilities: (printerId: string, found: Capabilities) => void
}
