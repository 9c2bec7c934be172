import { addDays, clockTime, instantOf, localDate } from './zoned.ts'

/**
 * A restaurant's day ends some hours past midnight, so that a Friday night is one day. It begins the first time the clock
 * of the place shows `endsAt` (minutes since midnight) on its date, and lasts until that of the next: 23 or 25 hours when
 * the clocks are changed, and never a moment in two days or in none.
 */

/** When a day ends unless a location says otherwise: 04:00. */
export const usualDayEnd = 240
/** The latest a day may end, at noon. */
export const latestDayEnd = 720

/** The last answer per place: orders of one day come one after the other. */
const lastDays = new Map<string, { begins: number; ends: number; date: string }>()

/** The date (`YYYY-MM-DD`) of the business day that holds this instant (epoch ms). */
export function businessDay(at: number, zone: string, endsAt: number): string {
  const key = `${zone}|${endsAt}`
  const last = lastDays.get(key)
  if (last && at >= last.begins && at < last.ends) return last.date
  const today = localDate(at, zone)
  // Where a clock is set back over its end, a day that has begun does not end again.
  const date =
    [today, addDays(today, 1)].findLast((day) => instantOf(day, endsAt, zone) <= at) ?? addDays(today, -1)
  const day = { begins: instantOf(date, endsAt, zone), ends: instantOf(addDays(date, 1), endsAt, zone), date }
  lastDays.set(key, day)
  return date
}

/** When that business day ends, in epoch ms. */
export function businessDayEnd(date: string, zone: string, endsAt: number): number {
  return instantOf(addDays(date, 1), endsAt, zone)
}

const lastHours = new Map<string, { hour: number; quarter: number }>()
/** Offsets of all zones are whole quarters of an hour. */
const quarterMs = 15 * 60_000

/** The hour the clock of that place shows, 0 to 23. */
export function localHour(at: number, zone: string): number {
  const quarter = Math.floor(at / quarterMs)
  const last = lastHours.get(zone)
  if (last?.quarter === quarter) return last.hour
  const hour = Number(clockTime(at, zone).slice(0, 2))
  lastHours.set(zone, { hour, quarter })
  return hour
}

/** Day of the week of `YYYY-MM-DD`: Monday is 1, Sunday 7. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** The ISO week of `YYYY-MM-DD`, such as `2026-W47`: its year is that of its Thursday. */
export function isoWeek(date: string): string {
  const thursday = addDays(date, 4 - weekday(date))
  const year = thursday.slice(0, 4)
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * 24 * 3_600_000)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Whether a text is a day of the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
}
