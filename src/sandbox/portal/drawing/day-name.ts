import type { Language } from '../../world/portal.ts'

export const weekDays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const

/** `MON` in words; what is no day stays as it is. */
export function dayName(day: string, language: Language): string {
  const index = weekDays.findIndex((one) => one === day)
  // The first of January 2024 was a Monday.
  const date = new Date(Date.UTC(2024, 0, 1 + index))
  return index === -1
    ? day
    : new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date)
}
