import { allDay, type Day, days, minutesOf, type OpenPeriod } from '#shared/menu/hours.ts'

/** What is done to the periods of a week. They stay in the order of the week. */
type Slot = Pick<OpenPeriod, 'start' | 'end'>

export function inOrder(periods: readonly OpenPeriod[]): OpenPeriod[] {
  const place = ({ day, start }: OpenPeriod) => days.indexOf(day) * 10_000 + (minutesOf(start) ?? 9_999)
  return periods.toSorted((a, b) => place(a) - place(b))
}

export function addOn(
  periods: readonly OpenPeriod[],
  on: readonly Day[],
  { start, end }: Slot,
): OpenPeriod[] {
  return inOrder([...periods, ...on.map((day) => ({ day, start, end }))])
}

export function changeAt(periods: readonly OpenPeriod[], index: number, slot: Slot): OpenPeriod[] {
  return inOrder(periods.map((period, at) => (at === index ? { ...period, ...slot } : period)))
}

export function removeAt(periods: readonly OpenPeriod[], index: number): OpenPeriod[] {
  return periods.filter((_, at) => at !== index)
}

export function closeOn(periods: readonly OpenPeriod[], day: Day): OpenPeriod[] {
  return periods.filter((period) => period.day !== day)
}

export function openAllDay(periods: readonly OpenPeriod[], day: Day): OpenPeriod[] {
  return addOn(closeOn(periods, day), [day], allDay)
}

/** The other days get what this day has, in place of what they had. */
export function copyDay(periods: readonly OpenPeriod[], from: Day, to: readonly Day[]): OpenPeriod[] {
  const others = to.filter((day) => day !== from)
  const slots = periods.filter((period) => period.day === from)
  const rest = periods.filter((period) => !others.includes(period.day))
  return inOrder([...rest, ...others.flatMap((day) => slots.map((slot) => ({ ...slot, day })))])
}
