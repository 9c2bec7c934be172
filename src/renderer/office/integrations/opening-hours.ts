import {
  areLongEnough,
  type Day,
  days,
  openMinutesPerWeek,
  type OpenPeriod,
  timeOf,
} from '#shared/menu/hours.ts'

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

/** Every day from 11 to 21: where nothing is known, a beginning that is easily changed. */
export const usualLines: readonly HoursLine[] = [{ days, start: '11:00', end: '21:00' }]

/** Hours as lines of the form, the days of the same times in one; null where they are more than the form holds. */
export function linesOf(periods: readonly OpenPeriod[], most: number): readonly HoursLine[] | null {
  const lines: { days: Day[]; start: string; end: string }[] = []
  for (const { day, start, end } of periods) {
    const same = lines.find((line) => line.start === start && line.end === end)
    if (same) same.days.push(day)
    else lines.push({ days: [day], start, end })
  }
  const isHeld = lines.every(({ start, end }) => quarters.includes(start) && quarters.includes(end))
  return lines.length === 0 || lines.length > most || !isHeld ? null : lines
}

/** Every quarter of an hour of a day. */
export const quarters: readonly string[] = Array.from({ length: 96 }, (_, at) => timeOf(at * 15))
