import { type Day, dayMinutes, days, lengthOf, minutesOf, type OpenPeriod } from '#shared/menu/hours.ts'

/** A piece of a period as it is drawn on one day, in minutes since its midnight. */
export type Bar = {
  /** Place of the period in the list. */
  index: number
  day: Day
  from: number
  to: number
  /** It began the day before. */
  isRest: boolean
}

/** What of the periods falls on each day; a night is drawn on both. Those nobody can read are left out. */
export function barsOf(periods: readonly OpenPeriod[]): Bar[] {
  return periods.flatMap((period, index): Bar[] => {
    const [from, length] = [minutesOf(period.start), lengthOf(period)]
    if (from === null || length === null || length === 0) return []
    const to = from + length
    const first: Bar = { index, day: period.day, from, to: Math.min(to, dayMinutes), isRest: false }
    if (to <= dayMinutes) return [first]
    const next = days[(days.indexOf(period.day) + 1) % days.length] ?? period.day
    return [first, { index, day: next, from: 0, to: to - dayMinutes, isRest: true }]
  })
}
