import { expect, test } from 'vitest'
import { firstOf } from './language.ts'

test('the first language of a browser that there are words in is spoken, else English', () => {
  expect(firstOf(['de-CH', 'fr-CA', 'en'])).toBe('fr')
  expect(firstOf(['es'])).toBe('es')
  expect(firstOf(['estonian'])).toBe('en')
  expect(firstOf([])).toBe('en')
})
