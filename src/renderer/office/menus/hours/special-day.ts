import { hoursProblems } from '#shared/menu/hours.ts'
import type { SpecialDay } from '#shared/menu/menu.ts'

export type SpecialDayProblem = 'no-date' | 'twice' | 'no-hours' | 'wrong-hours'

/** Why a special day cannot stay as it is; null when it can. `taken` are the dates of the others. */
export function specialDayProblem(
  { date, closed, periods }: SpecialDay,
  taken: readonly string[],
): SpecialDayProblem | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(`${date}T00:00:00Z`))) return 'no-date'
  if (taken.includes(date)) return 'twice'
  if (closed) return null
  if (periods.length === 0) return 'no-hours'
  return hoursProblems(periods.map((period) => ({ day: 'MON', ...period }))).length > 0 ? 'wrong-hours' : null
}

type Periods = SpecialDay['periods']

/** The hours of a day with one set, or added, the earliest first. */
export function withPeriod(periods: Periods, at: number | 'new', next: Periods[number]): Periods {
  const all = at === 'new' ? [...periods, next] : periods.map((each, index) => (index === at ? next : each))
  return all.toSorted((a, b) => a.start.localeCompare(b.start))
}
