import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPrice } from './read-price.ts'
import type { Cell } from './table.ts'

const cents = (cell: Cell, currency = 'CAD') => {
  const read = readPrice(cell, currency)
  return read.ok ? read.cents : read.problem
}

test.each<[Cell, number | null]>([
  ['12,50 $', 1250],
  ['12.50', 1250],
  ['$12.5', 1250],
  ['$1,295.00', 129_500],
  ['1 295,00 $', 129_500],
  ['1\u202f295,00\u00a0$', 129_500],
  ['1.295,00', 129_500],
  ["1'295.00", 129_500],
  ['CA$ 7', 700],
  ['7 CAD', 700],
  ['12,50 $ CA', 1250],
  ['$ 7.00 CAD', 700],
  ['+ 2,50 $', 250],
  ['.95', 95],
  ['0,50', 50],
  ['12.500,00', 1_250_000],
  ['9,90000', 990],
  ['１２，５０', 1250],
  ['gratuit', 0],
  ['Free', 0],
  ['0', 0],
  ['   ', null],
  [null, null],
  [12.5, 1250],
  [14.95, 1495],
  [1.1000000000000001, 110],
  [19.989999999999998, 1999],
  [0, 0],
])('a price typed as %j is %j cents', (cell, expected) => {
  expect(cents(cell)).toBe(expected)
})

test.each<[Cell, string]>([
  ['Market price', 'price-unreadable'],
  ['selon arrivage', 'price-unreadable'],
  ['12.5O', 'price-unreadable'],
  ['12,50 $/lb', 'price-unreadable'],
  ['12 50', 'price-unreadable'],
  ['1,2,3', 'price-unreadable'],
  ['12-15', 'price-unreadable'],
  ['12 / 15', 'price-unreadable'],
  ['$', 'price-unreadable'],
  [true, 'price-unreadable'],
  ['1,295', 'price-ambiguous'],
  ['12.500', 'price-ambiguous'],
  ['12,505', 'price-ambiguous'],
  ['0,505', 'price-too-precise'],
  ['12.5051', 'price-too-precise'],
  [9.995, 'price-too-precise'],
  ['-5', 'price-negative'],
  ['−5,00 $', 'price-negative'],
  ['(5.00)', 'price-negative'],
  [-0.5, 'price-negative'],
  ['12 €', 'price-other-currency'],
  ['USD 12', 'price-other-currency'],
  ['12345678901', 'price-too-high'],
  [1e12, 'price-too-high'],
  [{ odd: 'date', text: '2026-05-12' }, 'price-is-date'],
  [{ odd: 'error', text: '#REF!' }, 'formula-error'],
  [{ odd: 'uncalculated', text: '=B2*2' }, 'formula-uncalculated'],
  ['9'.repeat(30_000) + 'a', 'price-unreadable'],
])('a price typed as %j is refused as %s, never guessed', (cell, problem) => {
  expect(cents(cell)).toBe(problem)
})

test('decimals are those of the currency: none in yen, three in Tunisian dinars', () => {
  expect(cents('1,295', 'JPY')).toBe(1295)
  expect(cents('12.50', 'JPY')).toBe('price-too-precise')
  expect(cents('1.295', 'TND')).toBe(1295)
  expect(cents('12,50 €', 'EUR')).toBe(1250)
  expect(cents('12,50 $', 'EUR')).toBe('price-other-currency')
})

test('any price comes back to the cent, however it is written', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999 })
  fc.assert(
    fc.property(amount, fc.constantFrom('en-CA', 'fr-CA', 'de-DE', 'fr-FR'), (minor, locale) => {
      const format = (options: Intl.NumberFormatOptions) =>
        new Intl.NumberFormat(locale, { minimumFractionDigits: 2, ...options }).format(minor / 100)
      expect(cents(format({}))).toBe(minor)
      expect(cents(format({ useGrouping: false }))).toBe(minor)
      expect(cents(format({ style: 'currency', currency: 'CAD' }))).toBe(minor)
      expect(cents(minor / 100)).toBe(minor)
    }),
  )
})

test('whatever is typed, a price is whole minor units or a named problem', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.integer()), (cell) => {
      const read = readPrice(cell, 'CAD')
      if (read.ok && read.cents !== null) {
        expect(Number.isSafeInteger(read.cents)).toBe(true)
        expect(read.cents).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})
