import { expect, it } from 'vitest'
import { instantFromText } from './instant-from-text.ts'

it('is the instant of an ISO time; one without a zone is UTC', () => {
  const at = Date.UTC(2026, 10, 28, 18, 5)
  expect(instantFromText('2026-11-28T18:05:00Z')).toBe(at)
  expect(instantFromText('2026-11-28T18:05:00')).toBe(at)
  expect(instantFromText('2026-11-28T13:05:00-05:00')).toBe(at)
})

it.each(['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 'tomorrow', '', null])(
  'is null for %s: nobody means that',
  (text) => {
    expect(instantFromText(text)).toBeNull()
  },
)
