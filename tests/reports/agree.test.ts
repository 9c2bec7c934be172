import * as fc from 'fast-check'
import { setupI18n } from '@lingui/core'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { runCli } from '#main/node/cli/run.ts'
import { makePdf } from '#main/reports/pdf/make-pdf.ts'
import { ticketWords } from '#main/printing/tickets/words.ts'
import { daySummary } from '#main/store/day-summary.ts'
import { reportDocumentOf } from '#renderer/office/reports/export/report-document-of.ts'
import { toCsv } from '#renderer/office/reports/export/to-csv.ts'
import { toXlsx } from '#renderer/office/reports/export/to-xlsx.ts'
import { channels } from '#shared/channel.ts'
import { messages } from '#shared/locales/en.po'
import type { Order } from '#shared/order/order.ts'
import { orderColumns } from '#shared/reports/orders-export.ts'
import { composeDayTicket } from '#shared/ticket/compose-day.ts'
import { ticketText } from '#shared/ticket/text.ts'
import { contributionOf } from '#main/reports/contribution.ts'
import { boardOrder, line } from '../fixtures/orders.ts'
import { testCore } from '../support/core.ts'
import { dashboard } from '../support/dashboard.ts'
import { pdfText } from '../support/pdf-text.ts'
import { xlsxCells } from '../support/xlsx-text.ts'

/** Whatever happens to orders, every way to read a day says the same to the cent (B6, R8). */

const date = '2026-11-24'
const locationId = 'chez-loutre-centre'
const at = Date.parse('2026-11-24T23:00:00Z')

const cents = fc.integer({ min: 0, max: 1_000_000 })
const arrived = fc.record({
  channel: fc.constantFrom(...channels),
  currency: fc.constantFrom('CAD', 'USD'),
  first: cents,
  subtotalCents: cents,
  taxCents: fc.integer({ min: 0, max: 90_000 }),
  tipCents: fc.integer({ min: 0, max: 50_000 }),
  bagCents: fc.integer({ min: 0, max: 500 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  end: fc.constantFrom('open', 'completed', 'refused', 'cancelled', 'after-pickup', 'missed', 'failed'),
})
type Arrived = typeof arrived extends fc.Arbitrary<infer One> ? One : never

const endings: Record<Arrived['end'], Partial<Order>> = {
  open: {},
  completed: { status: 'completed', acceptedAt: at + 30_000, readyAt: at + 900_000, readyBy: at + 600_000 },
  refused: {
    status: 'cancelled',
    ending: { by: 'merchant', kind: 'refused', reason: 'too-busy', details: null },
  },
  cancelled: { status: 'cancelled', ending: { by: 'platform', kind: 'cancelled' } },
  'after-pickup': {
    status: 'cancelled',
    acceptedAt: at + 40_000,
    pickedUpAt: at + 900_000,
    ending: { by: 'platform', kind: 'cancelled' },
  },
  missed: { status: 'failed', ending: { by: 'system', kind: 'not-answered-in-time' } },
  failed: { status: 'failed' },
}

function orderOf({
  channel,
  currency,
  subtotalCents,
  taxCents,
  tipCents,
  bagCents,
  quantity,
  end,
}: Arrived): Order {
  return boardOrder({
    channel,
    currency,
    locationId,
    receivedAt: at,
    subtotalCents,
    taxCents,
    tipCents,
    otherAmounts: [{ kind: 'bag-fee', cents: bagCents }],
    lines: [line('=Soup', quantity, { priceCents: 100 })],
    ...endings[end],
  })
}

const i18n = setupI18n({ locale: 'en', messages: { en: messages } })
const headings = Object.fromEntries(orderColumns.map((column) => [column, column])) as Record<
  (typeof orderColumns)[number],
  string
>

test('screen, ticket, CSV, workbook, PDF, every order and command agree to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arrived, { minLength: 1, maxLength: 12 }), async (all) => {
      const { core, store, dataDir, close } = await testCore()
      const { client } = await dashboard(core).signIn()
      store.transaction(() => {
        for (const one of all) {
          const arrival = { date, hour: 18, firstTotalCents: one.first + one.taxCents }
          const order = orderOf(one)
          store.orders.add(order, arrival)
          for (const row of contributionOf(order, arrival)) store.sales.add(row)
        }
      })
      const summary = daySummary(date, store.sales.ofDay(date, locationId))
      const location = core.locations.get(locationId)
      if (!location) throw new Error('no location')
      const paper = ticketText(composeDayTicket(summary, location, at, ticketWords('en')), 48)
      const piece = await client.reportFiles.ordersPiece({
        from: date,
        to: date,
        locationId,
        channel: null,
        after: null,
        upTo: null,
        language: 'en',
        headings,
        words: {},
      })
      const rows = Papa.parse<Record<string, string>>(piece.text.slice(1), {
        header: true,
        skipEmptyLines: true,
      }).data
      const told = (await runCli([
        'reports',
        'summary',
        '--data',
        dataDir,
        '--from',
        date,
        '--to',
        date,
      ])) as {
        byCurrency: Record<string, Record<string, number>>
      }

      const currencies = [...new Set(all.map(({ currency }) => currency))]
      expect(summary.currencies.map(({ currency }) => currency).toSorted()).toEqual(currencies.toSorted())
      for (const currency of currencies) {
        const now = await client.reports.overview({
          from: date,
          to: date,
          locationId,
          channel: null,
          currency,
        })
        const { total } = now
        const ours = all.filter((one) => one.currency === currency)
        const sold = ours.filter(({ end }) => end === 'open' || end === 'completed')
        const sum = (of: (one: Arrived) => number) => sold.reduce((whole, one) => whole + of(one), 0)
        expect(total).toMatchObject({
          orders: ours.length,
          subtotalCents: sum((one) => one.subtotalCents),
          taxCents: sum((one) => one.taxCents),
          totalCents: sum((one) => one.subtotalCents + one.taxCents),
          tipCents: sum((one) => one.tipCents),
          lostCents:
            ours.reduce((whole, one) => whole + one.subtotalCents + one.taxCents, 0) -
            sum((one) => one.subtotalCents + one.taxCents),
        })

        // The ticket's figures, and what it prints of them.
        expect(summary.currencies.find((one) => one.currency === currency)?.total).toEqual(total)
        const money = (value: number) =>
          new Intl.NumberFormat('en-CA', {
            style: 'currency',
            currency,
            currencyDisplay: 'narrowSymbol',
          }).format(value / 100)
        for (const value of [
          total.totalCents,
          total.taxCents,
          total.tipCents,
          0 - total.refundedCents,
          0 - total.lostCents,
        ])
          expect(paper).toContain(money(value))

        // The files of the page.
        const document = reportDocumentOf(
          { ...now, currency },
          {
            say: (message) => i18n._(message),
            language: 'en',
            locationName: () => 'Centre',
            place: 'Chez Loutre',
            period: date,
            made: 'Made',
            paper: 'a4',
            today: '2026-11-25',
            dayStartsAt: 4,
          },
        )
        const decimal = (value: number) => (value / 100).toFixed(2)
        const csv = Papa.parse<string[]>(toCsv(document).slice(1), { delimiter: ',' }).data
        const workbook = Object.values(
          xlsxCells(new Uint8Array(await (await toXlsx(document)).arrayBuffer())),
        ).flat()
        const pdf = pdfText(await makePdf(document))
        for (const [label, value] of [
          ['Revenue', total.totalCents],
          ['Subtotal', total.subtotalCents],
          ['Tax', total.taxCents],
          ['Tips', total.tipCents],
          ['Bag and small-order fees', total.feeCents],
          ['Refunded', total.refundedCents],
          ['Lost', total.lostCents],
        ] as const) {
          expect(csv).toContainEqual([`${label} (${currency})`, decimal(value)])
          expect(workbook).toContainEqual([`${label} (${currency})`, Number(decimal(value))])
          expect(pdf).toContain(money(value))
        }
        expect(csv).toContainEqual(['Orders', String(total.orders)])
        expect(workbook).toContainEqual(['Orders', total.orders])
        const open = ours.filter(({ end }) => end === 'open').length
        expect(now.unanswered).toBe(open)
        const notAccepted = 'Not yet accepted'
        expect(csv.filter(([label]) => label === notAccepted)).toEqual(
          open === 0 ? [] : [[notAccepted, String(open)]],
        )
        expect(workbook.some(([label, value]) => label === notAccepted && value === open)).toBe(open > 0)
        expect(pdf.includes(notAccepted)).toBe(open > 0)

        // Every order, one by one.
        const mine = rows.filter((row) => row['currency'] === currency)
        const column = (name: string) =>
          mine
            .filter((row) => !['cancelled', 'failed'].includes(row['status'] ?? ''))
            .reduce((whole, row) => whole + Math.round(Number(row[name]) * 100), 0)
        expect({
          orders: mine.length,
          subtotalCents: column('subtotal'),
          taxCents: column('tax'),
          totalCents: column('total'),
          tipCents: column('tip'),
          feeCents: column('fees'),
        }).toEqual({
          orders: total.orders,
          subtotalCents: total.subtotalCents,
          taxCents: total.taxCents,
          totalCents: total.totalCents,
          tipCents: total.tipCents,
          feeCents: total.feeCents,
        })
        expect(told.byCurrency[currency]).toMatchObject(total)
      }
      await close()
    }),
    { numRuns: 12 },
  )
})
