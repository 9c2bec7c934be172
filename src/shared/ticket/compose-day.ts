import type { Location } from '../location/location.ts'
import { averagesOf } from '../reports/averages.ts'
import { clockSpan } from '../reports/cell-text.ts'
import type { DaySummary } from '../reports/day-summary.ts'
import { cleanLine } from '../text/sanitise.ts'
import { businessDayEnd } from '../time/business-day.ts'
import { clockTime, dateInWords, instantOf } from '../time/zoned.ts'
import { cut, placeName, rule, space, timeOf } from './compose-parts.ts'
import { type TicketMoney, ticketMoney } from './money.ts'
import { large, normal, tall, type Ticket, type TicketBlock } from './ticket.ts'
import type { TicketWords } from './words.ts'

/** More reasons than any day has. */
const mostReasons = 40

/**
 * The ticket a day is closed with: what came in, by channel, and what was lost and why. One that is printed while the day
 * runs says that it is not final. Pure; each currency stands by itself.
 */
export function composeDayTicket(
  day: DaySummary,
  location: Location,
  printedAt: number,
  words: TicketWords,
): Ticket {
  const { timeZone, dayEndsAt } = location
  const ends = businessDayEnd(day.date, timeZone, dayEndsAt)
  const begins = instantOf(day.date, dayEndsAt, timeZone)
  const isRunning = printedAt < ends
  const notFinal: TicketBlock[] = isRunning
    ? [
        { type: 'banner', text: words.day.notFinal, size: large },
        { type: 'emphasis', text: words.day.runsUntil(clockTime(ends, timeZone)), size: normal },
        space(16),
      ]
    : []
  return {
    kind: 'customer',
    blocks: [
      ...notFinal,
      heading(words.day.title, true),
      { type: 'heading', text: placeName(location), size: tall, bold: false },
      {
        type: 'heading',
        text: dateInWords(instantOf(day.date, 12 * 60, timeZone), timeZone, location.language),
        size: tall,
        bold: true,
      },
      {
        type: 'heading',
        text: words.day.span(clockTime(begins, timeZone), clockTime(ends, timeZone)),
        size: normal,
        bold: false,
      },
      ...(day.currencies.length === 0
        ? [rule, { type: 'emphasis', text: words.day.noOrders, size: tall } as const]
        : day.currencies.flatMap((one) =>
            currencyBlocks(
              one,
              day.currencies.length > 1 || one.currency !== location.currency,
              location,
              words,
            ),
          )),
      rule,
      {
        type: 'heading',
        text: words.printedAt(
          `${dateInWords(printedAt, timeZone, location.language)} ${timeOf(printedAt, location)}`,
        ),
        size: normal,
        bold: false,
      },
      ...(isRunning ? [space(16), { type: 'banner', text: words.day.notFinal, size: large } as const] : []),
      cut,
    ],
  }
}

type OfCurrency = DaySummary['currencies'][number]

function currencyBlocks(
  { currency, total, channels, losses }: OfCurrency,
  isNamed: boolean,
  location: Location,
  words: TicketWords,
): TicketBlock[] {
  const money = ticketMoney(location, currency)
  const averages = averagesOf(total)
  const { day } = words
  return [
    rule,
    ...(isNamed ? [heading(currency, true)] : []),
    row(day.orders, String(total.orders), true),
    row(day.items, String(total.items)),
    row(words.subtotal, money.full(total.subtotalCents)),
    row(words.tax, money.full(total.taxCents)),
    row(words.total, money.full(total.totalCents), true),
    ...channels.map(({ channel, figures }) =>
      row(`${words.channel[channel]} (${figures.orders})`, money.full(figures.totalCents)),
    ),
    rule,
    row(words.amounts['merchant-tip'], money.full(total.tipCents)),
    ...optional(day.fees, total.feeCents, money),
    ...optional(words.amounts['discount-by-merchant'], 0 - total.discountCents, money),
    row(day.refunds, money.full(0 - total.refundedCents)),
    rule,
    row(day.lost(total.cancelled + total.failed), money.full(0 - total.lostCents), true),
    ...losses
      .slice(0, mostReasons)
      .map((loss) =>
        row(`${loss.orders} × ${cleanLine(day.loss(loss), 80)}`, money.full(0 - loss.lostCents)),
      ),
    rule,
    row(day.acceptTime, averages.acceptMs === null ? '-' : clockSpan(averages.acceptMs)),
    row(day.late, String(total.lateOrders)),
    row(day.cutlery.requested, String(total.cutleryRequested)),
    row(day.cutlery.declined, String(total.cutleryDeclined)),
    row(day.cutlery.unknown, String(total.cutleryUnknown)),
  ]
}

function heading(text: string, bold: boolean): TicketBlock {
  return { type: 'heading', text, size: large, bold }
}

function row(left: string, right: string, bold = false): TicketBlock {
  return { type: 'row', left, right, size: bold ? tall : normal, bold }
}

/** A line that most restaurants never need. */
function optional(left: string, cents: number, money: TicketMoney): TicketBlock[] {
  return cents === 0 ? [] : [row(left, money.full(cents))]
}
