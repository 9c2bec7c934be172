import { expect, test } from 'vitest'
import { when } from './when.ts'

const format = { date: () => 'Thursday 31 December', time: () => '18:05' } as unknown as Parameters<
  typeof when
>[3]
const at = Date.UTC(2026, 11, 31, 18, 5)

test('a time of today stands alone, one of another day with its date, one of another year with that too', () => {
  expect(when(at, 'UTC', '2026-12-31', format)).toBe('18:05')
  expect(when(at, 'UTC', '2026-12-30', format)).toBe('Thursday 31 December, 18:05')
  expect(when(at, 'UTC', '2027-01-01', format)).toBe('Thursday 31 December 2026, 18:05')
  expect(when(0, 'UTC', '2026-12-30', format)).toBe('Thursday 31 December 1970, 18:05')
})
