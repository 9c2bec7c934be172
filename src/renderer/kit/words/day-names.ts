import { type Day, days } from '#shared/menu/hours.ts'
import { fullDateInWords } from '#shared/time/zoned.ts'

/** Name of a day of the week in a language; 5 January 1970 was a Monday. */
export function dayName(day: Day, language: string, weekday: 'short' | 'long'): string {
  const at = days.indexOf(day)
  return new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format((at + 4) * 86_400_000)
}

/** The same where it stands alone: it begins with a capital letter in every language. */
export function dayLabel(day: Day, language: string, weekday: 'short' | 'long'): string {
  return capitalised(dayName(day, language, weekday), language)
}

/** `Friday 25 December 2026` of `2026-12-25`; the text itself when it is no date. */
export function dateName(date: string, language: string): string {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at)) return date
  return capitalised(fullDateInWords(at, 'UTC', language), language)
}

function capitalised(name: string, language: string): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
