import { isDate } from '../time/business-day.ts'

/** What the rows of a period's course stand for: the longer it is, the coarser. */
export const seriesUnits = ['hour', 'day', 'week', 'month'] as const
export type SeriesUnit = (typeof seriesUnits)[number]

/** The longest period, in years. */
const longestYears = 10

/** Business days, both included. */
export type Period = { from: string; to: string }

export const wrongPeriods = ['no-date', 'backwards', 'too-long', 'in-future'] as const
export type WrongPeriod = (typeof wrongPeriods)[number]

/** What is wrong with a period; null when nothing is. `latest` is the last day that may have begun anywhere. */
export function wrongPeriod({ from, to }: Period, latest: string): WrongPeriod | null {
  if (!isDate(from) || !isDate(to)) return 'no-date'
  if (from > to) return 'backwards'
  if (Number(to.slice(0, 4)) - longestYears > Number(from.slice(0, 4))) return 'too-long'
  return from > latest ? 'in-future' : null
}

/** How many days a period has, both ends included. */
export function daysOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (24 * 3_600_000)) + 1
}

/** How fine the course of a period is drawn. */
export function seriesUnit(period: Period): SeriesUnit {
  const days = daysOf(period)
  if (days === 1) return 'hour'
  if (days <= 31) return 'day'
  return days <= 26 * 7 ? 'week' : 'month'
}
