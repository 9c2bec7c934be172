import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DifferenceKind, PayoutProblem } from '#shared/reports/payout.ts'

export const differenceWords: Record<DifferenceKind, MessageDescriptor> = {
  'not-paid': msg`Not paid`,
  'unknown-order': msg`Paid, but not an order of ours`,
  subtotal: msg`Another subtotal`,
  tax: msg`Another tax`,
  tip: msg`Another tip`,
  'cancelled-charged': msg`Cancelled, yet charged`,
  'cancelled-paid': msg`Cancelled here, yet paid`,
  'error-charge': msg`Error charge`,
  adjustment: msg`Adjustment`,
  refund: msg`Refund`,
  other: msg`Another entry`,
  unreadable: msg`An amount nobody can read`,
}

/** What is wrong with the file, and what to do. */
export const payoutProblemWords: Record<
  PayoutProblem['problem'],
  { what: MessageDescriptor; fix: MessageDescriptor }
> = {
  empty: {
    what: msg`This file has no transactions`,
    fix: msg`Choose a period with orders in DoorDash’s portal, and download it again.`,
  },
  'too-large': {
    what: msg`This file is too large`,
    fix: msg`Download a shorter period in DoorDash’s portal.`,
  },
  'too-many-rows': {
    what: msg`This file has too many rows`,
    fix: msg`Download a shorter period in DoorDash’s portal.`,
  },
  'not-text': {
    what: msg`This is not a CSV file`,
    fix: msg`In DoorDash’s portal, download the detailed transactions as CSV and choose that file.`,
  },
  'not-csv': {
    what: msg`This is not a CSV file`,
    fix: msg`It is a ZIP, Excel or PDF file. Open the ZIP and choose the CSV in it, or download it as CSV.`,
  },
  'columns-missing': {
    what: msg`Columns are missing`,
    fix: msg`Download the detailed transactions with DoorDash’s portal in English, and leave the headings as they are.`,
  },
  'cut-off': {
    what: msg`This file is cut off or damaged`,
    fix: msg`Download it again: a part of it is missing.`,
  },
  'other-restaurant': {
    what: msg`This file is of another restaurant`,
    fix: msg`None of its stores and none of its orders are here. Choose the file of this restaurant.`,
  },
}
