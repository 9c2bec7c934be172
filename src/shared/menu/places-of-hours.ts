import { minutesOf } from './hours.ts'
import type { Menu } from './menu.ts'
import type { MenuPath } from './problem.ts'

/** Days and dates of the opening hours; the hours as a whole where the words name no day. */
export function hoursPlaces(words: string, menu: Menu): MenuPath[] {
  const dates = new Set(words.match(/\b\d{4}-\d{2}-\d{2}\b/g))
  const special = menu.specialDays.flatMap(({ date }, index): MenuPath[] =>
    dates.has(date) ? [['specialDays', index]] : [],
  )
  if (special.length > 0) return special
  if (/special[ _]hours/i.test(words)) return menu.specialDays.length > 0 ? [['specialDays']] : []

  const names = words.match(
    /\b(?:mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b/gi,
  )
  const named = new Set((names ?? []).map((name) => name.slice(0, 3).toUpperCase()))
  const onDays = menu.hours.flatMap((period, index) => (named.has(period.day) ? [{ period, index }] : []))
  if (onDays.length === 0) return /\bhours\b|\b\w+_hours\b|\bopening\b/i.test(words) ? [['hours']] : []

  // "MON 11:00:00 to 11:20:00" is one of Monday's periods.
  const times = new Set((words.match(/\b\d{1,2}:\d{2}\b/g) ?? []).map(minutesOf))
  const exact = onDays.filter(
    ({ period }) => times.has(minutesOf(period.start)) && times.has(minutesOf(period.end)),
  )
  const meant = exact.length > 0 ? exact : onDays
  return meant.map(({ index }) => ['hours', index])
}
