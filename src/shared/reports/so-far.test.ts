import { expect, it } from 'vitest'
import { noFigures } from './figures.ts'
import type { Overview } from './overview.ts'
import { untilHour } from './so-far.ts'

const day = {
  total: { ...noFigures, orders: 9 },
  series: {
    unit: 'hour',
    rows: [
      { key: '12', channel: 'doordash', figures: { ...noFigures, orders: 2, totalCents: 6_000 } },
      { key: '18', channel: 'doordash', figures: { ...noFigures, orders: 4, totalCents: 13_000 } },
      { key: '18', channel: 'uber-eats', figures: { ...noFigures, orders: 1, totalCents: 2_000 } },
      { key: '01', channel: 'doordash', figures: { ...noFigures, orders: 2, totalCents: 7_000 } },
    ],
  },
} as Overview

it('a day is measured by the hours of another that are over (R4)', () => {
  const orders = (hour: number) => untilHour(day, hour, 4).total.orders
  expect([orders(11), orders(13), orders(18), orders(19)]).toEqual([0, 2, 2, 7])
  // One o'clock in the night is the end of the business day, not its beginning.
  expect([orders(0), orders(2)]).toEqual([7, 9])
  expect(untilHour(day, 19, 4).total.totalCents).toBe(21_000)
})

it('of a longer period nothing is taken away', () => {
  const week = { ...day, series: { ...day.series, unit: 'day' } } as Overview
  expect(untilHour(week, 11, 4)).toBe(week)
})
