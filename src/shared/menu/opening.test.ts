import { describe, expect, it, test } from 'vitest'
import { days } from './hours.ts'
import type { Menu } from './menu.ts'
import { isOpenAt, nextChange } from './opening.ts'

const zone = 'America/Toronto'
const weekdays = (start: string, end: string): Menu['hours'] => days.map((day) => ({ day, start, end }))
const open = (hours: Menu['hours'], specialDays: Menu['specialDays'] = []) => ({ hours, specialDays })
const bistro = open([
  { day: 'TUE', start: '11:00', end: '14:00' },
  { day: 'TUE', start: '17:00', end: '22:00' },
  { day: 'FRI', start: '17:00', end: '02:00' },
])
const at = (text: string) => Date.parse(text)
const iso = (change: ReturnType<typeof nextChange>) =>
  change && `${change.opens ? 'opens' : 'closes'} ${new Date(change.at).toISOString().slice(0, 16)}Z`

describe('open and closed', () => {
  // 2026-11-24 is a Tuesday, five hours behind UTC.
  test.each([
    ['before the first hour', '2026-11-24T15:59:59Z', false, 'opens 2026-11-24T16:00Z'],
    ['at the first minute', '2026-11-24T16:00:00Z', true, 'closes 2026-11-24T19:00Z'],
    ['at the last, closed', '2026-11-24T19:00:00Z', false, 'opens 2026-11-24T22:00Z'],
    ['from one week to the next', '2026-11-28T12:00:00Z', false, 'opens 2026-12-01T16:00Z'],
    ['a Friday night after midnight', '2026-11-28T06:30:00Z', true, 'closes 2026-11-28T07:00Z'],
  ])('%s', (_name, moment, isOpen, change) => {
    expect(isOpenAt(bistro, at(moment), zone)).toBe(isOpen)
    expect(iso(nextChange(bistro, at(moment), zone))).toBe(change)
  })

  it('a special day stands in place of its weekday, its evening before is untouched', () => {
    const hours = open(weekdays('18:00', '01:00'), [
      { date: '2026-12-25', closed: true, periods: [] },
      { date: '2026-12-26', closed: false, periods: [{ start: '12:00', end: '13:00' }] },
    ])
    expect(isOpenAt(hours, at('2026-12-25T05:30:00Z'), zone)).toBe(true)
    expect(iso(nextChange(hours, at('2026-12-25T05:30:00Z'), zone))).toBe('closes 2026-12-25T06:00Z')
    expect(iso(nextChange(hours, at('2026-12-25T06:00:00Z'), zone))).toBe('opens 2026-12-26T17:00Z')
    expect(isOpenAt(hours, at('2026-12-26T23:30:00Z'), zone)).toBe(false)
  })

  it('open day and night never changes, until a closed day', () => {
    const always = open(weekdays('00:00', '23:59'))
    const now = at('2026-11-24T12:00:00Z')
    expect(nextChange(always, now, zone)).toBeNull()
    const closing = { ...always, specialDays: [{ date: '2026-12-25', closed: true, periods: [] }] }
    expect(iso(nextChange(closing, now, zone))).toBe('closes 2026-12-25T05:00Z')
  })

  it('periods that meet at midnight are one night', () => {
    const hours = open([
      { day: 'FRI', start: '20:00', end: '23:59' },
      { day: 'SAT', start: '00:00', end: '03:00' },
    ])
    expect(iso(nextChange(hours, at('2026-11-28T02:00:00Z'), zone))).toBe('closes 2026-11-28T08:00Z')
  })

  it('without hours it never opens; unreadable hours and closed days open nothing', () => {
    const now = at('2026-11-24T17:00:00Z')
    const nothing = open([
      { day: 'TUE', start: 'x', end: '22:00' },
      { day: 'TUE', start: '00:00', end: '00:00' },
    ])
    for (const hours of [open([]), nothing]) {
      expect(isOpenAt(hours, now, zone)).toBe(false)
      expect(nextChange(hours, now, zone)).toBeNull()
    }
  })
})

describe('nights when the clocks change (B19)', () => {
  const night = open(weekdays('22:00', '03:00'))
  it('spring: closes when the wall says 03:00, four hours after 22:00', () => {
    expect(iso(nextChange(night, at('2026-03-08T05:00:00Z'), zone))).toBe('closes 2026-03-08T07:00Z')
  })
  it('autumn: closes when the wall says 03:00, six hours after 22:00', () => {
    expect(iso(nextChange(night, at('2026-11-01T05:00:00Z'), zone))).toBe('closes 2026-11-01T08:00Z')
  })
  it('an end inside the hour that is left out is the moment of the change', () => {
    expect(iso(nextChange(open(weekdays('22:00', '02:30')), at('2026-03-08T05:00:00Z'), zone))).toBe(
      'closes 2026-03-08T07:00Z',
    )
  })
  it('11:00 is 11:00 on both sides', () => {
    const noon = open(weekdays('11:00', '12:00'))
    expect(iso(nextChange(noon, at('2026-03-07T17:00:00Z'), zone))).toBe('opens 2026-03-08T15:00Z')
    expect(iso(nextChange(noon, at('2026-10-31T16:00:00Z'), zone))).toBe('opens 2026-11-01T16:00Z')
  })
})
