import { expect, test } from 'vitest'
import { aCategory, aGroup, aMenu, anItem, anOption } from '../../../../tests/support/menus.ts'
import { itemsOf, type MenuItem } from '../menu.ts'
import { itemsTakenAway, recognise } from './recognise.ts'

const menu = (...items: Partial<MenuItem>[]) =>
  aMenu({ categories: [aCategory({ items: items.map(anItem) })] })
const idsOf = (existing: Partial<MenuItem>[], given: Partial<MenuItem>[]) =>
  itemsOf(recognise(menu(...existing), menu(...given)).document).map(({ id }) => id)

test('codes that a spreadsheet changed mean the same dishes, also at a new price', () => {
  expect(
    idsOf(
      [
        { id: '0017', name: 'Chicken thali', priceCents: 1850 },
        { id: '0020', name: 'Lamb thali', priceCents: 2100 },
        { id: '7E10', name: 'Lassi', priceCents: 500 },
        { id: '100000000000000012', name: 'Chai', priceCents: 300 },
      ],
      [
        { id: '17', name: 'Chicken thali', priceCents: 1850 },
        { id: '20', name: 'Lamb Thali', priceCents: 2150 },
        { id: '7.00E+10', name: 'Lassi (sweet)', priceCents: 500 },
        { id: '1E+17', name: 'Chai', priceCents: 300 },
      ],
    ),
  ).toEqual(['0017', '0020', '7E10', '100000000000000012'])
})

test('the same code is the same dish, whatever it is called now', () => {
  expect(
    idsOf(
      [
        { id: '1', name: 'Soup' },
        { id: '2', name: 'Salad' },
      ],
      [
        { id: '2', name: 'Soup' },
        { id: '3', name: 'Salad' },
      ],
    ),
  ).toEqual(['2', '3'])
})

test('of two dishes with one name the price tells which, else none is taken for the other', () => {
  const existing = [
    { id: 'a', name: 'Soup', priceCents: 500 },
    { id: 'b', name: 'Soup', priceCents: 900 },
  ]
  expect(idsOf(existing, [{ id: '1', name: 'Soup', priceCents: 900 }])).toEqual(['b'])
  expect(idsOf(existing, [{ id: '1', name: 'Soup', priceCents: 700 }])).toEqual(['1'])
})

test('names without a letter are compared as they stand', () => {
  expect(idsOf([{ id: 'a', name: '🍜' }], [{ id: 'b', name: '🍜' }])).toEqual(['a'])
  expect(idsOf([{ id: 'a', name: '🍜' }], [{ id: 'b', name: '🍣' }])).toEqual(['b'])
})

test('categories, groups and options keep their ids too, and what names them goes along', () => {
  const existing = aMenu({
    categories: [aCategory({ id: 'c-9', items: [anItem({ id: '01', groupIds: ['g-9'] })] })],
    groups: [aGroup({ id: 'g-9', options: [anOption({ id: 'o-9' })] })],
  })
  const given = aMenu({
    categories: [aCategory({ items: [anItem({ id: '1', groupIds: ['grp-side'] })] })],
    groups: [aGroup({ options: [anOption(), anOption({ id: 'opt-new', name: 'New' })] })],
  })
  const { document, recognised } = recognise(existing, given)
  expect(document.categories).toEqual(existing.categories)
  expect(document.groups[0]).toMatchObject({ id: 'g-9', options: [{ id: 'o-9' }, { id: 'opt-new' }] })
  expect(recognised).toEqual([{ name: 'Soup', kept: '01', given: '1' }])
})

test('a person may take the codes of the file all the same', () => {
  const [existing, given] = [menu({ id: '0017' }), menu({ id: '17' })]
  const { document, recognised } = recognise(existing, given, 'given')
  expect(itemsOf(document).map(({ id }) => id)).toEqual(['17'])
  expect(recognised).toHaveLength(1)
  expect(itemsTakenAway(existing, document)).toBe(1)
})

test('the same menu again is the same menu', () => {
  const same = menu({ id: '1' }, { id: '2', name: 'Salad' })
  expect(recognise(same, same)).toEqual({ document: same, recognised: [] })
  expect(itemsTakenAway(same, same)).toBe(0)
})
