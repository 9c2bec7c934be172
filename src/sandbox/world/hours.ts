/** A period in the store's local time; an end before the start is the next day (section 11). */
export type OpenHours = { day_index: string; start_time: string; end_time: string }

const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']
const dayMinutes = 24 * 60
const weekMinutes = 7 * dayMinutes
/** The shortest period the menu job takes (section 11), and the least a menu is open in a week (R22). */
const leastMinutes = 30

type Period = { start: number; end: number }

/** Minutes from Monday 00:00; null when the period cannot be read. A closed day (00:00 to 00:00) has length 0. */
function periodOf({ day_index, start_time, end_time }: OpenHours): Period | null {
  const day = days.indexOf(day_index)
  const [start, end] = [minutesOf(start_time), minutesOf(end_time)]
  if (day === -1 || start === null || end === null) return null
  const isNextDay = end < start
  return { start: day * dayMinutes + start, end: (day + (isNextDay ? 1 : 0)) * dayMinutes + end }
}

/** `HH:MM` or `HH:MM:SS`; the last minute of a day counts to its end. */
export function minutesOf(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time)
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return minutes === dayMinutes - 1 ? dayMinutes : minutes
}

export function openMinutesPerWeek(hours: readonly OpenHours[]): number {
  return hours.reduce((sum, one) => {
    const period = periodOf(one)
    return period ? sum + period.end - period.start : sum
  }, 0)
}

/**
 * What the menu job fails on in these hours, in DoorDash's words (section 11), such as `THU 11:00:00 to 11:20:00 is
 * shorter than 30 minutes`.
 */
export function badHours(hours: readonly OpenHours[]): string[] {
  const problems: string[] = []
  const periods: (Period & { name: string })[] = []
  for (const one of hours) {
    const period = periodOf(one)
    const name = `${one.day_index} ${one.start_time} to ${one.end_time}`
    if (!period) {
      problems.push(`${name} cannot be read`)
      continue
    }
    const minutes = period.end - period.start
    if (minutes === 0 && period.start % dayMinutes === 0) continue
    if (minutes === 0) problems.push(`${name} starts when it ends`)
    else if (minutes < leastMinutes) problems.push(`${name} is shorter than 30 minutes`)
    periods.push({ ...period, name })
  }
  // A Saturday that runs into Sunday meets Sunday's own hours, and Sunday's night meets Monday.
  const unrolled = periods.flatMap(({ start, end, name }) => [
    { start, end, name },
    { start: start + weekMinutes, end: end + weekMinutes, name },
  ])
  const told = new Set<string>()
  let last: (Period & { name: string }) | null = null
  for (const period of unrolled.toSorted((a, b) => a.start - b.start)) {
    if (last && period.start < last.end) told.add(`${period.name} overlaps ${last.name}`)
    if (!last || period.end > last.end) last = period
  }
  return [...problems, ...told]
}

export function isOpenLongEnough(hours: readonly OpenHours[]): boolean {
  return openMinutesPerWeek(hours) >= leastMinutes
}
