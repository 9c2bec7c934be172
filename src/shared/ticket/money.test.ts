import { expect, test } from 'vitest'
import { ticketMoney } from './money.ts'

const quebec = { language: 'fr', country: 'CA' } as const

test('amounts follow language, country and currency, with spaces every printer has', () => {
  const fr = ticketMoney(quebec, 'CAD')
  expect(fr.full(123_456)).toBe('1 234,56 $')
  expect(ticketMoney({ language: 'en', country: 'CA' }, 'CAD').full(123_456)).toBe('$1,234.56')
  expect(ticketMoney({ language: 'fr', country: 'FR' }, 'EUR').full(123_456)).toBe('1 234,56 €')
})

test('amounts without symbol line up with the total', () => {
  const fr = ticketMoney(quebec, 'CAD')
  expect(fr.bare(249)).toBe('2,49  ')
  expect(fr.bare(249).length - fr.bare(249).indexOf(',')).toBe(
    fr.full(3364).length - fr.full(3364).indexOf(','),
  )
  expect(ticketMoney({ language: 'en', country: 'CA' }, 'CAD').bare(249)).toBe('2.49')
})

test('currencies without cents are not divided', () => {
  expect(ticketMoney({ language: 'en', country: 'US' }, 'JPY').full(1_200)).toBe('¥1,200')
})

test('an unknown country or currency still prints the amount', () => {
  expect(ticketMoney({ language: 'fr', country: 'not a country' }, 'CAD').full(3364)).toContain('33,64')
  expect(ticketMoney(quebec, 'nonsense').full(3364)).toContain('33,64')
})
