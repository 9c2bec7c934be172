import { addDays, instantOf, localDate } from '../time/zoned.ts'
import { days, lengthOf, minutesOf, type OpenPeriod } from './hours.ts'
import type { Menu } from './menu.ts'

type Hours = Pick<Menu, 'hours' | 'specialDays'>

/** Whether customers can order at that moment; `at` in epoch ms, `zone` an IANA name. */
export function isOpenAt(hours: Hours, at: number, zone: string): boolean {
  const today = localDate(at, zone)
  return [addDays(today, -1), today].some((date) =>
    spansOn(hours, date, zone).some(({ from, to }) => from <= at && at < to),
  )
}

/**
 * When it opens or closes next after that moment; null when it never does. Periods that meet are one: a place that is
 * open day and night closes never, or before its next closed day.
 */
export function nextChange(hours: Hours, at: number, zone: string): { opens: boolean; at: number } | null {
  const isOpen = isOpenAt(hours, at, zone)
  const today = localDate(at, zone)
  let closes = at
  for (let day = -1; day <= furthestDays; day += 1) {
    for (const { from, to } of spansOn(hours, addDays(today, day), zone)) {
      if (!isOpen && from > at) return { opens: true, at: from }
      if (isOpen && from > closes) return { opens: false, at: closes }
      if (isOpen && to > closes) closes = to
    }
    // Nothing of a later day can begin before it does.
    if (isOpen && closes > at && closes < instantOf(addDays(today, day + 1), 0, zone))
      return { opens: false, at: closes }
  }
  return null
}

/** Special days may close a place for months; after more than a year of looking it is closed for good. */
const furthestDays = 400

/**
 * What begins on that date, in order: a special day stands in place of its weekday, and a night belongs to the day it
 * began on. The end is what the clock on the wall says, so a night may be an hour longer or shorter than it reads.
 */
function spansOn(hours: Hours, date: string, zone: string): { from: number; to: number }[] {
  return periodsOn(hours, date)
    .flatMap((period) => {
      const [start, length] = [minutesOf(period.start), lengthOf(period)]
      if (start === null || length === null || length === 0) return []
      return [{ from: instantOf(date, start, zone), to: instantOf(date, start + length, zone) }]
    })
    .toSorted((a, b) => a.from - b.from)
}

function periodsOn(hours: Hours, date: string): Pick<OpenPeriod, 'start' | 'end'>[] {
  const special = hours.specialDays.filter((day) => day.date === date)
  if (special.some((day) => day.closed)) return []
  if (special.length > 0) return special.flatMap((day) => day.periods)
  const weekday = days[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]
  return hours.hours.filter((period) => period.day === weekday)
}
