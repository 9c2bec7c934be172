import { areLongEnough, type Day, openMinutesPerWeek, type OpenPeriod, timeOf } from '#shared/menu/hours.ts'

/** A line of the form: the same times on several days. */
export type HoursLine = { days: readonly Day[]; start: string; end: string }

/** What the whole form says: minutes per week, and whether DoorDash takes it (R22). */
export function weekOf(lines: readonly HoursLine[]): {
  minutes: number
  isEnough: boolean
  periods: OpenPeriod[]
} {
  const periods = lines.flatMap(({ days, start, end }) => days.map((day) => ({ day, start, end })))
  return { minutes: openMinutesPerWeek(periods), isEnough: areLongEnough(periods), periods }
}

/** Every quarter of an hour of a day. */
export const quarters: readonly string[] = Array.from({ length: 96 }, (_, at) => timeOf(at * 15))
