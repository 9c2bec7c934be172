/**
 * Opening hours of a menu (doordash-marketplace.md section 11). Times are wall-clock `HH:MM` of the location, without a
 * zone: 11:00 is 11:00 before and after the clocks change.
 */

export const days = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const
export type Day = (typeof days)[number]

/** Open on a day; an end before the start is on the next day. */
export type OpenPeriod = { day: Day; start: string; end: string }

/** No period may be shorter, and no week (R22), in minutes. */
export const leastOpenMinutes = 30
/** DoorDash takes its last order this long before the end it was sent, in minutes. */
export const lastOrderBeforeMinutes = 20

export const dayMinutes = 24 * 60
const weekMinutes = 7 * dayMinutes

/** Minutes since midnight of `HH:MM` or `HH:MM:SS`; null when it is no time. */
export function minutesOf(time: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** `HH:MM` of minutes since midnight. */
export function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const within = ((minutes % dayMinutes) + dayMinutes) % dayMinutes
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`
}

/** A whole day as DoorDash writes it. */
export const allDay = { start: '00:00', end: '23:59' } as const

/** From start to end in minutes, past midnight where the end is earlier; null when a time cannot be read. */
export function lengthOf({ start, end }: Pick<OpenPeriod, 'start' | 'end'>): number | null {
  const [from, until] = [minutesOf(start), minutesOf(end)]
  if (from === null || until === null) return null
  // The last minute of a day counts to its end.
  const to = until === dayMinutes - 1 ? dayMinutes : until
  return to < from ? to - from + dayMinutes : to - from
}

/** Minutes a week, unreadable periods left out. */
export function openMinutesPerWeek(periods: readonly Pick<OpenPeriod, 'start' | 'end'>[]): number {
  return periods.reduce((sum, period) => sum + (lengthOf(period) ?? 0), 0)
}

/** Whether there are hours, none of them shorter than DoorDash takes (R22). Whether they overlap is not looked at. */
export function areLongEnough(periods: readonly Pick<OpenPeriod, 'start' | 'end'>[]): boolean {
  return periods.length > 0 && periods.every((period) => (lengthOf(period) ?? 0) >= leastOpenMinutes)
}

export type HoursProblem =
  | { code: 'unreadable' | 'too-short' | 'start-is-end'; index: number }
  | { code: 'overlap'; index: number; with: number }

/** What DoorDash's menu job would fail on, each with the place of the period in the list. */
export function hoursProblems(periods: readonly OpenPeriod[]): HoursProblem[] {
  const spans: Span[] = []
  const problems: HoursProblem[] = []
  for (const [index, period] of periods.entries()) {
    const { span, problem } = spanOf(period, index, days.indexOf(period.day) * dayMinutes)
    if (problem) problems.push(problem)
    if (span) spans.push(span)
  }
  // Sunday's night meets Monday: the week is laid out twice.
  const again = spans.map((span) => ({ ...span, from: span.from + weekMinutes, to: span.to + weekMinutes }))
  return [...problems, ...overlapsIn([...spans, ...again])]
}

/** The same for the periods of one date; here "00:00 to 00:00" says nothing, a closed date is told by `closed`. */
export function rangeProblems(periods: readonly Pick<OpenPeriod, 'start' | 'end'>[]): HoursProblem[] {
  const spans: Span[] = []
  const problems: HoursProblem[] = []
  for (const [index, period] of periods.entries()) {
    const { span, problem } = spanOf(period, index, 0)
    if (problem) problems.push(problem)
    else if (!span) problems.push({ code: 'start-is-end', index })
    if (span) spans.push(span)
  }
  return [...problems, ...overlapsIn(spans)]
}

type Span = { index: number; from: number; to: number }

function spanOf(
  period: Pick<OpenPeriod, 'start' | 'end'>,
  index: number,
  dayStart: number,
): { span?: Span; problem?: HoursProblem } {
  const length = lengthOf(period)
  const start = minutesOf(period.start)
  if (length === null || start === null) return { problem: { code: 'unreadable', index } }
  // 00:00 to 00:00 is DoorDash's way of writing "closed".
  if (length === 0) return start === 0 ? {} : { problem: { code: 'start-is-end', index } }
  const span = { index, from: dayStart + start, to: dayStart + start + length }
  return length < leastOpenMinutes ? { span, problem: { code: 'too-short', index } } : { span }
}

/** Each period that begins before an earlier one has ended, once. */
function overlapsIn(spans: readonly Span[]): HoursProblem[] {
  const problems: HoursProblem[] = []
  const sorted = spans.toSorted((a, b) => a.from - b.from)
  const told = new Set<number>()
  let last = sorted[0]
  for (const span of sorted.slice(1)) {
    if (last && span.from < last.to && span.index !== last.index && !told.has(span.index)) {
      told.add(span.index)
      problems.push({ code: 'overlap', index: span.index, with: last.index })
    }
    if (!last || span.to > last.to) last = span
  }
  return problems
}
