import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  areLongEnough,
  dayMinutes,
  days,
  hoursProblems,
  lengthOf,
  minutesOf,
  openMinutesPerWeek,
  type OpenPeriod,
  rangeProblems,
  timeOf,
} from './hours.ts'

const period = (day: OpenPeriod['day'], start: string, end: string): OpenPeriod => ({ day, start, end })

describe('times', () => {
  test.each([
    ['00:00', 0],
    ['11:30', 690],
    ['23:59:59', 1_439],
    ['24:00', null],
    ['9:00', null],
    ['11:60', null],
    ['', null],
    [' 11:00', null],
  ])('"%s" is %s minutes', (time, minutes) => {
    expect(minutesOf(time)).toBe(minutes)
  })

  it('minutes and times are two ways to say the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2 * dayMinutes, max: 3 * dayMinutes }), (minutes) => {
        const within = ((minutes % dayMinutes) + dayMinutes) % dayMinutes
        expect(minutesOf(timeOf(minutes))).toBe(within)
      }),
    )
  })
})

describe('how long a period is', () => {
  test.each([
    ['18:00', '02:00', 480],
    ['11:00', '00:00', 780],
    ['11:00', '11:00', 0],
    ['00:00', '23:59', 1_440],
    ['23:59', '00:29', 30],
    ['x', '11:00', null],
  ])('%s to %s', (start, end, length) => {
    expect(lengthOf({ start, end })).toBe(length)
  })

  it('a week adds up what can be read', () => {
    expect(
      openMinutesPerWeek([
        period('MON', '11:00', '14:00'),
        period('TUE', 'x', '14:00'),
        period('SUN', '22:00', '02:00'),
      ]),
    ).toBe(420)
  })

  test.each<[string, OpenPeriod[], boolean]>([
    ['no period', [], false],
    ['half an hour once a week', [period('MON', '11:00', '11:30')], true],
    ['half an hour in quarters', [period('MON', '11:00', '11:15'), period('TUE', '11:00', '11:15')], false],
    ['one long and one short', [period('MON', '11:00', '21:00'), period('TUE', '11:00', '11:29')], false],
    ['one that cannot be read', [period('MON', '11:00', '21:00'), period('TUE', 'x', '12:00')], false],
  ])('%s (R22)', (_name, periods, expected) => {
    expect(areLongEnough(periods)).toBe(expected)
  })
})

describe("what DoorDash's menu job fails on (section 11)", () => {
  const codes = (...periods: OpenPeriod[]) =>
    hoursProblems(periods).map((problem) => `${problem.code} ${problem.index}`)

  test.each<[string, OpenPeriod[], string[]]>([
    ['a day in two parts', [period('MON', '11:00', '14:00'), period('MON', '14:00', '22:00')], []],
    ['parts that overlap', [period('MON', '13:59', '22:00'), period('MON', '11:00', '14:00')], ['overlap 0']],
    ['the same twice', [period('MON', '11:00', '14:00'), period('MON', '11:00', '14:00')], ['overlap 1']],
    [
      'a night into the next morning',
      [period('SAT', '20:00', '03:00'), period('SUN', '02:00', '09:00')],
      ['overlap 1'],
    ],
    [
      "Sunday's night into Monday",
      [period('MON', '01:00', '09:00'), period('SUN', '20:00', '02:00')],
      ['overlap 0'],
    ],
    [
      'a night that ends as the morning begins',
      [period('SUN', '20:00', '02:00'), period('MON', '02:00', '09:00')],
      [],
    ],
    ['day and night', days.map((day) => period(day, '00:00', '23:59')), []],
    ['a day written as closed', [period('MON', '00:00', '00:00')], []],
    ['start is end', [period('MON', '11:00', '11:00')], ['start-is-end 0']],
    ['twenty-nine minutes', [period('MON', '11:00', '11:29')], ['too-short 0']],
    ['no time', [period('MON', '11', '12:00')], ['unreadable 0']],
    [
      'one long one over two others',
      [period('MON', '08:00', '23:00'), period('MON', '09:00', '10:00'), period('MON', '11:00', '12:00')],
      ['overlap 1', 'overlap 2'],
    ],
  ])('%s', (_name, periods, expected) => {
    expect(codes(...periods)).toEqual(expected)
  })

  it('overlaps are found exactly where a minute of the week is open twice', () => {
    const anyPeriod = fc.record({
      day: fc.constantFrom(...days),
      start: fc.integer({ min: 0, max: 47 }).map((half) => timeOf(half * 30)),
      end: fc.integer({ min: 0, max: 47 }).map((half) => timeOf(half * 30)),
    })
    fc.assert(
      fc.property(fc.array(anyPeriod, { maxLength: 6 }), (periods) => {
        const halves = periods.flatMap((one) => {
          const from = days.indexOf(one.day) * 48 + (minutesOf(one.start) ?? 0) / 30
          return Array.from({ length: (lengthOf(one) ?? 0) / 30 }, (_, half) => (from + half) % (7 * 48))
        })
        const isDouble = new Set(halves).size < halves.length
        expect(hoursProblems(periods).some(({ code }) => code === 'overlap')).toBe(isDouble)
      }),
    )
  })

  it('a single date is no week: its night does not meet its own morning', () => {
    const range = (start: string, end: string) => ({ start, end })
    expect(rangeProblems([range('01:00', '03:00'), range('20:00', '02:00')])).toEqual([])
    expect(rangeProblems([range('11:00', '14:00'), range('13:00', '15:00')])).toMatchObject([
      { code: 'overlap', index: 1 },
    ])
    expect(rangeProblems([range('00:00', '00:00')])).toEqual([{ code: 'start-is-end', index: 0 }])
  })
})
