import { expect, test } from 'vitest'
import { priceText, readPrice } from './price-text.ts'

test.each([
  ['12,50', 1250],
  ['12.5', 1250],
  ['12', 1200],
  [' 12,50 $ ', 1250],
  ['$12.50', 1250],
  ['CA$12.50', 1250],
  ['1 234,50', 123_450],
  ['1\u202F234,50', 123_450],
  ['1,234.50', 123_450],
  ['1.234,50', 123_450],
  ['0', 0],
  [',5', 50],
  ['.05', 5],
  ['12.', 1200],
  ['4.35', 435],
  ['0.29', 29],
  ['1234', 123_400],
])('a price typed as %j is %i minor units, exactly', (text, cents) => {
  expect(readPrice(text, 'CAD')).toEqual({ ok: true, cents })
})

test('an empty field is no price yet, not zero', () => {
  expect(readPrice('  ', 'CAD')).toEqual({ ok: true, cents: null })
})

test.each([
  ['abc', 'not-a-price'],
  ['12 dollars', 'not-a-price'],
  ['1.2.3', 'not-a-price'],
  ['12,,5', 'not-a-price'],
  ['$', 'not-a-price'],
  ['.', 'not-a-price'],
  ['12.505', 'ambiguous'],
  ['1,234', 'ambiguous'],
  ['12.5055', 'too-many-decimals'],
  ['1234.505', 'too-many-decimals'],
  ['-2.50', 'negative'],
  ['9999999.00', 'too-high'],
] as const)('%j is refused as %s, never read as something else', (text, problem) => {
  expect(readPrice(text, 'CAD')).toEqual({ ok: false, problem })
})

test('a currency without minor units has no decimals', () => {
  expect(readPrice('1200', 'JPY')).toEqual({ ok: true, cents: 1200 })
  expect(readPrice('12.5', 'JPY')).toEqual({ ok: false, problem: 'too-many-decimals' })
  expect(priceText(1200, 'JPY', 'en')).toBe('1200')
})

test('a price stands in its field as the language writes it, and reads back as itself', () => {
  expect(priceText(1250, 'CAD', 'en')).toBe('12.50')
  expect(priceText(1250, 'CAD', 'fr')).toBe('12,50')
  expect(priceText(5, 'CAD', 'fr')).toBe('0,05')
  expect(priceText(null, 'CAD', 'fr')).toBe('')
  for (let cents = 0; cents < 5_000; cents += 7)
    expect(readPrice(priceText(cents, 'CAD', 'fr'), 'CAD')).toEqual({ ok: true, cents })
})
