import { expect, test } from 'vitest'
import { allergensThatFit, chipWidth, leastChipWidth } from './allergens-that-fit.ts'

const names = ['Peanut', 'Sesame', 'Shellfish']

test('every allergen is said where there is room for all, and none is ever cut in two', () => {
  const wide = allergensThatFit(names, 400)
  expect(wide).toEqual({ said: 'Peanut, Sesame, Shellfish', more: 0 })
  const room = chipWidth(wide, 400) - 1
  expect(allergensThatFit(names, room)).toEqual({ said: 'Peanut, Sesame', more: 1 })
  const first = leastChipWidth(names)
  expect(allergensThatFit(names, first)).toEqual({ said: 'Peanut', more: 2 })
  expect(allergensThatFit(names, first - 1)).toEqual({ said: 'Peanut', more: 0 })
  expect(allergensThatFit([], 40)).toEqual({ said: '', more: 0 })
})
