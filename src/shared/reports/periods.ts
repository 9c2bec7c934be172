import { isoWeek, weekday } from '../time/business-day.ts'
import { addDays } from '../time/zoned.ts'
import { daysOf, type Period, type SeriesUnit } from './period.ts'

/** How a manager cuts time. Weeks are ISO weeks: Monday to Sunday. */
export const periodUnits = ['day', 'week', 'month', 'year', 'other'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/** A period as a manager chose it. */
export type ChosenPeriod = Period & { unit: PeriodUnit }

/** The first and last day any report may name: years of four digits. */
const [firstDay, lastDay] = ['1001-01-01', '9999-12-31']

/** The day, week, month or year that holds a date; of `other`, the date alone. */
export function periodAround(unit: PeriodUnit, date: string): ChosenPeriod {
  switch (unit) {
    case 'day':
    case 'other':
      return { unit, from: date, to: date }
    case 'week': {
      const from = mondayOf(date)
      return { unit, from, to: daysAfter(from, 6) }
    }
    case 'month':
      return { unit, from: `${date.slice(0, 7)}-01`, to: lastOfMonth(date) }
    case 'year':
      return { unit, from: `${date.slice(0, 4)}-01-01`, to: `${date.slice(0, 4)}-12-31` }
  }
}

/** The period so many of its own length later; earlier with a negative number. Stands still at the ends of time. */
export function shifted(period: ChosenPeriod, by: number): ChosenPeriod {
  const { unit, from } = period
  switch (unit) {
    case 'day':
      return periodAround(unit, daysAfter(from, by))
    case 'week':
      return periodAround(unit, daysAfter(from, 7 * by))
    case 'month':
      return periodAround(unit, monthsAfter(`${from.slice(0, 7)}-01`, by))
    case 'year':
      return periodAround(unit, monthsAfter(`${from.slice(0, 4)}-01-01`, 12 * by))
    case 'other': {
      const days = by * daysOf(period)
      return { unit, from: daysAfter(from, days), to: daysAfter(period.to, days) }
    }
  }
}

/**
 * The same a year ago: the same weekday for a day (52 weeks before: a Friday is measured by a Friday), the week of the same
 * number (the last one where that year has no week 53), the same month; of any other period the same dates.
 */
export function yearBefore(period: ChosenPeriod): ChosenPeriod {
  const { unit, from, to } = period
  switch (unit) {
    case 'day':
      return periodAround(unit, daysAfter(from, -364))
    case 'week': {
      const { year, week } = weekOf(from)
      return periodAround(unit, mondayOfWeek(year - 1, Math.min(week, weeksOf(year - 1))))
    }
    case 'month':
    case 'year':
      return shifted(period, unit === 'month' ? -12 : -1)
    case 'other':
      return { unit, from: monthsAfter(from, -12), to: monthsAfter(to, -12) }
  }
}

/** No more of it than the days that have begun: what is under way is measured by as many days of what was. */
export function begunPart(
  period: ChosenPeriod,
  earlier: ChosenPeriod,
  today: string,
): { now: ChosenPeriod; earlier: ChosenPeriod } {
  if (today < period.from || today >= period.to) return { now: period, earlier }
  const days = daysBetween(period.from, today)
  const to = daysAfter(earlier.from, days)
  return {
    now: { ...period, to: today },
    earlier: { ...earlier, to: to < earlier.to ? to : earlier.to },
  }
}

/** How many days the second is after the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): string {
  return daysAfter(mondayOf(`${String(year).padStart(4, '0')}-01-04`), 7 * (week - 1))
}

/** Every key of a series between two dates, in order: what has no orders has no row. Hours begin where the day does. */
export function stepKeys(unit: SeriesUnit, from: string, to: string, dayStartsAt = 4): string[] {
  if (unit === 'hour') return Array.from({ length: 24 }, (_, at) => twoDigits((dayStartsAt + at) % 24))
  const keys: string[] = []
  for (let date = from; date <= to;) {
    const key = stepKey(unit, date)
    // The last month of all stands still.
    if (keys.at(-1) !== key) keys.push(key)
    const next = stepAfter(unit, date)
    if (next <= date) break
    date = next
  }
  return keys
}

/** The days a key of a series stands for, within the period; an hour stands for all of them. */
export function daysOfStep(unit: SeriesUnit, key: string, within: Period): Period {
  const { from, to } = wholeStep(unit, key, within)
  return { from: from > within.from ? from : within.from, to: to < within.to ? to : within.to }
}

function wholeStep(unit: SeriesUnit, key: string, within: Period): Period {
  switch (unit) {
    case 'hour':
      return within
    case 'day':
      return { from: key, to: key }
    case 'week': {
      const { year, week } = weekOfKey(key)
      const from = mondayOfWeek(year, week)
      return { from, to: daysAfter(from, 6) }
    }
    case 'month':
      return { from: `${key}-01`, to: lastOfMonth(`${key}-01`) }
  }
}

function stepKey(unit: 'day' | 'week' | 'month', date: string): string {
  if (unit === 'day') return date
  if (unit === 'month') return date.slice(0, 7)
  return isoWeek(date)
}

function stepAfter(unit: 'day' | 'week' | 'month', date: string): string {
  if (unit === 'day') return daysAfter(date, 1)
  return unit === 'week' ? daysAfter(mondayOf(date), 7) : monthsAfter(`${date.slice(0, 7)}-01`, 1)
}

function weekOf(date: string): { year: number; week: number } {
  return weekOfKey(isoWeek(date))
}

function weekOfKey(key: string): { year: number; week: number } {
  return { year: Number(key.slice(0, 4)), week: Number(key.slice(6)) }
}

function mondayOf(date: string): string {
  return daysAfter(date, 1 - weekday(date))
}

function weeksOf(year: number): number {
  return weekOf(`${String(year).padStart(4, '0')}-12-28`).week
}

/** Within the years a date can be written in. */
function daysAfter(date: string, days: number): string {
  const at = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000
  if (at > Date.parse(`${lastDay}T00:00:00Z`)) return lastDay
  return at < Date.parse(`${firstDay}T00:00:00Z`) ? firstDay : addDays(date, days)
}

/** The same day of another month, or its last one where it is shorter. */
function monthsAfter(date: string, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(at / 12)
  if (year > 9999) return lastDay
  if (year < 1001) return firstDay
  const month = `${String(year).padStart(4, '0')}-${twoDigits((at % 12) + 1)}`
  const last = lastOfMonth(`${month}-01`)
  const same = `${month}-${date.slice(8)}`
  return same < last ? same : last
}

function lastOfMonth(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))]
  return `${date.slice(0, 7)}-${twoDigits(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
