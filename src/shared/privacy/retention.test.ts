import { expect, it } from 'vitest'
import {
  keptData,
  retention,
  retentionBounds,
  retentionChoices,
  spanOf,
  usualRetention,
} from './retention.ts'

it('everything that can be chosen lies within the bounds, and the usual is among it', () => {
  for (const data of keptData) {
    const { least, most, usual } = retentionBounds[data]
    expect(retentionChoices[data]).toContain(usual)
    expect(Math.min(...retentionChoices[data])).toBe(least)
    expect(Math.max(...retentionChoices[data])).toBe(most)
  }
})

it('what belongs to an order cannot be kept longer than the order, nor a telephone longer than a name', () => {
  expect(retention.safeParse(usualRetention).success).toBe(true)
  expect(retention.safeParse({ ...usualRetention, orders: 366, names: 731 }).success).toBe(false)
  expect(retention.safeParse({ ...usualRetention, contacts: 365, names: 90 }).success).toBe(false)
  expect(retention.safeParse({ ...usualRetention, bodies: 6 }).success).toBe(false)
  expect(retention.safeParse({ ...usualRetention, orders: 3_654 }).success).toBe(false)
  expect(retention.safeParse({ ...usualRetention, bodies: 7.5 }).success).toBe(false)
})

it('seven years are never less than seven years, and are called so', () => {
  expect(usualRetention.orders).toBeGreaterThanOrEqual(7 * 365 + 2)
  expect(spanOf(usualRetention.orders)).toEqual({ unit: 'years', count: 7 })
  expect(spanOf(365)).toEqual({ unit: 'days', count: 365 })
})
