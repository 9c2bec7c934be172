import { expect, test } from 'vitest'
import { openingOf } from '#sandbox/shop/opening.ts'

const zone = 'America/Toronto'
const hours = {
  open_hours: [
    { day_index: 'TUE', start_time: '11:00:00', end_time: '22:00:00' },
    { day_index: 'FRI', start_time: '18:00:00', end_time: '02:00:00' },
    { day_index: 'SUN', start_time: '00:00:00', end_time: '23:59:59' },
  ],
  special_hours: [
    { date: '2026-12-29', closed: true },
    { date: '2026-12-30', closed: false, start_time: '09:00:00', end_time: '10:00:00' },
  ],
}
/** Local time in Montréal; -05:00 in winter. */
const at = (local: string) => Date.parse(`${local}-05:00`)

test.each([
  ['Tuesday before it opens', '2026-11-24T10:59:00', false],
  ['Tuesday when it opens', '2026-11-24T11:00:00', true],
  ['21 minutes before the end', '2026-11-24T21:39:00', true],
  ['20 minutes before the end, after the last order', '2026-11-24T21:40:00', false],
  ['Friday night', '2026-11-27T23:30:00', true],
  ['Saturday at one, still Friday’s night', '2026-11-28T01:00:00', true],
  ['Saturday at a quarter to two', '2026-11-28T01:45:00', false],
  ['Saturday at one in the afternoon', '2026-11-28T13:00:00', false],
  ['all Sunday', '2026-11-29T00:00:00', true],
  ['a Tuesday that is closed', '2026-12-29T12:00:00', false],
  ['a Wednesday with hours of its own', '2026-12-30T09:30:00', true],
])('%s', (_name, local, isOpen) => {
  expect(openingOf(hours, at(local), zone).isOpen).toBe(isOpen)
})

test('it says when it opens next, and until when orders are taken', () => {
  expect(openingOf(hours, at('2026-11-24T10:00:00'), zone).opens).toEqual({
    date: '2026-11-24',
    minutes: 660,
  })
  expect(openingOf(hours, at('2026-11-24T22:00:00'), zone).opens).toEqual({
    date: '2026-11-27',
    minutes: 1_080,
  })
  expect(openingOf(hours, at('2026-11-27T23:30:00'), zone).lastOrder).toEqual({
    date: '2026-11-28',
    minutes: 100,
  })
  expect(openingOf({ open_hours: [], special_hours: [] }, at('2026-11-24T10:00:00'), zone)).toEqual({
    isOpen: false,
    lastOrder: null,
    opens: null,
  })
})

test('11:00 is 11:00 on both sides of the clock change', () => {
  const summer = Date.parse('2026-10-27T11:30:00-04:00')
  const winter = Date.parse('2026-11-03T11:30:00-05:00')
  for (const instant of [summer, winter]) expect(openingOf(hours, instant, zone).isOpen).toBe(true)
  expect(openingOf(hours, Date.parse('2026-11-03T10:30:00-05:00'), zone).isOpen).toBe(false)
})
