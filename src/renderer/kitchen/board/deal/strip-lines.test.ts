import { expect, test } from 'vitest'
import { boardOrder, line } from '../../../../../tests/fixtures/orders.ts'
import { sizes } from './deal-types.ts'
import { wholeNeedOf } from './needs.ts'
import { stripLines } from './strip-lines.ts'

const order = boardOrder({
  lines: ['Moules et frites', 'Grilled cheese fort', 'Pâté chinois', 'Root beer'].map((name) => line(name)),
})
const said = (extraRows: number, last: number) => {
  const { rows, last: behind, more } = stripLines(order, 190, last, extraRows)
  return [rows.flat().length, behind.length, more]
}

test('a taller strip says further dishes in rows of their own, and how many it still leaves out', () => {
  expect(said(0, 60)).toEqual([1, 0, 3])
  expect(said(1, 60)).toEqual([2, 0, 2])
  expect(said(2, 60)).toEqual([3, 0, 1])
  expect(said(3, 60)).toEqual([4, 0, 0])
  expect(said(1, 190)).toEqual([2, 1, 1])
})

test('rows that nothing is left for are not there', () => {
  expect(stripLines(boardOrder({ lines: [line('Frites')] }), 190, 60, 3).rows).toHaveLength(1)
})

test('a strip as tall as it asks to be leaves no dish out', () => {
  const whole = wholeNeedOf(order, 'strip', 296)
  expect(whole).toBeGreaterThan(sizes.strip)
  const rows = (whole - sizes.strip) / sizes.stripRow
  expect(stripLines(order, 183, 183, rows).more).toBe(0)
  expect(wholeNeedOf(boardOrder({ lines: [line('Frites')] }), 'strip', 296)).toBe(sizes.strip)
})
