import fc from 'fast-check'
import { expect, test } from 'vitest'
import { channels } from '../channel.ts'
import { kitchenStations } from '../order/kitchen-stations.ts'
import type { StationPlan } from '../order/station-plan.ts'
import type { Printer } from './printing.ts'
import { type PrinterRoute, usualRoute } from './route.ts'
import { printersFor, shareOut, takersOfRest } from './routing.ts'

type Line = { name: string; category: string | null; quantity: number }

function printer(id: string, route: Partial<PrinterRoute> = {}, over: Partial<Printer> = {}): Printer {
  return {
    id,
    name: id,
    kind: 'network',
    language: 'esc-pos',
    host: '192.0.2.1',
    port: 9_100,
    queue: null,
    paper: 80,
    codePage: 'windows1252',
    tickets: ['kitchen'],
    locationId: null,
    ...over,
    route: { ...usualRoute, ...route },
  }
}
const line = (name: string, category: string | null, quantity = 1): Line => ({ name, category, quantity })

const plan: StationPlan = { grill: ['Burgers'], cold: ['Salads'], bar: ['Drinks'] }
const burger = line('Burger', 'Burgers')
const salad = line('Salad', 'Salads')
const beer = line('Beer', 'Drinks', 2)
const special = line('Special', null)
const soup = line('Soup', 'Soups')

function dealt(lines: Line[], printers: Printer[]): Record<string, string[]> {
  return Object.fromEntries(
    [...shareOut(lines, printers, plan)].map(([id, share]) => [id, share.lines.map(({ name }) => name)]),
  )
}

test('a printer of one station gets the lines of that station; one without gets no ticket', () => {
  const printers = [printer('grill', { stations: ['grill'] }), printer('bar', { stations: ['bar'] })]
  expect(dealt([burger, beer], printers)).toEqual({ grill: ['Burger'], bar: ['Beer'] })
  expect(dealt([burger], printers)).toEqual({ grill: ['Burger'] })
})

test('a slip knows what is elsewhere, and where', () => {
  const printers = [printer('grill', { stations: ['grill'] }), printer('bar', { stations: ['bar'] })]
  expect(shareOut([burger, beer], printers, plan).get('grill')).toEqual({
    lines: [burger],
    elsewhere: [beer],
    otherPrinters: ['bar'],
  })
})

test('a dish no printer is set to is on the first one, and not cooked at every station', () => {
  const printers = [printer('grill', { stations: ['grill'] }), printer('bar', { stations: ['bar'] })]
  // Without a category, of a category nobody plans, of a station without a printer.
  for (const each of [special, soup, salad]) expect(dealt([each], printers)).toEqual({ grill: [each.name] })
  expect(dealt([beer, soup], printers)).toEqual({ grill: ['Soup'], bar: ['Beer'] })
})

test('a dish no printer is set to is on those for whole orders only, where there are any', () => {
  const printers = [
    printer('grill', { stations: ['grill'] }),
    printer('pass', { stations: ['expo'] }),
    printer('whole'),
  ]
  for (const each of [special, soup, salad])
    expect(dealt([each], printers)).toEqual({ pass: [each.name], whole: [each.name] })
  expect(takersOfRest(printers).map(({ id }) => id)).toEqual(['pass', 'whole'])
  expect(takersOfRest([])).toEqual([])
})

test('a printer set to a category takes it whatever the stations say, and one for whole orders takes all', () => {
  const printers = [
    printer('soups', { categories: ['Soups'] }),
    printer('grill', { stations: ['grill'] }),
    printer('pass', { stations: ['expo'] }),
  ]
  expect(dealt([burger, soup, salad], printers)).toEqual({
    soups: ['Soup'],
    grill: ['Burger'],
    pass: ['Burger', 'Soup', 'Salad'],
  })
})

test('what was taken off an order is on no ticket; an order without any line is on every one', () => {
  const printers = [printer('grill', { stations: ['grill'] }), printer('bar', { stations: ['bar'] })]
  expect(dealt([burger, { ...beer, quantity: 0 }], printers)).toEqual({ grill: ['Burger'] })
  expect(dealt([{ ...beer, quantity: 0 }], printers)).toEqual({ grill: [], bar: [] })
})

test('an order goes to the printers of its location and channel; a channel nobody is set to goes to all', () => {
  const printers = [
    printer('dd', { channels: ['doordash'] }),
    printer('all'),
    printer('port', {}, { locationId: 'port' }),
    printer('bag', {}, { tickets: ['customer'] }),
  ]
  const ids = (channel: (typeof channels)[number], some = printers) =>
    printersFor({ locationId: 'centre', channel }, 'kitchen', some).map(({ id }) => id)
  expect(ids('doordash')).toEqual(['dd', 'all'])
  expect(ids('uber-eats')).toEqual(['all'])
  expect(ids('uber-eats', [printer('dd', { channels: ['doordash'] })])).toEqual(['dd'])
})

const someOf = <Word extends string>(words: readonly Word[]) => fc.subarray([...words])
const categories = ['Burgers', 'Salads', 'Drinks', 'Soups', 'Cakes']
const anyPrinter = fc
  .record({
    stations: someOf(kitchenStations),
    categories: someOf(categories),
    channels: someOf(channels),
    tickets: fc.constantFrom<Printer['tickets']>(['kitchen'], ['customer'], ['kitchen', 'customer']),
    locationId: fc.constantFrom(null, 'centre', 'port'),
  })
  .map(({ tickets, locationId, ...route }) => ({ route, over: { tickets, locationId } }))
const anyLine = fc.record({
  category: fc.constantFrom(null, ...categories),
  quantity: fc.nat({ max: 3 }),
})
const anyPlan = fc.constantFrom<StationPlan>({}, plan, { grill: ['Burgers', 'Cakes'], expo: ['Soups'] })

test('no line is ever printed nowhere while a printer of that kind exists for the location', () => {
  fc.assert(
    fc.property(
      fc.array(anyPrinter, { maxLength: 6 }),
      fc.array(anyLine, { maxLength: 8 }),
      anyPlan,
      fc.constantFrom(...channels),
      (some, lines, stationPlan, channel) => {
        const printers = some.map(({ route, over }, at) => printer(`p${at}`, route, over))
        const order = { locationId: 'centre', channel }
        const exists = printers.some(
          ({ tickets, locationId }) => tickets.includes('kitchen') && locationId !== 'port',
        )
        const here = printersFor(order, 'kitchen', printers)
        expect(here.length > 0).toBe(exists)
        const shares = shareOut(lines, here, stationPlan)
        if (exists) expect(shares.size).toBeGreaterThan(0)
        const toMake = lines.filter(({ quantity }) => quantity > 0)
        for (const each of toMake)
          expect([...shares.values()].some((share) => share.lines.includes(each))).toBe(exists)
        for (const share of shares.values()) {
          // Each slip accounts for the whole order, and none is empty.
          expect(share.lines.length + share.elsewhere.length).toBe(toMake.length)
          expect(share.lines.length > 0 || toMake.length === 0).toBe(true)
        }
      },
    ),
  )
})
