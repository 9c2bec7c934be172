import { expect, test } from 'vitest'
import { ticketWords } from '#main/printing/tickets/words.ts'
import type { Location } from '#shared/location/location.ts'
import { noFigures } from '#shared/reports/figures.ts'
import type { DaySummary } from '#shared/reports/day-summary.ts'
import { composeDayTicket } from '#shared/ticket/compose-day.ts'
import { ticketText } from '#shared/ticket/text.ts'
import { columnsOf } from '#shared/ticket/width.ts'
import { checkGolden } from './check-golden.ts'
import { centre, enFrancais } from './tickets.ts'

const doordash = {
  ...noFigures,
  orders: 46,
  items: 121,
  subtotalCents: 148_210,
  taxCents: 22_195,
  totalCents: 170_405,
  tipCents: 14_050,
  feeCents: 690,
  discountCents: 2_500,
  refundedCents: 4_310,
  cancelled: 3,
  refused: 1,
  failed: 1,
  missed: 1,
  lostCents: 13_370,
  accepted: 44,
  acceptMs: 44 * 41_400,
  readied: 42,
  lateOrders: 5,
  cutleryRequested: 9,
  cutleryDeclined: 30,
  cutleryUnknown: 7,
}
const uber = { ...noFigures, orders: 2, items: 3, subtotalCents: 4_000, taxCents: 599, totalCents: 4_599 }
const sum = Object.fromEntries(
  Object.entries(doordash).map(([name, value]) => [name, value + uber[name as keyof typeof uber]]),
) as typeof doordash

const day: DaySummary = {
  date: '2026-11-24',
  currencies: [
    {
      currency: 'CAD',
      total: sum,
      channels: [
        { channel: 'doordash', figures: doordash },
        { channel: 'uber-eats', figures: uber },
      ],
      losses: [
        { kind: 'cancelled', by: 'platform', reason: '', orders: 1, lostCents: 5_000 },
        { kind: 'cancelled', by: 'merchant', reason: 'KITCHEN_BUSY', orders: 1, lostCents: 3_370 },
        { kind: 'refused', by: 'merchant', reason: 'item-out-of-stock', orders: 1, lostCents: 2_500 },
        { kind: 'missed', by: 'system', reason: 'not-answered-in-time', orders: 1, lostCents: 2_500 },
      ],
    },
  ],
}
const twoCurrencies: DaySummary = {
  ...day,
  currencies: [
    ...day.currencies,
    { currency: 'USD', total: uber, channels: [{ channel: 'doordash', figures: uber }], losses: [] },
  ],
}
/** The morning after, when the day is over; and that evening. */
const after = Date.parse('2026-11-25T14:03:00Z')
const during = Date.parse('2026-11-25T02:15:00Z')

test.each<[string, DaySummary, Location, number, 80 | 58]>([
  ['day-en-80', day, centre, after, 80],
  ['day-fr-80', twoCurrencies, enFrancais, after, 80],
  ['day-fr-58-running', day, enFrancais, during, 58],
  ['day-empty-en-80', { date: '2026-11-24', currencies: [] }, centre, after, 80],
])('%s: the ticket a day is closed with (B6, R8)', async (name, summary, location, at, paper) => {
  const ticket = composeDayTicket(summary, location, at, ticketWords(location.language))
  await checkGolden(name, ticket, { paper, codePage: 'windows1252' })
})

test('a day that still runs is not final at the head and at the foot, one that is over says nothing of it', () => {
  const text = (at: number) => ticketText(composeDayTicket(day, centre, at, ticketWords('en')), columnsOf(80))
  expect(text(during).match(/NOT FINAL/g)).toHaveLength(2)
  expect(text(during)).toContain('04:00')
  expect(text(after)).not.toContain('NOT FINAL')
  // The minute before the day ends, and the minute it has: 04:00 in Toronto.
  expect(text(Date.parse('2026-11-25T08:59:00Z'))).toContain('NOT FINAL')
  expect(text(Date.parse('2026-11-25T09:00:00Z'))).not.toContain('NOT FINAL')
})

test('a night of 25 hours ends when its clock shows four', () => {
  const text = (at: string) =>
    ticketText(
      composeDayTicket({ ...day, date: '2026-10-31' }, centre, Date.parse(at), ticketWords('en')),
      columnsOf(80),
    )
  expect(text('2026-11-01T08:59:00Z')).toContain('NOT FINAL')
  expect(text('2026-11-01T09:00:00Z')).not.toContain('NOT FINAL')
})
