import type { WireMenu } from '#shared/doordash/menu.ts'
import { badHours, isOpenLongEnough } from '../../world/hours.ts'

/** What the menu job fails on although the push was taken, in DoorDash's words. */
export type JobProblems = { menu: string[]; hours: string[] }

export function jobProblems(document: WireMenu): JobProblems {
  const { categories } = document.menu
  const isEmpty = categories.every((category) => (category.items ?? []).length === 0)
  const hollow = categories.flatMap((category, index) =>
    (category.items ?? []).length === 0 ? [`menu.categories[${index}].items: the category has no items`] : [],
  )
  return {
    menu: isEmpty ? ['menu.categories: the menu has no items'] : hollow,
    hours: hoursProblems(document),
  }
}

function hoursProblems({ open_hours, special_hours }: WireMenu): string[] {
  const problems = badHours(open_hours).map((words) => `open_hours: ${words}`)
  if (problems.length === 0 && !isOpenLongEnough(open_hours))
    problems.push('open_hours: the menu is open less than 30 minutes a week')
  const dates = new Map<string, typeof special_hours>()
  for (const [index, special] of special_hours.entries()) {
    if (!isDate(special.date)) problems.push(`special_hours[${index}].date: ${special.date} is not a date`)
    else if (!special.closed) dates.set(special.date, [...(dates.get(special.date) ?? []), special])
  }
  for (const [date, periods] of dates) {
    // Checked like a week of one day: the periods of a date must not overlap.
    const day = periods.map(({ start_time, end_time }) => ({
      day_index: 'MON',
      start_time: start_time ?? '',
      end_time: end_time ?? '',
    }))
    problems.push(...badHours(day).map((words) => `special_hours: ${words.replaceAll('MON', date)}`))
  }
  return problems
}

function isDate(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
  )
}
