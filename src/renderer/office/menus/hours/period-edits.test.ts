import { expect, test } from 'vitest'
import type { OpenPeriod } from '#shared/menu/hours.ts'
import { addOn, changeAt, closeOn, copyDay, openAllDay, removeAt } from './period-edits.ts'

const lunch = { start: '11:00', end: '14:30' }
const dinner = { start: '17:00', end: '21:30' }
const monday: OpenPeriod[] = [
  { day: 'MON', ...lunch },
  { day: 'MON', ...dinner },
]

test('a slot may be added to several days at once, and stands in the order of the week', () => {
  expect(addOn([{ day: 'WED', ...dinner }], ['WED', 'MON'], lunch)).toEqual([
    { day: 'MON', ...lunch },
    { day: 'WED', ...lunch },
    { day: 'WED', ...dinner },
  ])
})

test('a day is copied to others in place of what they had, and stays as it is itself', () => {
  const before = [...monday, { day: 'TUE', start: '06:00', end: '09:00' } as const]
  expect(copyDay(before, 'MON', ['MON', 'TUE'])).toEqual([
    ...monday,
    { day: 'TUE', ...lunch },
    { day: 'TUE', ...dinner },
  ])
})

test('open all day is one period of the whole day, as DoorDash writes it', () => {
  expect(openAllDay(monday, 'MON')).toEqual([{ day: 'MON', start: '00:00', end: '23:59' }])
})

test('changed, removed and closed: the other periods stay', () => {
  expect(changeAt(monday, 1, { start: '18:00', end: '01:00' })[1]).toEqual({
    day: 'MON',
    start: '18:00',
    end: '01:00',
  })
  expect(removeAt(monday, 0)).toEqual([monday[1]])
  expect(closeOn([...monday, { day: 'SUN', ...lunch }], 'MON')).toEqual([{ day: 'SUN', ...lunch }])
})
