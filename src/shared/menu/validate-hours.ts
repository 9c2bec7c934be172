import {
  type HoursProblem,
  hoursProblems,
  leastOpenMinutes,
  openMinutesPerWeek,
  rangeProblems,
} from './hours.ts'
import type { Menu } from './menu.ts'
import type { MenuProblem, MenuProblemCode } from './problem.ts'
import { error } from './validate-parts.ts'

const codes: Record<HoursProblem['code'], MenuProblemCode> = {
  unreadable: 'hours-unreadable',
  'too-short': 'hours-too-short',
  'start-is-end': 'hours-start-is-end',
  overlap: 'hours-overlap',
}

/** Weekly hours (R21, R22) and special days. */
export function menuHoursProblems(menu: Pick<Menu, 'hours' | 'specialDays'>): MenuProblem[] {
  return [...weekProblems(menu.hours), ...specialDayProblems(menu.specialDays)]
}

function weekProblems(hours: Menu['hours']): MenuProblem[] {
  const told = hoursProblems(hours)
  const problems = told.map(({ code, index }) =>
    error(codes[code], ['hours', index], null, code === 'too-short' ? leastOpenMinutes : undefined),
  )
  const minutes = openMinutesPerWeek(hours)
  if (minutes >= leastOpenMinutes) return problems
  if (minutes > 0) return [error('hours-week-too-short', ['hours'], null, leastOpenMinutes), ...problems]
  // Unreadable hours are there; saying that none are would send people to the wrong place.
  return told.some(({ code }) => code === 'unreadable')
    ? problems
    : [error('hours-missing', ['hours'], null), ...problems]
}

function specialDayProblems(specialDays: Menu['specialDays']): MenuProblem[] {
  const dates = new Set<string>()
  return specialDays.flatMap(({ date, closed, periods }, index) => {
    const problems: MenuProblem[] = []
    const at = ['specialDays', index] as const
    if (!isDate(date)) problems.push(error('special-date-unreadable', [...at, 'date'], date))
    else if (dates.has(date)) problems.push(error('special-date-twice', [...at, 'date'], date))
    dates.add(date)
    if (closed) return problems
    if (periods.length === 0) return [...problems, error('special-hours-missing', [...at, 'periods'], date)]
    const wrong = new Set(rangeProblems(periods).map((problem) => problem.index))
    return [
      ...problems,
      ...[...wrong].map((place) =>
        error('special-hours-wrong', [...at, 'periods', place], date, leastOpenMinutes),
      ),
    ]
  })
}

/** A day of the calendar: 2026-02-30 is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
}
