import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { aCategory, aGroup, aMenu, anItem, anOption, anyMenu } from '../../../tests/support/menus.ts'
import { demoMenu } from './demo-menu.ts'
import type { Menu } from './menu.ts'
import { pathsIn } from './places.ts'
import type { MenuPath } from './problem.ts'
import { toWire } from './to-doordash.ts'

const document: Menu = aMenu({
  categories: [
    aCategory(),
    aCategory({
      id: 'cat-mains',
      name: 'Mains',
      items: [
        anItem({ id: 'itm-steak', name: 'Steak frites', groupIds: ['gone', 'grp-side'] }),
        anItem({ id: '30', name: 'Thirty' }),
      ],
    }),
  ],
  groups: [
    aGroup({ options: [anOption(), anOption({ id: 'opt-salad', name: 'Salad', groupIds: ['grp-dip'] })] }),
    aGroup({ id: 'grp-dip', name: 'Dip', options: [anOption({ id: 'opt-oil', name: 'Oil' })] }),
    aGroup({ id: 'x~2', sentAs: 'x', name: 'Second' }),
  ],
  hours: [
    { day: 'MON', start: '00:00', end: '00:00' },
    { day: 'TUE', start: '11:00', end: '11:20' },
    { day: 'TUE', start: '17:00', end: '23:59' },
    { day: 'SUN', start: '11:00', end: '15:00' },
  ],
  specialDays: [
    {
      date: '2026-12-24',
      closed: false,
      periods: [
        { start: '11:00', end: '12:00' },
        { start: '13:00', end: '14:00' },
      ],
    },
    { date: '2026-12-25', closed: true, periods: [] },
  ],
})
const steak = ['categories', 1, 'items', 0] as const

test.each<[string, MenuPath[]]>([
  ['menu.categories[1].items[0].price: is required', [[...steak, 'priceCents']]],
  ['Invalid value at categories.1.items.0.base_price.', [[...steak, 'pickupCents']]],
  ['/menu/categories/1/items/0/original_image_url could not be fetched', [[...steak, 'imageUrl']]],
  ['menu.categories[1].items[0].calories: unknown', [steak]],
  ['menu.categories[1].items[7].price: is required', [['categories', 1, 'items']]],
  ['menu.categories[9].name: is required', [['categories']]],
  ['menu.categories[1].items: the category has no items', [['categories', 1, 'items']]],
  ['menu.categories: the menu has no items', [['categories']]],
  ['menu.name: is longer than 500 characters', [['name']]],
  ['menu.categories[1].items[0].extras[0].min_num_options: is above max_num_options', [['groups', 0, 'min']]],
  ['menu.categories[1].items[0].extras[3]: is odd', [[...steak, 'groupIds']]],
  [
    'menu.categories[1].items[0].extras[0].options[1].name: is required',
    [['groups', 0, 'options', 1, 'name']],
  ],
  [
    'menu.categories[1].items[0].extras[0].options[1].extras[0].options[0].price: is negative',
    [['groups', 1, 'options', 0, 'priceCents']],
  ],
  ['open_hours[0].start_time: is odd', [['hours', 1]]],
  ['open_hours: TUE 11:00:00 to 11:20:00 was not accepted', [['hours', 1]]],
  ['open_hours: TUE 17:00:00 to 23:59:59 was not accepted', [['hours', 2]]],
  [
    'Open hours overlap on Tuesday',
    [
      ['hours', 1],
      ['hours', 2],
    ],
  ],
  ['open_hours: the menu is open less than 30 minutes a week', [['hours']]],
  ['special_hours[1].start_time: is odd', [['specialDays', 0, 'periods', 1]]],
  ['special_hours[2].date: 2026-12-25 is not a date', [['specialDays', 1, 'date']]],
  ['special_hours: 2026-12-24 11:00:00 to 11:20:00 is too short', [['specialDays', 0]]],
  ['special_hours: overlap', [['specialDays']]],
  ['Item itm-steak: the price was not accepted', [[...steak, 'priceCents']]],
  ['The image of "Steak frites" is too small.', [[...steak, 'imageUrl']]],
  [
    'Option opt-oil (in grp-dip) is unknown',
    [
      ['groups', 1],
      ['groups', 1, 'options', 0],
    ],
  ],
  ['Group x has two forms', [['groups', 2]]],
  ['merchant_supplied_id "30" is taken', [['categories', 1, 'items', 1]]],
  ['More than 30 items', []],
  [
    'menu.categories[0].items[0].name: is required; open_hours: SUN 11:00 to 15:00 overlaps',
    [
      ['categories', 0, 'items', 0, 'name'],
      ['hours', 3],
    ],
  ],
  ['menu.name: is odd; menu.name: is odd', [['name']]],
  ['Internal error: the menu could not be processed', []],
  ['', []],
])('"%s" (R161)', (details, expected) => {
  expect(pathsIn(details, document)).toEqual(expected)
})

it('no words, no places', () => {
  expect(pathsIn(null, document)).toEqual([])
})

it('the id of any item or option of the demo menu is found in a sentence', () => {
  for (const [g, group] of demoMenu.groups.entries())
    for (const [o, option] of group.options.entries())
      expect(pathsIn(`could not load ${option.id}, sorry`, demoMenu)).toEqual([['groups', g, 'options', o]])
})

it('every place of the form that was sent leads to the thing it was made from', () => {
  fc.assert(
    fc.property(anyMenu, (menu) => {
      for (const [c, category] of toWire(menu).menu.categories.entries())
        for (const [i, item] of (category.items ?? []).entries())
          for (const [e, extra] of (item.extras ?? []).entries()) {
            const [path] = pathsIn(`menu.categories[${c}].items[${i}].extras[${e}].name: is odd`, menu)
            expect(path?.[0]).toBe('groups')
            expect(menu.groups[Number(path?.[1])]?.id).toBe(extra.merchant_supplied_id)
          }
    }),
  )
})

it('whatever the words, the places are there', () => {
  const piece = fc.constantFrom(
    'menu',
    '.',
    'categories',
    '[1]',
    '[99]',
    'items',
    'extras',
    'options',
    'open_hours',
    '/',
    'TUE',
    '"',
    'itm-steak',
    ';',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const path of pathsIn(pieces.join(''), document)) {
        const there = path.reduce<unknown>(
          (value, key) => (value as Record<string | number, unknown>)[key],
          document,
        )
        expect(there).not.toBeUndefined()
      }
    }),
  )
})

test('reading what DoorDash said takes no longer than its words are long, whatever marks are in them', () => {
  const menu = aMenu({
    categories: [
      aCategory({
        items: Array.from({ length: 5_000 }, (_, at) => anItem({ id: `i${at}`, name: `Dish ${at}` })),
      }),
    ],
  })
  const started = performance.now()
  for (const words of [
    `«${' '.repeat(20_000)}`,
    '«'.repeat(20_000),
    '“'.repeat(20_000),
    '"'.repeat(20_001),
    " '".repeat(10_000),
    '.!?:'.repeat(5_000),
    `${'.!?:'.repeat(5_000)}x`,
    'x;'.repeat(10_000),
    '"x";'.repeat(5_000),
    'menu.categories[0]'.repeat(1_000),
  ])
    expect(pathsIn(words, menu)).toBeInstanceOf(Array)
  // Alone it takes a tenth of a second; with patterns that backtrack it took minutes.
  expect(performance.now() - started).toBeLessThan(5_000)
})

test.each([
  ['the item "Dish 1" and “Dish 2” and « Dish 3 » are odd', 3],
  ["the item 'Dish 4' isn't priced", 1],
  ['the "" item "Dish 5"', 1],
  ['an opening « alone, then "Dish 6"', 1],
])('names in any quotation marks are found: %s', (words, count) => {
  const items = Array.from({ length: 10 }, (_, at) => anItem({ id: `i${at}`, name: `Dish ${at}` }))
  expect(pathsIn(words, aMenu({ categories: [aCategory({ items })] }))).toHaveLength(count)
})
