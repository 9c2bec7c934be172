import { expect, test } from 'vitest'
import { linesOf, quarters, usualLines, weekOf } from './opening-hours.ts'

test.each([
  ['no day', [{ days: [], start: '11:00', end: '21:00' }], false],
  ['half an hour on one day', [{ days: ['MON'], start: '11:00', end: '11:30' }], true],
  [
    'a quarter of an hour on every day',
    [{ days: ['MON', 'TUE', 'WED'], start: '11:00', end: '11:15' }],
    false,
  ],
  [
    'one line long enough and one too short',
    [
      { days: ['MON'], start: '11:00', end: '21:00' },
      { days: ['TUE'], start: '11:00', end: '11:15' },
    ],
    false,
  ],
] as const)('%s: DoorDash takes it only from 30 minutes per period (R22)', (_name, lines, isEnough) => {
  expect(weekOf(lines).isEnough).toBe(isEnough)
})

test('each line counts for each of its days', () => {
  expect(weekOf([{ days: ['SAT', 'SUN'], start: '10:00', end: '14:30' }])).toMatchObject({
    minutes: 2 * 270,
    periods: [
      { day: 'SAT', start: '10:00', end: '14:30' },
      { day: 'SUN', start: '10:00', end: '14:30' },
    ],
  })
})

test('a day has ninety-six quarters of an hour, on 24 hours', () => {
  expect(quarters).toHaveLength(96)
  expect([quarters[0], quarters[1], quarters.at(-1)]).toEqual(['00:00', '00:15', '23:45'])
})

test('hours that are known stand in lines, the days of the same times in one; what the form cannot hold does not', () => {
  const known = [
    { day: 'MON', start: '11:00', end: '21:00' },
    { day: 'TUE', start: '11:00', end: '21:00' },
    { day: 'FRI', start: '17:00', end: '01:00' },
  ] as const
  const lines = linesOf(known, 7)
  expect(lines).toEqual([
    { days: ['MON', 'TUE'], start: '11:00', end: '21:00' },
    { days: ['FRI'], start: '17:00', end: '01:00' },
  ])
  expect(weekOf(lines ?? []).periods).toEqual(known)
  expect(linesOf(known, 1)).toBeNull()
  expect(linesOf([{ day: 'MON', start: '11:07', end: '21:00' }], 7)).toBeNull()
  expect(linesOf([], 7)).toBeNull()
  expect(weekOf(usualLines)).toMatchObject({ minutes: 7 * 600, isEnough: true })
})
