import { expect, test } from 'vitest'
import { boardOrder, line } from '../../../../../tests/fixtures/orders.ts'
import { besideNote, marksOf } from './order-marks.ts'

const marks = (order: Parameters<typeof boardOrder>[0]) => {
  const whole = boardOrder(order)
  return besideNote(whole, marksOf(whole, false)).filter((mark) => mark === 'note')
}

test("beside the order's note in words, the note of a dish still has its mark", () => {
  const crepe = line('Crêpe', 2, { note: 'One without butter' })
  expect(marks({ customerNote: 'Side door', lines: [crepe] })).toEqual(['note'])
  expect(marks({ customerNote: null, lines: [crepe] })).toEqual(['note'])
  expect(marks({ customerNote: 'Side door', lines: [line('Crêpe')] })).toEqual([])
})
