import { expect, it } from 'vitest'
import { clockTime, localDate } from './zoned.ts'

it('the day changes at local midnight, and only there (B6)', () => {
  const midnight = Date.parse('2026-11-24T05:00:00Z')
  expect(localDate(midnight - 1, 'America/Toronto')).toBe('2026-11-23')
  expect(localDate(midnight, 'America/Toronto')).toBe('2026-11-24')
  expect(localDate(midnight - 1, 'America/Toronto')).toBe('2026-11-23')
  expect(localDate(midnight, 'Pacific/Auckland')).toBe('2026-11-24')
})

it('the clock follows daylight saving of the place (B19)', () => {
  expect(clockTime(Date.parse('2026-11-01T05:30:00Z'), 'America/Toronto')).toBe('01:30')
  expect(clockTime(Date.parse('2026-11-01T06:30:00Z'), 'America/Toronto')).toBe('01:30')
  expect(clockTime(Date.parse('2026-11-01T07:30:00Z'), 'America/Toronto')).toBe('02:30')
})
