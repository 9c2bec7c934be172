import { expect, test } from 'vitest'
import {
  boardOrder,
  dinnerTime,
  line,
  minutes,
  option,
  preparingOrder,
  readyOrder,
} from '../../../tests/fixtures/orders.ts'
import { allDay, containsDish } from './all-day.ts'

test('what is still to be made is counted over New and Preparing, most first, with the pieces of late orders', () => {
  const counts = allDay(
    [
      boardOrder({ lines: [line('Tourtière', 2), line('Poutine', 1)] }),
      preparingOrder(30, 15, { lines: [line('Tourtière', 3)] }),
      readyOrder(1, { lines: [line('Poutine', 9)] }),
      boardOrder({ status: 'scheduled', lines: [line('Poutine', 9)] }),
    ],
    dinnerTime,
  )
  expect(counts.map(({ name, count, late }) => [name, count, late])).toEqual([
    ['Tourtière', 5, 3],
    ['Poutine', 1, 0],
  ])
})

test('a dish is one dish whatever its options and however its name is written', () => {
  const counts = allDay(
    [
      boardOrder({ lines: [line('Crêpe  jambon', 1, { options: [option('Extra fromage')] })] }),
      boardOrder({ lines: [line('CRÊPE JAMBON', 2)] }),
    ],
    dinnerTime,
  )
  expect(counts).toMatchObject([{ name: 'Crêpe  jambon', count: 3 }])
})

test('an option that is a dish of its own on the board is counted with it, multiplied', () => {
  const combo = boardOrder({
    lines: [line('Combo', 2, { options: [option('Poutine', 2), option('Gravy')] })],
  })
  const counts = allDay([combo, boardOrder({ lines: [line('Poutine', 1)] })], dinnerTime)
  expect(counts.map(({ name, count }) => [name, count])).toEqual([
    ['Poutine', 5],
    ['Combo', 2],
  ])
  expect(containsDish(combo, counts[0]?.key ?? '')).toBe(true)
})

test('a line struck off is made, and no longer counted or lit', () => {
  const order = preparingOrder(1, 15, {
    lines: [
      line('Soup', 2, { lineId: 'a' }),
      line('Soup', 1, { lineId: 'b' }),
      line('Tea', 1, { lineId: 'c' }),
    ],
    struck: ['a', 'c'],
  })
  expect(allDay([order], dinnerTime).map(({ name, count }) => [name, count])).toEqual([['Soup', 1]])
  expect(containsDish(order, 'tea')).toBe(false)
})

test('a line taken off, names of one letter and of sixty, and eighty lines are counted like any other', () => {
  const long = 'A'.repeat(60)
  const eighty = Array.from({ length: 80 }, (_, at) => line(at % 2 === 0 ? long : 'Q', 1))
  const counts = allDay(
    [boardOrder({ receivedAt: dinnerTime - minutes(1), lines: [...eighty, line('Gone', 0)] })],
    dinnerTime,
  )
  expect(counts.map(({ name, count }) => [name, count])).toEqual([
    [long, 40],
    ['Q', 40],
  ])
})
