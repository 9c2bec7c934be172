import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { averagesOf } from '#shared/reports/averages.ts'
import type { Figures } from '#shared/reports/figures.ts'
import type { CellKind, ReportDocument } from '#shared/reports/report-document.ts'

type Figure = [words: MessageDescriptor, kind: CellKind, value: number | null]

const notAccepted = msg({
  message: 'Not yet accepted',
  comment: 'so many of the orders in the revenue await an answer and may still be lost',
})

/** Every figure of a period, by its name. `unanswered` are those of its orders that nobody has accepted yet. */
export function reportFigures(
  total: Figures,
  unanswered: number,
  say: (message: MessageDescriptor) => string,
): ReportDocument['figures'] {
  return everyFigure(total, unanswered).map(([words, kind, value]) => ({ label: say(words), value, kind }))
}

function everyFigure(total: Figures, unanswered: number): Figure[] {
  const averages = averagesOf(total)
  const rounded = (value: number | null) => (value === null ? null : Math.round(value))
  return [
    [msg`Orders`, 'count', total.orders],
    [msg({ message: 'Revenue', comment: 'subtotal and tax' }), 'money', total.totalCents],
    // As on the page: only while some of the revenue may still be lost.
    ...(unanswered === 0 ? [] : [[notAccepted, 'count', unanswered] as Figure]),
    [
      msg({ message: 'Average ticket', comment: 'what an order brings on average' }),
      'money',
      rounded(averages.ticketCents),
    ],
    [msg`Items`, 'count', total.items],
    [msg`Subtotal`, 'money', total.subtotalCents],
    [msg`Tax`, 'money', total.taxCents],
    [msg`Tips`, 'money', total.tipCents],
    [msg`Bag and small-order fees`, 'money', total.feeCents],
    [msg`Discounts we gave`, 'money', total.discountCents],
    [msg`Refunded`, 'money', total.refundedCents],
    [msg`Refused, cancelled`, 'count', total.cancelled + total.failed],
    [msg({ message: 'Lost', comment: 'column: money that was not earned' }), 'money', total.lostCents],
    [msg`Time to accept`, 'duration', averages.acceptMs],
    [msg`Prepared in`, 'duration', averages.readyMs],
    [
      msg({ message: 'Promised in', comment: 'the time to prepare that customers were promised' }),
      'duration',
      averages.promisedMs,
    ],
    [msg`Couriers waited`, 'duration', averages.courierWaitMs],
    [msg`Late orders`, 'count', total.readied === 0 ? null : total.lateOrders],
    [msg`Cutlery asked for`, 'count', total.cutleryRequested],
    [msg`No cutlery wanted`, 'count', total.cutleryDeclined],
    [msg`Nothing said about cutlery`, 'count', total.cutleryUnknown],
  ]
}
