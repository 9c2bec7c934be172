import { expect, it } from 'vitest'
import { clockSpan } from '#shared/reports/cell-text.ts'
import {
  hourTitle,
  periodName,
  roundAmount,
  shortDay,
  signed,
  signedPercent,
  stepName,
  stepTitle,
  weekdayName,
} from './report-words.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, ' ')

it('names a period as people do, with its year where it is not this one (R4)', () => {
  const name = (
    unit: 'day' | 'week' | 'month' | 'year' | 'other',
    from: string,
    to: string,
    language: 'en' | 'fr',
  ) => plain(periodName({ unit, from, to }, '2026-11-24', language))
  expect(name('day', '2026-11-20', '2026-11-20', 'en')).toBe('Friday 20 November')
  expect(name('week', '2026-11-16', '2026-11-22', 'en')).toMatch(/^16 ?– ?22 November$/)
  expect(name('week', '2026-11-16', '2026-11-22', 'fr')).toMatch(/^16 ?– ?22 novembre$/)
  expect(name('week', '2025-12-29', '2026-01-04', 'en')).toMatch(/29 December 2025 ?– ?4 January 2026/)
  expect(name('month', '2026-02-01', '2026-02-28', 'fr')).toBe('février 2026')
  expect(name('year', '9999-01-01', '9999-12-31', 'en')).toBe('9999')
})

it('names the steps of a chart, short under a bar and whole in a table', () => {
  expect(stepName('hour', '09', '', 12, 'en')).toBe('09')
  expect(stepName('hour', '09', '', 12, 'fr')).toBe('9 h')
  expect(stepName('day', '2026-11-20', '2026-11-20', 7, 'en')).toBe('Fri 20')
  expect(stepName('day', '2026-11-20', '2026-11-20', 30, 'en')).toBe('20')
  expect(stepName('day', '2026-11-20', '2026-11-20', 7, 'fr')).toBe('ven 20')
  expect(stepName('month', '2026-11', '2026-11-01', 12, 'en')).toBe('Nov')
  expect(stepTitle('hour', '18', '', 'en')).toBe('18:00')
  expect(stepTitle('day', '2026-11-20', '2026-11-20', 'en')).toBe('Fri 20 Nov 2026')
  expect(weekdayName(7, 'en', 'long')).toBe('Sunday')
  expect(weekdayName(1, 'fr', 'long')).toBe('lundi')
  expect(shortDay('2026-11-20', 'en')).toBe('Fri 20')
  expect(hourTitle(0, 'en')).toBe('00:00')
})

it('writes spans as a clock counts them, and changes with their sign', () => {
  expect([0, 41_000, 860_000, 3_729_000, -12_000].map(clockSpan)).toEqual([
    '0:00',
    '0:41',
    '14:20',
    '1:02:09',
    '0:12',
  ])
  expect([signed(3, '3'), signed(-3, '3'), signed(0, '0')]).toEqual(['+3', '−3', '0'])
  expect(signedPercent(0.081, 'en')).toBe('+8%')
  expect(plain(signedPercent(-0.03, 'fr'))).toBe('−3 %')
})

it('writes amounts beside marks without their smaller part, in currencies that have none too', () => {
  expect(roundAmount(147_849, 'CAD', 'en')).toBe('$1,478')
  expect(plain(roundAmount(147_849, 'CAD', 'fr'))).toBe('1 478 $')
  expect(roundAmount(1_478, 'JPY', 'en')).toBe('¥1,478')
})
