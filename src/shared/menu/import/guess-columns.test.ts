import { expect, test } from 'vitest'
import { guessColumns, headerRowOf } from './guess-columns.ts'
import type { Table } from './table.ts'

test('English headings are known', () => {
  expect(
    guessColumns([
      'Category',
      'Item name',
      'Description',
      'Price',
      'Pickup Price',
      'Tax rate',
      'Image URL',
      'Modifier Group',
      'Min',
      'Max',
      'Option',
      'Option Price',
    ]),
  ).toEqual({
    category: 0,
    item: 1,
    description: 2,
    price: 3,
    'pickup-price': 4,
    'tax-rate': 5,
    image: 6,
    group: 7,
    min: 8,
    max: 9,
    option: 10,
    'option-price': 11,
  })
})

test('French headings are known with and without accents, in capitals, with what stands in brackets', () => {
  expect(
    guessColumns([
      'CATÉGORIE',
      'plat',
      'Descriptif',
      'Prix ($ CA)',
      'Prix à emporter',
      'Végétarien ?',
      'Groupe d’options',
      'Options',
      'Supplément (prix)',
      'ACTIF',
      'Code',
    ]),
  ).toEqual({
    category: 0,
    item: 1,
    description: 2,
    price: 3,
    'pickup-price': 4,
    vegetarian: 5,
    group: 6,
    option: 7,
    'option-price': 8,
    active: 9,
    id: 10,
  })
})

test('an exact heading wins over one that only contains the word, and a column stands for one thing', () => {
  expect(guessColumns(['Ancien prix', 'Prix', 'Prix'])).toEqual({ price: 1 })
  expect(guessColumns(['Le prix comprend le service et toutes les taxes applicables ici'])).toEqual({})
  expect(guessColumns(['', '???', '2026'])).toEqual({})
})

test('the headings are found below a title, and the first row is taken where none is known', () => {
  const table = (rows: string[][]): Table => ({ name: 'x', rows, formulas: [], merged: [] })
  expect(headerRowOf(table([['Carte des plats'], [], ['Section', 'Plat', 'Prix'], ['A', 'B', '1']]))).toBe(2)
  expect(headerRowOf(table([[], ['Soupe', '9,50']]))).toBe(1)
  expect(headerRowOf(table([]))).toBe(0)
})

test('what a dish costs the restaurant is no price beside one; alone it is', () => {
  expect(guessColumns(['Item', 'Cost', 'Price'])).toEqual({ item: 0, price: 2 })
  expect(guessColumns(['Item', 'Cost'])).toEqual({ item: 0, price: 1 })
  expect(guessColumns(['Item', 'Cost', 'Price'], [2])).toEqual({ item: 0, price: 1 })
})
