import { expect, test } from 'vitest'
import { formatIn } from './format.ts'

const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test('money is written as each language writes it', () => {
  expect(formatIn('en').money(3364, 'CAD')).toBe('$33.64')
  expect(plain(formatIn('fr').money(3364, 'CAD'))).toBe('33,64 $')
})

test('a currency without cents has none', () => {
  expect(formatIn('en').money(1200, 'JPY')).toBe('¥1,200')
})

test('times are on 24 hours in both languages, as on the ticket (B19)', () => {
  const at = Date.UTC(2026, 10, 24, 23, 3)
  expect(formatIn('en').time(at, 'America/Toronto')).toBe('18:03')
  expect(formatIn('fr').time(at, 'America/Toronto')).toBe('18:03')
  expect(formatIn('fr').date(at, 'America/Toronto')).toBe('mardi 24 novembre')
})
