import { expect, test } from 'vitest'
import { boardOrder, line } from '../../../../../tests/fixtures/orders.ts'
import { besideHandover, besideNote, marksOf } from './order-marks.ts'

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

test('a courier at the door has a mark, before that of a note, where no words say it', () => {
  const dasher = { step: 'arrived_at_store', name: 'Marc', phone: null, vehicle: null, at: 0 } as const
  const order = boardOrder({ customerNote: 'Side door', dasher })
  expect(marksOf(order, false)).toEqual(['courier', 'note'])
  expect(besideHandover(marksOf(order, false))).toEqual(['note'])
  expect(marksOf({ ...order, dasher: { ...dasher, step: 'arriving_at_store' } }, false)).toEqual(['note'])
})
