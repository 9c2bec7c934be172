import { expect, test } from 'vitest'
import { dinnerTime, scheduledOrder } from '../../../../tests/fixtures/orders.ts'
import { byDay } from './by-day.ts'

test('scheduled orders are grouped by the day at the restaurant, soonest first (B5, B19)', () => {
  // 18:03 in Toronto: six hours on it is tomorrow there, four hours on it is not, though it is in UTC already.
  const days = byDay(
    [
      scheduledOrder(6, { id: 'tomorrow' }),
      scheduledOrder(4, { id: 'tonight' }),
      scheduledOrder(2, { id: 'soon' }),
    ],
    'America/Toronto',
  )
  expect(new Date(dinnerTime).toISOString()).toBe('2026-11-24T23:03:00.000Z')
  expect(days.map(({ date, orders }) => [date, orders.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['soon', 'tonight']],
    ['2026-11-25', ['tomorrow']],
  ])
})

test('an order without a time comes last and is not lost', () => {
  const days = byDay([scheduledOrder(1, { id: 'when', estimatedPickupAt: null }), scheduledOrder(2)], 'UTC')
  expect(days.at(-1)?.orders.map(({ id }) => id)).toEqual(['when'])
})
