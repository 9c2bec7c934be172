import type { WireMenu } from '#shared/doordash/menu.ts'
import { minutesOf } from '../world/hours.ts'
import { addDays, dayOf, wallClock } from './wall-clock.ts'
import type { Opening } from '../contract/shop.ts'

/** DoorDash takes the last order this long before the end it was sent (section 11). */
const lastOrderMinutes = 20
const dayMinutes = 24 * 60
/** Looked ahead for the next opening: past a week of special days. */
const daysAhead = 14

type Hours = Pick<WireMenu, 'open_hours' | 'special_hours'>
type Span = { start: number; end: number }

/** Whether customers could order from a menu with these hours at `at` (epoch ms), special days before weekdays. */
export function openingOf(hours: Hours, at: number, zone: string): Opening {
  const now = wallClock(at, zone)
  // A night that began yesterday is still on: its minutes go on past midnight.
  for (const [date, minutes] of [
    [addDays(now.date, -1), now.minutes + dayMinutes],
    [now.date, now.minutes],
  ] as const) {
    const span = spansOn(hours, date).find(
      (one) => one.start <= minutes && minutes < one.end - lastOrderMinutes,
    )
    if (span) {
      const last = span.end - lastOrderMinutes
      return {
        isOpen: true,
        opens: null,
        lastOrder: { date: addDays(date, Math.floor(last / dayMinutes)), minutes: last % dayMinutes },
      }
    }
  }
  for (let days = 0; days < daysAhead; days++) {
    const date = addDays(now.date, days)
    const starts = spansOn(hours, date)
      .map((span) => span.start)
      .filter((start) => days > 0 || start > now.minutes)
    if (starts.length > 0)
      return { isOpen: false, lastOrder: null, opens: { date, minutes: Math.min(...starts) } }
  }
  return { isOpen: false, lastOrder: null, opens: null }
}

/** Periods that begin on a date, in minutes of it; the end may be past midnight. */
function spansOn({ open_hours, special_hours }: Hours, date: string): Span[] {
  const special = special_hours.filter((one) => one.date === date)
  const periods =
    special.length > 0
      ? special.filter((one) => !one.closed)
      : open_hours.filter((one) => one.day_index === dayOf(date))
  return periods.flatMap(({ start_time, end_time }) => {
    const [start, end] = [minutesOf(start_time ?? ''), minutesOf(end_time ?? '')]
    if (start === null || end === null || start === end) return []
    return [{ start, end: end < start ? end + dayMinutes : end }]
  })
}
