import { describe, expect, it } from 'vitest'
import {
  begunPart,
  daysOfStep,
  mondayOfWeek,
  type ChosenPeriod,
  periodAround,
  shifted,
  stepKeys,
  yearBefore,
} from './periods.ts'
import { isoWeek } from '../time/business-day.ts'
import type { Period } from './period.ts'

const span = ({ from, to }: Period) => `${from} ${to}`

describe('periods of a report (R4, R5)', () => {
  it.each([
    ['day', '2026-11-20', '2026-11-20 2026-11-20'],
    ['week', '2026-11-20', '2026-11-16 2026-11-22'],
    ['week', '2026-11-16', '2026-11-16 2026-11-22'],
    ['week', '2026-11-22', '2026-11-16 2026-11-22'],
    ['week', '2027-01-01', '2026-12-28 2027-01-03'],
    ['month', '2024-02-10', '2024-02-01 2024-02-29'],
    ['month', '2026-02-28', '2026-02-01 2026-02-28'],
    ['month', '1900-02-01', '1900-02-01 1900-02-28'],
    ['year', '2026-11-20', '2026-01-01 2026-12-31'],
    ['other', '2026-11-20', '2026-11-20 2026-11-20'],
  ] as const)('the %s around %s', (unit, date, expected) => {
    expect(span(periodAround(unit, date))).toBe(expected)
  })

  it('steps over the ends of months and years, leap days included', () => {
    expect(span(shifted(periodAround('day', '2024-02-28'), 1))).toBe('2024-02-29 2024-02-29')
    expect(span(shifted(periodAround('day', '2026-01-01'), -1))).toBe('2025-12-31 2025-12-31')
    expect(span(shifted(periodAround('week', '2026-12-30'), 1))).toBe('2027-01-04 2027-01-10')
    expect(span(shifted(periodAround('month', '2026-01-31'), 1))).toBe('2026-02-01 2026-02-28')
    expect(span(shifted(periodAround('month', '2026-01-15'), -1))).toBe('2025-12-01 2025-12-31')
    expect(span(shifted(periodAround('year', '2026-05-05'), -1))).toBe('2025-01-01 2025-12-31')
  })

  it('steps over any other period by its own length', () => {
    const other: ChosenPeriod = { unit: 'other', from: '2026-11-01', to: '2026-11-10' }
    expect(span(shifted(other, -1))).toBe('2026-10-22 2026-10-31')
    expect(span(shifted(other, 1))).toBe('2026-11-11 2026-11-20')
  })

  it('there and back is where it was', () => {
    for (const unit of ['day', 'week', 'month', 'year'] as const)
      for (const date of ['2024-02-29', '2026-12-31', '2027-01-01', '2020-12-28']) {
        const period = periodAround(unit, date)
        expect(shifted(shifted(period, 1), -1)).toEqual(period)
      }
  })

  it('stands still at the year 9999, and at the year 1001', () => {
    expect(span(shifted(periodAround('year', '9999-06-01'), 1))).toBe('9999-01-01 9999-12-31')
    expect(span(shifted(periodAround('day', '9999-12-31'), 1))).toBe('9999-12-31 9999-12-31')
    expect(span(shifted(periodAround('month', '9999-12-01'), 1))).toBe('9999-12-01 9999-12-31')
    expect(periodAround('week', '9999-12-31').to).toBe('9999-12-31')
    expect(span(shifted(periodAround('month', '1001-01-01'), -1))).toBe('1001-01-01 1001-01-31')
    expect(stepKeys('month', '9999-11-01', '9999-12-31')).toEqual(['9999-11', '9999-12'])
    expect(stepKeys('day', '9999-12-30', '9999-12-31')).toEqual(['9999-12-30', '9999-12-31'])
  })

  it('measures a day by the same weekday a year ago, a week by its number, a month by its name', () => {
    expect(span(yearBefore(periodAround('day', '2026-11-20')))).toBe('2025-11-21 2025-11-21')
    expect(span(yearBefore(periodAround('week', '2026-11-20')))).toBe('2025-11-17 2025-11-23')
    expect(span(yearBefore(periodAround('month', '2025-02-01')))).toBe('2024-02-01 2024-02-29')
    expect(span(yearBefore(periodAround('year', '2026-02-01')))).toBe('2025-01-01 2025-12-31')
    expect(span(yearBefore({ unit: 'other', from: '2024-02-29', to: '2024-03-10' }))).toBe(
      '2023-02-28 2023-03-10',
    )
  })

  it('measures week 53 by the last week of a year that has none', () => {
    expect(isoWeek('2026-12-31')).toBe('2026-W53')
    const before = yearBefore(periodAround('week', '2026-12-31'))
    expect(isoWeek(before.from)).toBe('2025-W52')
  })

  it.each([
    ['2021-01-03', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2024-12-30', 2025, 1],
    ['2023-01-01', 2022, 52],
    ['2026-11-16', 2026, 47],
  ])('the ISO week of %s begins on a Monday at most six days before', (date, year, week) => {
    const monday = mondayOfWeek(year, week)
    expect(isoWeek(monday)).toBe(isoWeek(date))
    expect(monday).toBe(periodAround('week', date).from)
  })

  it('measures a week that is under way by as many days of the one before', () => {
    const week = periodAround('week', '2026-11-24')
    const { now, earlier } = begunPart(week, shifted(week, -1), '2026-11-24')
    expect([span(now), span(earlier)]).toEqual(['2026-11-23 2026-11-24', '2026-11-16 2026-11-17'])
    const march = periodAround('month', '2026-03-30')
    expect(span(begunPart(march, shifted(march, -1), '2026-03-30').earlier)).toBe('2026-02-01 2026-02-28')
  })

  it('measures one that is over, or has not begun, whole', () => {
    const week = periodAround('week', '2026-11-20')
    for (const today of ['2026-11-24', '2026-11-22', '2026-11-01'])
      expect(begunPart(week, shifted(week, -1), today)).toEqual({ now: week, earlier: shifted(week, -1) })
  })

  it('names every step, also those without orders', () => {
    expect(stepKeys('hour', '2026-11-20', '2026-11-20').slice(0, 2)).toEqual(['04', '05'])
    expect(stepKeys('hour', '2026-11-20', '2026-11-20').at(-1)).toBe('03')
    expect(stepKeys('day', '2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
    expect(stepKeys('week', '2026-12-30', '2027-01-05')).toEqual(['2026-W53', '2027-W01'])
    expect(stepKeys('month', '2026-11-30', '2027-01-01')).toEqual(['2026-11', '2026-12', '2027-01'])
  })

  it('knows the days of a step, cut to the period', () => {
    const within = { from: '2026-11-18', to: '2026-12-05' }
    expect(span(daysOfStep('week', '2026-W47', within))).toBe('2026-11-18 2026-11-22')
    expect(span(daysOfStep('month', '2026-12', within))).toBe('2026-12-01 2026-12-05')
    expect(span(daysOfStep('day', '2026-11-20', within))).toBe('2026-11-20 2026-11-20')
    expect(span(daysOfStep('hour', '18', within))).toBe('2026-11-18 2026-12-05')
  })
})
