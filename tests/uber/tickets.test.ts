import { expect, it } from 'vitest'
import type { Language } from '#shared/location/language.ts'
import { ticketWords } from '#main/printing/tickets/words.ts'
import { customerTicket } from '#shared/ticket/compose-customer.ts'
import { kitchenTicket } from '#shared/ticket/compose-kitchen.ts'
import { testCore } from '../support/core.ts'
import { type Case, cases, previous, suite } from './orders.ts'
import { uberServer, until } from './uber-server.ts'
import { deliver, readPath, webhook } from './webhooks.ts'

/** Both tickets of an order of these, as their blocks. */
async function ticketsOf(name: string, language: Language = 'en') {
  const one = cases.find((each) => each.name === name)
  if (!one) throw new Error(`no order is called ${name}`)
  return ticketsOfOrder(one, language)
}

async function ticketsOfOrder(one: Pick<Case, 'id' | 'way' | 'body'>, language: Language) {
  const uber = await uberServer()
  const station = await testCore({ uber: uber.access })
  uber.orders.set(readPath(one.id, one.way), one.body)
  await deliver(station.url, webhook(one.id, { way: one.way }))
  const find = () => station.store.orders.findByPlatformId('uber-eats', one.id)
  await until(() => expect(find()).toBeDefined())
  const order = find()
  const location = station.core.locations.get('chez-loutre-centre')
  if (!order || !location) throw new Error('it has not come')
  const occasion = { notice: 'none', printedAt: order.receivedAt, sequence: 1 } as const
  const words = ticketWords(language)
  return {
    kitchen: JSON.stringify(kitchenTicket(order, location, { ...occasion, kind: 'kitchen' }, words).blocks),
    customer: JSON.stringify(
      customerTicket(order, location, { ...occasion, kind: 'customer' }, words).blocks,
    ),
  }
}

it('an allergy stands in the band of the ticket with its dish, and the courier is no dasher', async () => {
  const { kitchen } = await ticketsOf('a structured allergy and a note, in their line')
  expect(kitchen).toContain('UBER EATS')
  expect(kitchen).toContain('!! ALLERGY !!')
  expect(kitchen).toContain('Grilled Cheese: ALLERGY: PEANUTS – Clean board please')
  expect(kitchen).toContain('Courier pickup')
  expect(kitchen).not.toContain('Dasher')
})

it('fees, tip and discount stand between tax and the total as Uber states it', async () => {
  const { customer } = await ticketsOf('fees, a tip and a promotion below zero')
  const places = ['Subtotal', 'Tax', 'Bag fee', 'Fee (SERVICE FEE)', 'Discount', 'TOTAL', '34.73'].map(
    (text) => customer.indexOf(text),
  )
  expect(places.every((at) => at >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(customer).not.toContain('Not part of the total')
})

it.each([
  ['en', 'Eaten here'],
  ['fr', 'Sur place'],
] as const)(
  'what is eaten at a table says so where it is said who takes it (%s)',
  async (language, words) => {
    const { kitchen } = await ticketsOf('eaten in the house', language)
    expect(kitchen).toContain(words)
    expect(kitchen).not.toMatch(/DINE.IN|Customer pickup|Retrait client/)
  },
)

it.each(['en', 'fr', 'es'] as const)(
  'what Uber does not say the customer pays is not printed as 0.00 (%s)',
  async (language) => {
    const said = { en: 'not stated', fr: 'non précisé', es: 'no indicado' }[language]
    const former = previous(401, { payment: null })
    const whole = suite(402, { payment: null })
    for (const one of [
      { id: String(former['id']), way: 'previous', body: former },
      { id: (whole['order'] as { id: string }).id, way: 'suite', body: whole },
    ] as const) {
      const { customer } = await ticketsOfOrder(one, language)
      expect(customer).toContain(said)
      expect(customer).not.toContain('0.00')
      expect(customer).not.toContain('0,00')
    }
  },
)
