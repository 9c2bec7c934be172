import { openMinutesNeeded } from '#shared/integration/readiness.ts'

export const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const
export type Day = (typeof days)[number]

/** Open on one day; an end before the start is on the next day. Times are `HH:MM` of the location. */
export type OpenPeriod = { day: Day; start: string; end: string }

/** A line of the form: the same times on several days. */
export type HoursLine = { days: readonly Day[]; start: string; end: string }

/** How long such a period lasts, in minutes. */
export function lengthOf({ start, end }: Pick<OpenPeriod, 'start' | 'end'>): number {
  const length = minutesOf(end) - minutesOf(start)
  return length < 0 ? length + 24 * 60 : length
}

/** What the whole form says: minutes per week, and whether DoorDash takes it (R22). */
export function weekOf(lines: readonly HoursLine[]): {
  minutes: number
  isEnough: boolean
  periods: OpenPeriod[]
} {
  const periods = lines.flatMap(({ days, start, end }) => days.map((day) => ({ day, start, end })))
  const minutes = periods.reduce((sum, period) => sum + lengthOf(period), 0)
  const isEnough = periods.length > 0 && periods.every((period) => lengthOf(period) >= openMinutesNeeded)
  return { minutes, isEnough, periods }
}

/** Every quarter of an hour of a day. */
export const quarters: readonly string[] = Array.from({ length: 96 }, (_, at) => {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(at / 4))}:${two((at % 4) * 15)}`
})

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
