import { expect, test } from 'vitest'
import { allergensThatFit, chipWidth, leastChipWidth } from './allergens-that-fit.ts'
import { stripMarks } from './strip-marks.ts'

const names = ['Shellfish', 'Peanut']
const marks = [100, 27, 27]

test('an allergen stands whole before any mark: their words give way, then the least grave', () => {
  const least = leastChipWidth(names)
  expect(stripMarks(names, marks, 400)).toEqual({ count: 3, hasWords: true, chipRoom: 400 - 154 - 18 })
  expect(stripMarks(names, marks, least + 99)).toEqual({ count: 3, hasWords: false, chipRoom: least })
  expect(stripMarks(names, marks, least + 98)).toMatchObject({ count: 2, hasWords: false })
  expect(stripMarks(names, marks, least + 32)).toMatchObject({ count: 0, chipRoom: least + 32 })
  for (let room = least; room < 400; room += 1) {
    const said = allergensThatFit(names, stripMarks(names, marks, room).chipRoom)
    expect(chipWidth(said, 1_000)).toBeLessThanOrEqual(stripMarks(names, marks, room).chipRoom)
  }
})

test('without an allergy the marks have the whole row', () => {
  expect(stripMarks(null, marks, 166)).toMatchObject({ count: 3, hasWords: true })
  expect(stripMarks(null, marks, 165)).toMatchObject({ count: 3, hasWords: false })
  expect(stripMarks(null, marks, 60)).toMatchObject({ count: 2 })
})
