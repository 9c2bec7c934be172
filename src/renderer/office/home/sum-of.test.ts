import { expect, test } from 'vitest'
import type { Today } from '#shared/api/integrations.ts'
import { sumOf } from './sum-of.ts'

const day = (more: Partial<Today>): Today => ({
  orders: 0,
  totalCents: 0,
  currency: 'CAD',
  averageMinutesToAccept: null,
  averageMinutesToReady: null,
  lost: 0,
  ...more,
})

test('an average over locations weighs by orders, and an idle location does not pull it down (R4)', () => {
  const sum = sumOf([
    day({ orders: 30, averageMinutesToAccept: 1, averageMinutesToReady: 12 }),
    day({ orders: 10, averageMinutesToAccept: 3 }),
    day({ orders: 0, averageMinutesToAccept: 99 }),
  ])
  expect(sum).toMatchObject({ orders: 40, minutesToAccept: 1.5, minutesToReady: 12 })
})

test('revenue in different currencies is never added up', () => {
  const { revenue } = sumOf([
    day({ totalCents: 1_000 }),
    day({ totalCents: 500 }),
    day({ totalCents: 700, currency: 'USD' }),
  ])
  expect(revenue).toEqual([
    { cents: 1_500, currency: 'CAD' },
    { cents: 700, currency: 'USD' },
  ])
})

test('without orders there is no average', () => {
  expect(sumOf([day({})])).toMatchObject({ orders: 0, minutesToAccept: null, minutesToReady: null, lost: 0 })
})
