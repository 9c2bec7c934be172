import { expect, test } from 'vitest'
import { boardOrder, line, option } from '../../../tests/fixtures/orders.ts'
import { findOnBoard } from './find-on-board.ts'

const orders = [
  boardOrder({ id: 'a', displayNumber: '5821', customerName: 'Anaïs É.', lines: [line('Crêpe jambon')] }),
  boardOrder({
    id: 'b',
    displayNumber: '0B7C2',
    customerName: 'Theo W.',
    lines: [line('Combo', 1, { options: [option('Poutine')] })],
  }),
  boardOrder({ id: 'c', displayNumber: '2158', customerName: 'X', lines: [line('Soup 5821')] }),
]
const found = (asked: string) => findOnBoard(orders, asked).map(({ id }) => id)

test('an order on the board is found by number, name, dish or option, without accents or capitals', () => {
  expect(found('anais')).toEqual(['a'])
  expect(found('crepe JAMBON')).toEqual(['a'])
  expect(found('poutine')).toEqual(['b'])
  expect(found('7c2')).toEqual(['b'])
})

test('the order whose number is meant comes before one that only has the digits in it', () => {
  expect(found('5821')).toEqual(['a', 'c'])
})

test('signs alone and nothing at all find nothing', () => {
  expect(found('  !? ')).toEqual([])
  expect(found('')).toEqual([])
})
