import { describe, test } from 'vitest'
import { ticketWords } from '#main/printing/tickets/words.ts'
import type { Location } from '#shared/location/location.ts'
import type { Order } from '#shared/order/order.ts'
import { kitchenChanges } from '#shared/order/reads.ts'
import type { Printer, TicketKind } from '#shared/printing/printing.ts'
import { composeTestTicket } from '#shared/ticket/compose-test.ts'
import { composeTicket } from '#shared/ticket/compose.ts'
import type { TicketOccasion } from '#shared/ticket/occasion.ts'
import { checkGolden } from './check-golden.ts'
import { centre, enEspanol, enFrancais, line, option, printedAt, sampleOrder } from './tickets.ts'

/** Exact paper, kept in files: whoever changes a ticket sees in the review what staff will see. */

type Case = {
  name: string
  order: Order
  location?: Location
  occasion?: Partial<TicketOccasion>
  paper?: Printer['paper']
  codePage?: Printer['codePage']
  kinds?: TicketKind[]
}

const scripts = sampleOrder({
  customerName: 'مريم العلي',
  customerNote: 'اتصل عند الوصول من فضلك\n请按下面的门铃\nMerci 🙏',
  lines: [
    line({ name: '宫保鸡丁 Kung Pao', quantity: 2, priceCents: 1450, consumerName: '王小明' }),
    line({
      name: '🍕 Pizza «Œufs & Jambon» à la crème fraîche',
      priceCents: 1800,
      options: [option({ name: 'شاورما دجاج', quantity: 3, priceCents: 199 })],
    }),
  ],
})

const deep = sampleOrder({
  lines: [
    line({
      name: 'Family combo',
      quantity: 3,
      priceCents: 4000,
      options: [
        option({
          name: 'Burger',
          quantity: 2,
          options: [
            option({
              name: 'Bun',
              removed: ['sesame', 'butter'],
              options: [option({ name: 'Toasted slice', quantity: 2, priceCents: 25 })],
            }),
          ],
        }),
        option({ name: 'Soda', quantity: 4, priceCents: 150 }),
      ],
    }),
  ],
})

/** One more with another note, one dish gone and a new one, another note for the whole order. */
const changed = sampleOrder({
  revision: 2,
  customerNote: 'Severe peanut allergy',
  lines: [
    ...sampleOrder().lines.map((each) =>
      each.name === 'Root Beer'
        ? { ...each, quantity: 0 }
        : { ...each, quantity: 3, note: 'All without butter' },
    ),
    line({
      name: 'Poutine à la crème fraîche',
      quantity: 2,
      note: 'extra gravy',
      options: [option({ name: 'Bacon' })],
    }),
  ],
})

const cases: Case[] = [
  { name: 'sample-en-80', order: sampleOrder() },
  { name: 'sample-fr-80', order: sampleOrder(), location: enFrancais },
  { name: 'sample-es-80', order: sampleOrder({ currency: 'USD' }), location: enEspanol },
  { name: 'sample-en-58', order: sampleOrder(), paper: 58 },
  { name: 'sample-fr-58', order: sampleOrder(), location: enFrancais, paper: 58 },
  { name: 'sample-es-58', order: sampleOrder({ currency: 'USD' }), location: enEspanol, paper: 58 },
  { name: 'no-utensils', order: sampleOrder({ cutlery: 'declined' }) },
  { name: 'utensils-unknown', order: sampleOrder({ cutlery: 'unknown', customerNote: null }) },
  {
    name: 'allergy',
    order: sampleOrder({
      customerNote: 'SEVERE peanut allergy, please use clean tools',
      lines: [line({ name: 'Pad thai', quantity: 2, note: 'sans arachides svp', consumerName: 'Zoé' })],
    }),
  },
  { name: 'deep-options', order: deep },
  {
    name: 'group-order',
    order: sampleOrder({
      lines: ['Nadia', 'Omar', 'Zoé'].map((consumerName) =>
        line({
          name: 'Poutine',
          priceCents: 1299,
          consumerName,
          note: consumerName === 'Omar' ? 'extra gravy' : null,
        }),
      ),
    }),
  },
  { name: 'scripts', order: scripts },
  {
    name: 'accents-cp437',
    order: sampleOrder({ customerName: 'Zoë Lefèvre-Œuvrard' }),
    location: enFrancais,
    codePage: 'cp437',
  },
  {
    name: 'accents-cp858',
    order: sampleOrder({ customerName: 'Zoë Lefèvre' }),
    location: enFrancais,
    codePage: 'cp858',
  },
  {
    name: 'reprint-fr',
    order: sampleOrder(),
    location: enFrancais,
    occasion: {
      notice: 'reprint',
      sequence: 3,
      reprintOf: { copy: 2, originalAt: printedAt - 25 * 60_000 },
    },
  },
  { name: 'changed', order: sampleOrder({ revision: 2 }), occasion: { notice: 'changed', sequence: 2 } },
  {
    name: 'changes-en-80',
    order: changed,
    occasion: { notice: 'changed', sequence: 2, changes: kitchenChanges(sampleOrder(), changed) },
    kinds: ['kitchen'],
  },
  {
    name: 'changes-fr-58',
    order: changed,
    location: enFrancais,
    paper: 58,
    occasion: { notice: 'changed', sequence: 2, changes: kitchenChanges(sampleOrder(), changed) },
    kinds: ['kitchen'],
  },
  {
    name: 'cancelled',
    order: sampleOrder({ status: 'cancelled', ending: { by: 'platform', kind: 'cancelled' } }),
    occasion: { notice: 'cancelled', sequence: 2 },
  },
  {
    name: 'own-delivery',
    order: sampleOrder({
      fulfillment: 'merchant-delivery',
      customerPhone: '+1 514 555 0142',
      deliveryAddress: { lines: ['1200, rue Sherbrooke Ouest', 'Montréal QC'], instructions: 'Code 4417' },
      tipCents: 300,
      otherAmounts: [
        { kind: 'delivery-fee', cents: 399 },
        { kind: 'discount-by-platform', cents: 500, label: 'WELCOME5' },
        { kind: 'bag-fee', cents: 0 },
      ],
    }),
  },
  {
    name: 'another-day',
    order: sampleOrder({ readyBy: Date.parse('2026-11-26T17:30:00Z'), estimatedPickupAt: null }),
    location: enFrancais,
  },
  {
    // The clock of Toronto shows 01:30 twice that night.
    name: 'repeated-hour',
    order: sampleOrder({ readyBy: Date.parse('2026-11-01T06:30:00Z'), estimatedPickupAt: null }),
    occasion: { printedAt: Date.parse('2026-11-01T05:40:00Z') },
  },
  {
    name: 'reprint-next-day',
    order: sampleOrder(),
    occasion: {
      notice: 'reprint',
      sequence: 2,
      reprintOf: { copy: 1, originalAt: printedAt - 24 * 60 * 60_000 },
    },
    kinds: ['kitchen'],
  },
  {
    name: 'eighty-lines',
    order: sampleOrder({
      lines: Array.from({ length: 80 }, (_, index) =>
        line({ name: `Dish number ${index + 1}`, quantity: (index % 9) + 1, priceCents: 100 + index }),
      ),
    }),
  },
]

describe('tickets as they come out', () => {
  for (const {
    name,
    order,
    location = centre,
    occasion,
    paper = 80,
    codePage = 'windows1252',
    kinds,
  } of cases) {
    test.each(kinds ?? (['kitchen', 'customer'] as const))(`${name}: the %s ticket`, async (kind) => {
      const ticket = composeTicket(
        order,
        location,
        { notice: 'none', sequence: 1, printedAt, kind, ...occasion },
        ticketWords(location.language),
      )
      await checkGolden(`${name}-${kind}`, ticket, { paper, codePage })
    })
  }

  test.each([80, 58] as const)('the test ticket on %i mm', async (paper) => {
    const printer = {
      name: 'Cuisine',
      kind: 'network',
      language: 'esc-pos',
      paper,
      codePage: 'windows1252',
    } as const
    const facts = { address: '192.168.1.40:9100', status: ['DLE EOT 1: 12', 'DLE EOT 4: 1e'], printedAt }
    const ticket = composeTestTicket(printer, enFrancais, facts, ticketWords('fr'))
    await checkGolden(`test-${paper}`, ticket, printer)
  })
})
