import { expect, test } from 'vitest'
import { formatIn } from './format.ts'
import { when } from './when.ts'

const format = {
  ...formatIn('en'),
  time: () => '18:05',
}
const at = Date.UTC(2026, 11, 31, 18, 5)

test('a time of today stands alone, one of another day with its date, one of another year with that too', () => {
  expect(when(at, 'UTC', '2026-12-31', format)).toBe('18:05')
  expect(when(at, 'UTC', '2026-12-30', format)).toBe('Thursday 31 December, 18:05')
  expect(when(at, 'UTC', '2027-01-01', format)).toBe('Thursday 31 December 2026, 18:05')
  expect(when(0, 'UTC', '2026-12-30', format)).toBe('Thursday 1 January 1970, 18:05')
  expect(when(at, 'UTC', '2027-01-01', { ...formatIn('es'), time: () => '18:05' })).toBe(
    'jueves 31 de diciembre de 2026, 18:05',
  )
})
