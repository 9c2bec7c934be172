import { expect, test } from 'vitest'
import { stripMarks } from './strip-marks.ts'

const chip = 120
const marks = [100, 27, 27]

test('an allergen stands whole before any mark: their words give way, then the least grave', () => {
  expect(stripMarks(chip, marks, 400)).toEqual({ count: 3, hasWords: true, left: 400 - 126 - 154 - 18 })
  expect(stripMarks(chip, marks, chip + 6 + 154 + 12)).toMatchObject({ count: 3, hasWords: true })
  expect(stripMarks(chip, marks, chip + 6 + 154 + 11)).toMatchObject({ count: 3, hasWords: false })
  expect(stripMarks(chip, marks, chip + 3 * 33)).toMatchObject({ count: 3, hasWords: false })
  expect(stripMarks(chip, marks, chip + 3 * 33 - 1)).toMatchObject({ count: 2, hasWords: false })
  expect(stripMarks(chip, marks, chip + 32)).toMatchObject({ count: 0 })
  for (let room = chip; room < 400; room += 1) {
    const { count, hasWords, left } = stripMarks(chip, marks, room)
    const widths = marks.slice(0, count).map((width) => (hasWords ? width : 27))
    const taken = chip + widths.reduce((sum, width) => sum + width + 6, 0)
    expect(taken + (left > 0 ? left + 6 : 0)).toBeLessThanOrEqual(room)
  }
})

test('without an allergy the marks have the whole row', () => {
  expect(stripMarks(null, marks, 166)).toMatchObject({ count: 3, hasWords: true })
  expect(stripMarks(null, marks, 165)).toMatchObject({ count: 3, hasWords: false })
  expect(stripMarks(null, marks, 60)).toMatchObject({ count: 2 })
})
