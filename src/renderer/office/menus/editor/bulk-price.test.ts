import { expect, test } from 'vitest'
import { emptyMenu, type Menu } from '#shared/menu/menu.ts'
import { priceChanges, type PriceStep, type Rounding, steppedPrice, withPrices } from './bulk-price.ts'
import { newItem } from './new-entries.ts'

const exact: Rounding = { type: 'nearest', cents: 1 }
const percent = (hundredths: number): PriceStep => ({ type: 'percent', hundredths })

test.each([
  [1000, percent(500), exact, 1050],
  [1095, percent(500), exact, 1150],
  [1095, percent(-500), exact, 1040],
  [999, percent(750), exact, 1074],
  [1000, { type: 'amount', cents: 50 }, exact, 1050],
  [100, { type: 'amount', cents: -250 }, exact, 0],
  [1023, percent(0), { type: 'nearest', cents: 5 }, 1025],
  [1022, percent(0), { type: 'nearest', cents: 5 }, 1020],
  [1012, percent(0), { type: 'nearest', cents: 25 }, 1000],
  [1013, percent(0), { type: 'nearest', cents: 25 }, 1025],
  [1050, percent(0), { type: 'nearest', cents: 100 }, 1100],
  [1030, percent(0), { type: 'ending', cents: 95, of: 100 }, 1095],
  [1096, percent(0), { type: 'ending', cents: 95, of: 100 }, 1195],
  [1095, percent(0), { type: 'ending', cents: 95, of: 100 }, 1095],
  [4_000_000_00, percent(99_999_00), exact, 400_396_000_000],
] as const)('%i becomes the right price, exactly', (cents, step, rounding, after) => {
  expect(steppedPrice(cents, step, rounding)).toBe(after)
})

const menu: Menu = {
  ...emptyMenu('Carte', 'CAD'),
  categories: [
    {
      id: 'a',
      name: 'A',
      active: true,
      items: [
        { ...newItem(), name: 'one', priceCents: 1000, pickupCents: 900 },
        { ...newItem(), name: 'two', priceCents: null },
      ],
    },
  ],
}
const positions = [
  { category: 0, item: 0 },
  { category: 0, item: 1 },
]

test('the preview names what changes, and nothing that has no price', () => {
  expect(priceChanges(menu, positions, 'both', percent(1000), exact)).toMatchObject([
    { name: 'one', field: 'priceCents', before: 1000, after: 1100 },
    { name: 'one', field: 'pickupCents', before: 900, after: 990 },
  ])
  expect(priceChanges(menu, positions, 'delivery', percent(0), exact)).toEqual([])
})

test('what was previewed is what is applied', () => {
  const next = withPrices(menu, priceChanges(menu, positions, 'both', percent(1000), exact))
  expect(next.categories[0]?.items[0]).toMatchObject({ priceCents: 1100, pickupCents: 990 })
  expect(next.categories[0]?.items[1]).toBe(menu.categories[0]?.items[1])
})
