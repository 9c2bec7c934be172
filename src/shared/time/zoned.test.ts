import { expect, it } from 'vitest'
import {
  addDays,
  clockTime,
  clockTimeOnce,
  dateInWords,
  dayLater,
  fullDate,
  fullDateInWords,
  instantOf,
  localDate,
  shortDate,
  zoneName,
} from './zoned.ts'

it('the day changes at local midnight, and only there (B6)', () => {
  const midnight = Date.parse('2026-11-24T05:00:00Z')
  expect(localDate(midnight - 1, 'America/Toronto')).toBe('2026-11-23')
  expect(localDate(midnight, 'America/Toronto')).toBe('2026-11-24')
  expect(localDate(midnight - 1, 'America/Toronto')).toBe('2026-11-23')
  expect(localDate(midnight, 'Pacific/Auckland')).toBe('2026-11-24')
})

it('the clock follows daylight saving of the place (B19)', () => {
  expect(clockTime(Date.parse('2026-11-01T05:30:00Z'), 'America/Toronto')).toBe('01:30')
  expect(clockTime(Date.parse('2026-11-01T06:30:00Z'), 'America/Toronto')).toBe('01:30')
  expect(clockTime(Date.parse('2026-11-01T07:30:00Z'), 'America/Toronto')).toBe('02:30')
})

const toronto = 'America/Toronto'

it.each([
  ['a summer day', '2026-07-01', 11 * 60, '2026-07-01T15:00:00Z'],
  ['a winter day', '2026-12-01', 11 * 60, '2026-12-01T16:00:00Z'],
  ['past midnight', '2026-12-01', 25 * 60, '2026-12-02T06:00:00Z'],
  ['before the clocks go forward', '2026-03-08', 119, '2026-03-08T06:59:00Z'],
  ['an hour that is left out', '2026-03-08', 150, '2026-03-08T07:00:00Z'],
  ['after the clocks went forward', '2026-03-08', 180, '2026-03-08T07:00:00Z'],
  ['an hour that comes twice', '2026-11-01', 90, '2026-11-01T05:30:00Z'],
  ['after the clocks went back', '2026-11-01', 120, '2026-11-01T07:00:00Z'],
])('the instant of a local time: %s (B19)', (_name, date, minutes, expected) => {
  expect(new Date(instantOf(date, minutes, toronto)).toISOString()).toBe(expected.replace('Z', '.000Z'))
})

it.each([toronto, 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns'])(
  'every minute of a year in %s has an instant that shows it, or the first one after a gap (B19)',
  (zone) => {
    for (let day = 0; day < 365; day += 1) {
      const date = addDays('2026-01-01', day)
      for (const minutes of [0, 30, 60, 90, 119, 120, 150, 180, 240, 1_439]) {
        const at = instantOf(date, minutes, zone)
        const shown = (one: number) => `${localDate(one, zone)} ${clockTime(one, zone)}`
        const two = (value: number) => String(value).padStart(2, '0')
        const wanted = `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
        if (shown(at) !== wanted) expect(shown(at) > wanted && shown(at - 60_000) < wanted).toBe(true)
      }
    }
  },
)

it('days are counted across months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
})

it.each([
  ['year 1', Date.parse('0001-01-01T00:00:00Z')],
  ['the last second of year 9999', Date.parse('9999-12-31T23:59:59Z')],
  ['beyond what a date can hold', 9e15],
  ['before it', -9e15],
  ['no number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
])('whatever instant is stored has a date, and stops no screen: %s', (_name, at) => {
  for (const zone of [toronto, 'Pacific/Kiritimati', 'Etc/GMT+12']) {
    expect(localDate(at, zone)).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(clockTimeOnce(at, zone)).toMatch(/^\d\d:\d\d/)
    expect(shortDate(at, zone, 'fr')).not.toBe('')
    expect(dateInWords(at, zone, 'fr')).not.toBe('')
    expect(zoneName(at, zone)).not.toBe('')
  }
})

it('a date is written one way in each language, with and without its weekday and its year', () => {
  const at = Date.parse('2026-11-30T17:00:00Z')
  const forms = (language: string) =>
    [shortDate, dateInWords, fullDate, fullDateInWords].map((write) => write(at, toronto, language))
  expect(forms('en')).toEqual([
    'Mon 30 Nov',
    'Monday 30 November',
    '30 November 2026',
    'Monday 30 November 2026',
  ])
  expect(forms('fr')).toEqual([
    'lun. 30 nov.',
    'lundi 30 novembre',
    '30 novembre 2026',
    'lundi 30 novembre 2026',
  ])
  expect(forms('es')).toEqual([
    'lun 30 nov',
    'lunes 30 de noviembre',
    '30 de noviembre de 2026',
    'lunes 30 de noviembre de 2026',
  ])
})

it('a day later the clock shows the same time, also when it was set meanwhile', () => {
  const before = Date.parse('2026-10-31T22:30:00Z')
  expect(clockTime(before, toronto)).toBe('18:30')
  expect(dayLater(before, 1, toronto)).toBe(Date.parse('2026-11-01T23:30:00Z'))
  expect(dayLater(dayLater(before, 5, toronto), -5, toronto)).toBe(before)
})
