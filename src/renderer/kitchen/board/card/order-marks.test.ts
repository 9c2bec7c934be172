import { expect, test } from 'vitest'
import { boardOrder, line } from '../../../../../tests/fixtures/orders.ts'
import { hasDishNote } from './order-marks.ts'

test('a note to a dish is told from the note of the order, and from what the head says of allergies', () => {
  const note = { note: 'One without butter' }
  expect(hasDishNote(boardOrder({ customerNote: 'Side door', lines: [line('Crêpe', 2, note)] }))).toBe(true)
  expect(hasDishNote(boardOrder({ customerNote: 'Side door', lines: [line('Crêpe')] }))).toBe(false)
  expect(hasDishNote(boardOrder({ lines: [line('Crêpe', 1, { note: 'Nut allergy' })] }))).toBe(false)
})
