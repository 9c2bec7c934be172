import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupAmongItems } from '../../../tests/fixtures/public-payloads.ts'
import { readableOrder } from './readable.ts'

/** Of this process alone (ms): what others on the machine do is no fault of what is measured. */
const cpuMs = () => process.cpuUsage().user / 1000

const flat = () => groupAmongItems().order

describe('an order that has to be refused', () => {
  test('without its event still gives number, customer, phone, dishes with their choices, and the total', () => {
    expect(readableOrder(flat())).toEqual({
      number: '897431',
      platformOrderId: '7bb7aa35-b555-5417-970e-3db00d73652a',
      storeId: 'chez-loutre-centre',
      customerName: 'Odile M.',
      customerPhone: '+15145550100',
      note: 'Ring twice\nside door',
      lines: [
        { depth: 0, quantity: 1, name: 'Sesame Bagel', note: null },
        { depth: 1, quantity: 1, name: 'Cut, warmed', note: null },
        { depth: 0, quantity: null, name: 'Omelette', note: null },
        { depth: 1, quantity: 1, name: 'Whites only (30 Cal.)', note: null },
      ],
      totalCents: 531,
      isCut: false,
    })
  })

  test('is found in whatever it is wrapped in', () => {
    const plain = readableOrder(flat())
    for (const wrapped of [
      { order: flat() },
      { data: { payload: flat() } },
      { event: { type: 'X' }, body: flat() },
    ])
      expect(readableOrder(wrapped)).toEqual(plain)
  })

  test('is read from a flat list of items and other names of the same things', () => {
    const read = readableOrder({
      order_number: 17,
      customer: { name: 'Ève' },
      items: [{ title: 'Soup', quantity: '2', modifiers: [{ name: 'No salt' }] }],
      total: 1250,
    })
    expect(read).toMatchObject({ number: '17', customerName: 'Ève', totalCents: 1250 })
    expect(read.lines).toEqual([
      { depth: 0, quantity: 2, name: 'Soup', note: null },
      { depth: 1, quantity: null, name: 'No salt', note: null },
    ])
  })
})

describe('a hostile body', () => {
  test('of any shape gives something bounded, and never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (json) => {
        const read = readableOrder(JSON.parse(JSON.stringify(json)))
        expect(read.lines.length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['a hundred thousand items', { items: Array.from({ length: 100_000 }, () => ({ name: 'x'.repeat(5) })) }],
    [
      'names without end',
      { items: [{ name: 'é'.repeat(500_000), special_instructions: '\n'.repeat(500_000) }] },
    ],
    [
      'an object of a hundred thousand keys',
      Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`k${at}`, {}])),
    ],
  ])('%s is read in no time and kept small', (_name, body) => {
    const started = cpuMs()
    const read = readableOrder(body)
    expect(cpuMs() - started).toBeLessThan(200)
    expect(JSON.stringify(read).length).toBeLessThan(40_000)
  })

  test('with the names of prototypes touches nothing', () => {
    const read = readableOrder(
      JSON.parse('{"__proto__":{"items":[{"name":"x"}]},"constructor":{"items":[]}}'),
    )
    expect(read.number).toBeNull()
    expect(({} as { items?: unknown }).items).toBeUndefined()
  })
})
