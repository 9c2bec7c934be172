import { expect, test } from 'vitest'
import { line, option } from '../../../../../tests/fixtures/orders.ts'
import { linesThatFit } from './fold.ts'

const many = Array.from({ length: 14 }, (_, at) => line(`Dish ${at}`))

test('an order that fits is shown whole', () => {
  expect(linesThatFit(many.slice(0, 3), 400)).toBe(3)
})

test('a long order is folded to what fits', () => {
  const shown = linesThatFit(many, 300)
  expect(shown).toBeGreaterThan(4)
  expect(shown).toBeLessThan(12)
})

test('one single line is never hidden: the button that shows it would be as tall', () => {
  expect(linesThatFit(many.slice(0, 8), 7 * 35)).toBe(8)
})

test('a few lines always show, however low the screen', () => {
  expect(linesThatFit(many, 10)).toBe(2)
})

test('options and notes take room too', () => {
  const rich = many.map((each) => ({ ...each, note: 'No ice', options: [option('Large'), option('Extra')] }))
  expect(linesThatFit(rich, 600)).toBeLessThan(linesThatFit(many, 600))
})
