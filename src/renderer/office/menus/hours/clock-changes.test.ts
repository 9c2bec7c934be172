import { expect, test } from 'vitest'
import { clockChangeOn } from './clock-changes.ts'

test.each([
  ['2027-03-14', 'America/Toronto', 'forward'],
  ['2027-11-07', 'America/Toronto', 'back'],
  ['2027-03-13', 'America/Toronto', null],
  ['2027-11-08', 'America/Toronto', null],
  ['2027-03-28', 'Europe/Paris', 'forward'],
  ['2027-10-31', 'Europe/Paris', 'back'],
  ['2027-04-04', 'Australia/Sydney', 'back'],
  ['2027-03-14', 'America/Phoenix', null],
  ['tomorrow', 'America/Toronto', null],
  ['2027-02-30x', 'America/Toronto', null],
])('on %s in %s the clocks go %s', (date, zone, change) => {
  expect(clockChangeOn(date, zone)).toBe(change)
})
