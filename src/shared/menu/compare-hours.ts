import type { MenuChange } from './change.ts'
import { days } from './hours.ts'
import type { Menu } from './menu.ts'

/** One change for the week, with the periods of those days that differ. */
export function hoursChanges(before: Menu['hours'], after: Menu['hours']): MenuChange[] {
  const texts = (hours: Menu['hours'], day: string) =>
    hours.filter((period) => period.day === day).map(({ start, end }) => `${day} ${start}-${end}`)
  const differing = days.filter((day) => texts(before, day).join() !== texts(after, day).join())
  if (differing.length === 0) return []
  return [
    {
      kind: 'changed',
      thing: 'hours',
      id: 'hours',
      name: '',
      within: null,
      field: 'periods',
      before: differing.flatMap((day) => texts(before, day)),
      after: differing.flatMap((day) => texts(after, day)),
    },
  ]
}

/** By date; null is a day like any other, no period a closed one. */
export function specialDayChanges(before: Menu['specialDays'], after: Menu['specialDays']): MenuChange[] {
  const textsOn = (days: Menu['specialDays'], date: string): readonly string[] | null => {
    const ofDate = days.filter((day) => day.date === date)
    if (ofDate.length === 0) return null
    return ofDate.flatMap((day) => day.periods.map(({ start, end }) => `${start}-${end}`))
  }
  const dates = [...new Set([...after, ...before].map((day) => day.date))].toSorted()
  return dates.flatMap((date): MenuChange[] => {
    const [was, is] = [textsOn(before, date), textsOn(after, date)]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const kind = was === null ? 'added' : is === null ? 'removed' : 'changed'
    return [
      {
        kind,
        thing: 'special-day',
        id: date,
        name: date,
        within: null,
        field: 'periods',
        before: was,
        after: is,
      },
    ]
  })
}
