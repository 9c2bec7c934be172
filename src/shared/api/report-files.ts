import { oc } from '@orpc/contract'
import { z } from 'zod'
import { printJob } from '../printing/printing.ts'
import { date } from '../reports/order-filter.ts'
import { ordersPiece, ordersPieceInput } from '../reports/orders-export.ts'
import { largestPayoutFile, payoutCheck, payoutProblem } from '../reports/payout.ts'
import { wrongPeriods } from '../reports/period.ts'
import { reportDocument } from '../reports/report-document.ts'

const id = z.string().min(1).max(128)

/** What comes out of the reports as a file or on paper, and the payout file that is held against them. For managers only. */
export const reportFiles = {
  /** The CSV file of all orders of a period, piece by piece. */
  ordersPiece: oc
    .errors({ WRONG_PERIOD: { data: z.object({ why: z.enum(wrongPeriods) }) } })
    .input(ordersPieceInput)
    .output(ordersPiece),
  /** A report as a PDF, as base64. */
  pdf: oc.input(reportDocument).output(z.object({ pdf: z.string() })),
  /** Puts the ticket of a business day in line at a printer. */
  printDay: oc
    .errors({ UNKNOWN_PRINTER: {}, UNKNOWN_LOCATION: {} })
    .input(z.object({ locationId: id, date, printerId: id }))
    .output(printJob),
  /** Holds a payout file of DoorDash, gzipped and as base64, against our orders. It is not kept. */
  checkPayout: oc
    .errors({ UNREADABLE_FILE: { data: payoutProblem } })
    .input(z.object({ packed: z.string().max(largestPayoutFile) }))
    .output(payoutCheck),
}
