import { expect, test } from 'vitest'
import { guessColumns } from './guess-columns.ts'
import type { Cell, Table } from './table.ts'
import { withoutUnfit } from './unfit-columns.ts'

const unfitIn = (rows: Cell[][]) => {
  const table: Table = { name: 'x', rows, formulas: [], merged: [] }
  return withoutUnfit(table, guessColumns((rows[0] ?? []).map(String)), 0)
}

test('a column whose cells contradict its heading is left out of the guess, and said', () => {
  const rows = [
    ['category_name', 'item_name', 'price', 'tax_group_code', 'is_active'],
    ['Drinks', 'Chai', '50.00', 'GST_5', 'true'],
    ['Drinks', 'Cold brew', '80.00', 'GST_12', '1'],
    ['Food', 'Paneer wrap', '200.00', 'GST_12', 'yes'],
  ]
  expect(unfitIn(rows)).toEqual({
    mapping: { category: 0, item: 1, price: 2, active: 4 },
    unfit: [{ column: 3, field: 'group' }],
  })
})

test('several such columns are left out, each for itself', () => {
  const dish = (name: string) => [name, '5', 'Kitchen A', 'see note', 'maybe']
  const { mapping, unfit } = unfitIn([
    ['Item', 'Price', 'Min', 'Vegan', 'Tax'],
    ...['A', 'B', 'C', 'D'].map(dish),
  ])
  expect(mapping).toEqual({ item: 0, price: 1 })
  expect(unfit.map(({ field }) => field).toSorted()).toEqual(['min', 'tax-rate', 'vegan'])
})

test('a few bad cells among good ones are mistakes to mend, and the column stays', () => {
  const rows = [
    ['Item', 'Price', 'Vegan'],
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name, at) => [name, '5', at < 3 ? 'perhaps' : 'yes']),
  ]
  expect(unfitIn(rows).unfit).toEqual([])
})

test('groups that have options stay, and so do prices, whatever is in them', () => {
  const rows = [
    ['Item', 'Price', 'Group', 'Option'],
    ...['A', 'B', 'C', 'D'].flatMap((name) => [[name, 'market', 'Side', 'Fries']]),
  ]
  expect(unfitIn(rows)).toMatchObject({ mapping: { item: 0, price: 1, group: 2, option: 3 }, unfit: [] })
})
