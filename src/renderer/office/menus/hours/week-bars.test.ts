import { expect, test } from 'vitest'
import { barsOf } from './week-bars.ts'

test('a night is drawn on its day until midnight and on the next day after it', () => {
  expect(barsOf([{ day: 'FRI', start: '18:00', end: '01:00' }])).toEqual([
    { index: 0, day: 'FRI', from: 1080, to: 1440, isRest: false },
    { index: 0, day: 'SAT', from: 0, to: 60, isRest: true },
  ])
})

test("Sunday's night ends on Monday", () => {
  expect(barsOf([{ day: 'SUN', start: '20:00', end: '02:30' }])[1]).toMatchObject({ day: 'MON', to: 150 })
})

test('open until midnight, or all day, stays on its day', () => {
  expect(barsOf([{ day: 'MON', start: '11:00', end: '00:00' }])).toEqual([
    { index: 0, day: 'MON', from: 660, to: 1440, isRest: false },
  ])
  expect(barsOf([{ day: 'MON', start: '00:00', end: '23:59' }])).toEqual([
    { index: 0, day: 'MON', from: 0, to: 1440, isRest: false },
  ])
})

test('what cannot be read is not drawn', () => {
  expect(barsOf([{ day: 'MON', start: 'noon', end: '14:00' }])).toEqual([])
})
