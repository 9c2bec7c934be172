import { type Day, days } from '#shared/menu/hours.ts'

const dayMs = 86_400_000

/** Names of the days in the language on screen; 5 January 1970 was a Monday. */
export function dayName(day: Day, language: string, length: 'short' | 'long'): string {
  const at = (days.indexOf(day) + 4) * dayMs
  const name = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' }).format(at)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** `Friday, December 25, 2026` of `2026-12-25`; the text itself when it is no date. */
export function dateName(date: string, language: string): string {
  const at = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(at)) return date
  const name = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
