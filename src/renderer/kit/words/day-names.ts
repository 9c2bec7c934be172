import { type Day, days } from '#shared/menu/hours.ts'

/** Name of a day of the week in a language; 5 January 1970 was a Monday. */
export function dayName(day: Day, language: string, weekday: 'short' | 'long'): string {
  const at = days.indexOf(day)
  return new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' }).format((at + 4) * 86_400_000)
}
