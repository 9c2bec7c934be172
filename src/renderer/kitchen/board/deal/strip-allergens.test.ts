import { expect, test } from 'vitest'
import { boardOrder } from '../../../../../tests/fixtures/orders.ts'
import { sizes } from './deal-types.ts'
import { needOf } from './needs.ts'
import { shelfAllergens, stripAllergens } from './strip-allergens.ts'

const many = ['Peanuts', 'Shellfish', 'Sesame', 'Crustaceans', 'Macadamia']

test('every allergen is said whole on a strip: among its marks, and else on rows of its own', () => {
  expect(stripAllergens(['Peanuts'], 171, 131)).toMatchObject({ rows: ['Peanuts'], isOwn: false })
  for (const room of [131, 171, 220, 300])
    for (let count = 1; count <= many.length; count += 1) {
      const names = many.slice(0, count)
      const { rows, width } = stripAllergens(names, room, room - 40)
      expect(rows.join(' ')).toBe(names.join(', '))
      expect(width).toBeLessThanOrEqual(room)
    }
})

test('and a strip that has to give them rows is as much taller', () => {
  const strip = (customerNote: string) => needOf(boardOrder({ customerNote }), 'strip', 284)
  expect(strip('Sesame allergy')).toBe(sizes.strip)
  expect(strip('Allergy: peanuts, shellfish, sesame and macadamia')).toBeGreaterThanOrEqual(
    sizes.strip + 2 * sizes.stripRow,
  )
})

test('on the shelf they are said in smaller letters rather than cut', () => {
  for (let count = 1; count <= 3; count += 1) {
    const names = many.slice(0, count)
    const { rows, size } = shelfAllergens(names, 140, 44)
    expect(rows.join(' ')).toBe(names.join(', '))
    expect(rows.length * size * 1.15).toBeLessThanOrEqual(46)
  }
})
