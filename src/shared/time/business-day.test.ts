import { describe, expect, it, test } from 'vitest'
import { businessDay, businessDayEnd, isDate, isoWeek, localHour, weekday } from './business-day.ts'
import { addDays, clockTime, instantOf, localDate } from './zoned.ts'

const toronto = 'America/Toronto'
const day = (at: string, endsAt = 240, zone = toronto) => businessDay(Date.parse(at), zone, endsAt)

describe('a business day (B6)', () => {
  test.each([
    ['in the evening', '2026-11-25T01:00:00Z', '2026-11-24'],
    ['past midnight', '2026-11-25T08:59:59Z', '2026-11-24'],
    ['at 04:00 sharp', '2026-11-25T09:00:00Z', '2026-11-25'],
    ['at 03:59 after the clocks went forward', '2026-03-08T07:59:59Z', '2026-03-07'],
    ['at 04:00 after the clocks went forward', '2026-03-08T08:00:00Z', '2026-03-08'],
    ['at 03:59 after the clocks went back', '2026-11-01T08:59:59Z', '2026-10-31'],
    ['at 04:00 after the clocks went back', '2026-11-01T09:00:00Z', '2026-11-01'],
  ])('%s', (_name, at, expected) => {
    expect(day(at)).toBe(expected)
  })

  it('that ends at midnight is the date, and one that ends at noon has its morning in the day before', () => {
    expect(day('2026-11-25T04:59:00Z', 0)).toBe('2026-11-24')
    expect(day('2026-11-25T05:00:00Z', 0)).toBe('2026-11-25')
    expect(day('2026-11-25T16:59:00Z', 720)).toBe('2026-11-24')
  })

  it('that has begun does not end again where the clocks go back over its end', () => {
    // 01:30 comes twice that night.
    expect(day('2026-11-01T05:29:00Z', 90)).toBe('2026-10-31')
    expect(day('2026-11-01T05:30:00Z', 90)).toBe('2026-11-01')
    expect(day('2026-11-01T06:10:00Z', 90)).toBe('2026-11-01')
    expect(day('2026-11-01T06:30:00Z', 90)).toBe('2026-11-01')
  })

  it.each([
    toronto,
    'Europe/Paris',
    'Australia/Lord_Howe',
    'Africa/Cairo',
    'America/Santiago',
    'Asia/Beirut',
  ])('begins where the one before ends, in %s on every day of a year, whatever its end', (zone) => {
    for (const endsAt of [0, 90, 240, 720])
      for (let date = '2026-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
        const begins = instantOf(date, endsAt, zone)
        expect(businessDay(begins - 1, zone, endsAt)).toBe(addDays(date, -1))
        expect(businessDay(begins, zone, endsAt)).toBe(date)
        expect(businessDayEnd(addDays(date, -1), zone, endsAt)).toBe(begins)
      }
  })

  it('answers each place for itself, in whatever order it is asked', () => {
    const at = Date.parse('2026-11-25T08:30:00Z')
    expect([businessDay(at, toronto, 240), businessDay(at, 'Europe/Paris', 240)]).toEqual([
      '2026-11-24',
      '2026-11-25',
    ])
    expect(businessDay(at, toronto, 120)).toBe('2026-11-25')
    expect(businessDay(at - 30 * 24 * 3_600_000, toronto, 240)).toBe('2026-10-26')
  })
})

it('the hour is what the clock of the place shows, also where its offset is no whole hour', () => {
  for (const zone of [toronto, 'Asia/Kathmandu', 'Australia/Adelaide', 'America/St_Johns'])
    for (let at = Date.parse('2026-10-31T20:00:00Z'); at < Date.parse('2026-11-02T00:00:00Z'); at += 420_000)
      expect(localHour(at, zone)).toBe(Number(clockTime(at, zone).slice(0, 2)))
})

it('weekdays and ISO weeks are those of the calendar', () => {
  expect(['2026-11-23', '2026-11-29'].map(weekday)).toEqual([1, 7])
  expect(['2026-12-31', '2027-01-03', '2027-01-04', '2027-03-14'].map(isoWeek)).toEqual([
    '2026-W53',
    '2026-W53',
    '2027-W01',
    '2027-W10',
  ])
  expect(isoWeek('2024-12-30')).toBe('2025-W01')
})

test.each([
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-13-01', false],
  ['9999-12-31', true],
  ['26-01-01', false],
  ['2026-1-1', false],
  ['', false],
])('%s is a day of the calendar: %s', (text, expected) => {
  expect(isDate(text)).toBe(expected)
})

it('without an end of its own the day is that of midnight', () => {
  for (let at = Date.parse('2026-03-07T00:00:00Z'); at < Date.parse('2026-03-10T00:00:00Z'); at += 1_800_000)
    expect(businessDay(at, toronto, 0)).toBe(localDate(at, toronto))
})
