import { expect, test } from 'vitest'
import { boardOrder, line, option } from '../../../../../tests/fixtures/orders.ts'
import { leastNeedOf, needOf } from '../deal/needs.ts'
import { linesThatFit } from './fold.ts'

const many = Array.from({ length: 14 }, (_, at) => line(`Dish ${at}`))
const room = 360
const fit = (lines: typeof many, height: number) => linesThatFit(boardOrder({ lines }), lines, room, height)

test('a long order is folded to what fits', () => {
  const shown = fit(many, 420)
  expect(shown).toBeGreaterThan(4)
  expect(shown).toBeLessThan(12)
})

test('a few lines always show, however low the screen', () => {
  expect(fit(many, 10)).toBe(2)
  expect(fit(many.slice(0, 1), 10)).toBe(1)
})

test('as low as a full card may be, it shows its first dishes and says how many more there are', () => {
  const lowest = leastNeedOf(boardOrder({ lines: many }), room + 24)
  expect(fit(many, lowest)).toBe(2)
  expect(fit(many, lowest + 40)).toBe(3)
  // With so few there is nothing to fold.
  const few = many.slice(0, 2)
  expect(fit(few, leastNeedOf(boardOrder({ lines: few }), room + 24))).toBe(2)
})

test('what was taken off and notes take room too, options that are folded one row', () => {
  const rich = many.map((each) => ({ ...each, note: 'No ice', options: [option('Large'), option('Extra')] }))
  expect(fit(rich, 700)).toBeLessThan(fit(many, 700))
  const longer = many.map((each) => ({
    ...each,
    note: 'No ice',
    options: Array.from({ length: 8 }, (_, at) => option(`Option ${at}`)),
  }))
  expect(fit(longer, 700)).toBe(fit(rich, 700))
})

test('the last dishes are not folded where the words that say so would take their room', () => {
  const whole = needOf(boardOrder({ lines: many }), 'full', room + 24)
  expect(fit(many, whole)).toBe(many.length)
  expect(fit(many, whole - 1)).toBe(many.length - 2)
})
