import { expect, it } from 'vitest'
import { planOf, troubles, wholeDay } from './plan.ts'

it('the same seed gives the same plan, another one another', () => {
  const day = { minutes: 1 }
  expect(wholeDay(7, day)).toEqual(wholeDay(7, day))
  expect(wholeDay(7, day).happenings).not.toEqual(wholeDay(8, day).happenings)
})

it('a day may be asked for by its orders', () => {
  const { happenings, durationMs } = wholeDay(7, { orders: 2_000 })
  expect(happenings.filter(({ type }) => type === 'order')).toHaveLength(2_000)
  expect(durationMs).toBeLessThanOrEqual(7 * 60_000)
})

it('a plan is in order, ends in time and has what it was asked for', () => {
  const { happenings } = planOf(3, { durationMs: 60_000, orders: 200, kills: 5, troubles: 30 })
  expect(happenings.map(({ step }) => step)).toEqual(happenings.map((_, index) => index + 1))
  const times = happenings.map(({ atMs }) => atMs)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(times.at(-1)).toBeLessThanOrEqual(60_000)
  expect(happenings.filter(({ type }) => type === 'order')).toHaveLength(200)
  expect(happenings.filter(({ type }) => type === 'kill')).toHaveLength(5)
  const kinds = new Set(happenings.flatMap((one) => (one.type === 'trouble' ? [one.kind] : [])))
  expect([...kinds].toSorted()).toEqual([...troubles].toSorted())
})
