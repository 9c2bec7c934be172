import { describe, expect, test } from 'vitest'
import { menuProblems } from '../validate.ts'
import { guessColumns, headerRowOf } from './guess-columns.ts'
import { readTable } from './read-table.ts'
import { type Cell, type Table, textOf } from './table.ts'
import { isImportable, withoutBadRows } from './without-bad-rows.ts'

function read(rows: Cell[][], more: Partial<Table> = {}) {
  const table: Table = { name: 'Carte', rows, formulas: [], merged: [], ...more }
  const mapping = guessColumns((table.rows[headerRowOf(table)] ?? []).map(textOf))
  return readTable(table, mapping, { currency: 'CAD', name: 'Carte' })
}
const told = (result: ReturnType<typeof read>) =>
  result.cellProblems.map(({ address, code, severity }) =>
    severity === 'error' ? `${address} ${code}` : `(${address} ${code})`,
  )
const outline = ({ menu }: Pick<ReturnType<typeof read>, 'menu'>) =>
  menu.categories.map(({ name, items }) => [name, ...items.map((item) => `${item.name} ${item.priceCents}`)])

const header: Cell[] = [
  'Category',
  'Item',
  'Price',
  'Group',
  'Min',
  'Max',
  'Option',
  'Option price',
  'Opens group',
]

describe('flat lists', () => {
  test('category, item and price alone make a menu; an empty category is the one above', () => {
    const result = read([
      ['Section', 'Dish', 'Price'],
      ['Soups', 'Onion', '9,50'],
      [null, 'Leek', 8],
      [],
      ['Mains', 'Steak', '27.00 $'],
      ['soups', 'Pea', '7'],
    ])
    expect(told(result)).toEqual([])
    expect(outline(result)).toEqual([
      ['Soups', 'Onion 950', 'Leek 800', 'Pea 700'],
      ['Mains', 'Steak 2700'],
    ])
    expect(result.skippedRows).toEqual([{ row: 4, reason: 'empty' }])
    expect(isImportable(result.menu)).toBe(true)
  })

  test('a row with a category alone heads what follows; headings may come again on a new page', () => {
    const result = read([
      ['Category', 'Item', 'Price'],
      ['Soups'],
      [null, 'Onion', 9.5],
      ['Category', 'Item', 'Price'],
      [null, 'Leek', 8],
    ])
    expect(outline(result)).toEqual([['Soups', 'Onion 950', 'Leek 800']])
    expect(result.skippedRows).toEqual([
      { row: 2, reason: 'heading' },
      { row: 4, reason: 'header-again' },
    ])
  })

  test('without a category column all items are in one category of the name of the sheet', () => {
    expect(
      outline(
        read([
          ['Item', 'Price'],
          ['Onion', 9],
        ]),
      ),
    ).toEqual([['Carte', 'Onion 900']])
  })
})

describe('bad cells', () => {
  test('each is listed with its address and its value: names, prices, categories, dishes twice', () => {
    const result = read([
      ['Category', 'Item', 'Price'],
      [null, 'Nowhere', 5],
      ['Soups', null, 9.5],
      [null, 'Onion', null],
      [null, 'Leek', 'Market price'],
      [null, 'Pea', -3],
      [null, 'Bean', 7],
      [null, 'BEAN', 8],
    ])
    expect(told(result)).toEqual([
      'A2 category-missing',
      'B3 item-missing',
      'C4 price-missing',
      'C5 price-unreadable',
      'C6 price-negative',
      'B8 item-twice',
    ])
    expect(result.cellProblems.find(({ address }) => address === 'C5')?.value).toBe('Market price')
    expect(result.cellProblems.find(({ address }) => address === 'B8')?.other).toBe('B7')
  })

  test('formulas: the last result is used and said; errors and formulas without a result are bad cells', () => {
    const result = read(
      [
        ['Category', 'Item', 'Price'],
        ['Soups', 'Onion', 9.5],
        [null, 'Leek', { odd: 'error', text: '#REF!' }],
        [null, 'Pea', { odd: 'uncalculated', text: '=C2*2' }],
        [null, { odd: 'error', text: '#N/A' }, 4],
      ],
      { formulas: [{ row: 1, column: 2 }] },
    )
    expect(told(result)).toEqual([
      '(C2 formula-result)',
      'C3 formula-error',
      'C4 formula-uncalculated',
      'B5 formula-error',
    ])
  })

  test('joined cells are said with their range; one that hides a needed cell is an error', () => {
    const result = read(
      [
        ['Category', 'Item', 'Price'],
        ['Soups', 'Onion', 9.5],
        [null, 'Leek', 8],
        [null, 'Pea', null],
      ],
      {
        merged: [
          { row: 1, column: 0, rows: 3, columns: 1 },
          { row: 3, column: 1, rows: 1, columns: 2 },
        ],
      },
    )
    expect(told(result)).toEqual(['(A2 merged)', '(B4 merged)', 'C4 merged-hides'])
    expect(result.cellProblems.map(({ other }) => other)).toEqual(['A2:A4', 'B4:C4', 'B4:C4'])
    expect(outline(result)[0]?.[0]).toBe('Soups')
  })

  test('what Excel took for a date is no price; yes and no, taxes and ids are read or listed', () => {
    const result = read([
      ['Category', 'Item', 'Price', 'Tax', 'Vegetarian', 'Active', 'Code'],
      ['Soups', 'Onion', { odd: 'date', text: '2026-05-12' }, '14,975', 'oui', 'x', 'S1'],
      [null, 'Leek', 8, '5 %', 'perhaps', 'non', 'S1'],
      [null, 'Pea', 8, 'HST', null, null, 'S3'],
    ])
    expect(told(result)).toEqual([
      'C2 price-is-date',
      'E3 yes-no-unreadable',
      'G3 id-twice',
      'D4 tax-unreadable',
    ])
    const [onion, leek] = result.menu.categories[0]?.items ?? []
    expect(onion).toMatchObject({ id: 'S1', taxRate: '14.975', tags: ['vegetarian'], active: true })
    expect(leek).toMatchObject({ taxRate: '5', active: false })
  })

  test('the menu’s own rules are told at their cells: a link, a text too long', () => {
    const result = read([
      ['Category', 'Item', 'Price', 'Image', 'Description'],
      ['Soups', 'x'.repeat(501), 9, 'soup.jpg', 'y'.repeat(1_001)],
    ])
    expect(told(result)).toEqual(['B2 name-too-long', 'D2 image-not-a-link', 'E2 description-too-long'])
    expect(result.cellProblems[0]).toMatchObject({ limit: 500 })
    expect(result.cellProblems[0]?.value.length).toBeLessThan(100)
  })
})

describe('options', () => {
  const steaks: Cell[][] = [
    header,
    ['Mains', 'Steak', 27, 'Cooking', 1, 1, 'Rare'],
    [null, null, null, null, null, null, 'Medium', 0],
    [null, null, null, 'Side', 0, 2, 'Fries', '2,50'],
    [null, null, null, null, null, null, 'Salad', '3,00'],
    [null, 'Rib eye', 34, 'Cooking; Side'],
  ]

  test('stand below their dish, one row each; a group’s name alone uses it again', () => {
    const result = read(steaks)
    expect(told(result)).toEqual([])
    expect(result.menu.groups).toMatchObject([
      { name: 'Cooking', min: 1, max: 1, options: [{ name: 'Rare', priceCents: 0 }, { name: 'Medium' }] },
      { name: 'Side', min: 0, max: 2, options: [{ priceCents: 250 }, { priceCents: 300 }] },
    ])
    expect(result.menu.categories[0]?.items.map((item) => item.groupIds)).toEqual([
      ['grp-cooking', 'grp-side'],
      ['grp-cooking', 'grp-side'],
    ])
  })

  test('a program that writes the dish again on the row of each option is understood', () => {
    const result = read([
      header,
      ['Mains', 'Steak', 27, 'Cooking', 1, 1, 'Rare'],
      ['Mains', 'Steak', 27, 'Cooking', 1, 1, 'Medium'],
      ['Mains', 'Rib eye', 34, 'Cooking', 1, 1, 'Rare'],
      ['Mains', 'Rib eye', 34, 'Cooking', 1, 1, 'Medium'],
    ])
    expect(told(result)).toEqual([])
    expect(outline(result)).toEqual([['Mains', 'Steak 2700', 'Rib eye 3400']])
    expect(result.menu.groups.map((group) => group.options.length)).toEqual([2])
  })

  test('a group that an option leads to belongs to the option, not to the dish', () => {
    const result = read([
      header,
      ['Sets', 'Lunch', 26, 'Main', 1, 1, 'Steak', 0, 'Cooking'],
      [null, null, null, null, null, null, 'Fish'],
      [null, null, null, 'Cooking', 1, 1, 'Rare'],
      [null, null, null, null, null, null, 'Medium'],
    ])
    expect(told(result)).toEqual([])
    expect(result.menu.categories[0]?.items[0]?.groupIds).toEqual(['grp-main'])
    expect(result.menu.groups[0]?.options[0]?.groupIds).toEqual(['grp-cooking'])
  })

  test('unknown, ambiguous and cyclic groups, wrong numbers and options without a place are listed', () => {
    const result = read([
      header,
      [null, null, null, null, null, null, 'Lost', 1],
      ['Mains', 'Steak', 27, 'Cooking', 2, 1, 'Rare', 0, 'Cooking'],
      [null, null, null, null, null, null, 'Blue', 'some'],
      [null, 'Fish', 20, 'Sauces'],
      [null, 'Lamb', 20, 'Side', 'one', 1, 'Fries'],
      [null, 'Duck', 20, 'Side', 0, 1, 'Rice'],
      [null, 'Goose', 20, 'Side'],
      [null, 'Hare', 20],
      [null, null, null, null, null, null, 'Wild', 1],
    ])
    expect(told(result)).toEqual([
      'G2 option-without-item',
      'E3 group-min-above-max',
      'I3 group-cyclic',
      'H4 price-unreadable',
      'D5 group-unknown',
      'E6 count-unreadable',
      'D8 group-ambiguous',
      'D10 option-without-group',
    ])
    expect(result.cellProblems.find(({ code }) => code === 'group-ambiguous')?.other).toBe('D6, D7')
  })

  test('ids follow from names, and the same file gives the same ones', () => {
    const twice = [read(steaks), read(steaks)].map(({ menu }) => menu)
    expect(twice[0]).toEqual(twice[1])
    expect(twice[0]?.categories[0]).toMatchObject({
      id: 'cat-mains',
      items: [{ id: 'itm-steak' }, { id: 'itm-rib-eye' }],
    })
    const same = read([
      ['Category', 'Item', 'Price'],
      ['Café', 'Crème', 4],
      ['Desserts', 'Crème', 5],
      [null, '抹茶', 5],
    ]).menu
    expect(same.categories.flatMap(({ items }) => items.map(({ id }) => id))).toEqual([
      'itm-creme',
      'itm-desserts-creme',
      'itm-抹茶',
    ])
  })

  test('without its bad rows a menu is whole again: a dish goes in whole or not at all', () => {
    const result = read([
      header,
      ['Mains', 'Steak', 27, 'Cooking', 1, 1, 'Rare', 'much'],
      [null, null, null, null, null, null, 'Medium'],
      [null, 'Rib eye', 34, 'Cooking'],
      [null, 'Fish', 22, 'Side', 0, 1, 'Fries', 2],
      ['Empty', 'Air', null],
    ])
    const { menu, leftOut } = withoutBadRows(result)
    expect(leftOut).toEqual([
      { name: 'Steak', category: 'Mains', row: 2 },
      { name: 'Rib eye', category: 'Mains', row: 4 },
      { name: 'Air', category: 'Empty', row: 6 },
    ])
    expect(outline({ menu })).toEqual([['Mains', 'Fish 2200']])
    expect(menu.groups.map(({ name }) => name)).toEqual(['Side'])
    expect(isImportable(menu)).toBe(true)
    expect(menuProblems(menu).map(({ code }) => code)).toEqual(['hours-missing'])
  })
})

test('a file without a single dish gives an empty menu that may not be kept', () => {
  const { menu, cellProblems } = read([['Category', 'Item', 'Price']])
  expect(menu.categories).toEqual([])
  expect(cellProblems).toEqual([])
  expect(isImportable(menu)).toBe(false)
})
