import { expect, it } from 'vitest'
import { changeOf } from './change.ts'

it('a change has a direction, a difference, and a ratio where there was something before', () => {
  expect(changeOf(412, 381)).toEqual({ direction: 'up', difference: 31, ratio: 31 / 381 })
  expect(changeOf(9, 12)).toEqual({ direction: 'down', difference: -3, ratio: -0.25 })
  expect(changeOf(5, 5)).toEqual({ direction: 'same', difference: 0, ratio: 0 })
  expect(changeOf(5, 0)).toEqual({ direction: 'up', difference: 5, ratio: null })
  expect(changeOf(0, 0)).toEqual({ direction: 'same', difference: 0, ratio: null })
  expect(changeOf(null, 3)).toBe(null)
  expect(changeOf(3, null)).toBe(null)
})

it('a change nobody would see in the figures is none', () => {
  expect(changeOf(42_300, 42_000, { step: 1_000 })?.direction).toBe('same')
  expect(changeOf(42_600, 42_000, { step: 1_000 })?.direction).toBe('up')
  expect(changeOf(10_040, 10_000, { asShare: true })?.direction).toBe('same')
  expect(changeOf(9_940, 10_000, { asShare: true })?.direction).toBe('down')
  expect(changeOf(4, 0, { asShare: true })?.direction).toBe('up')
})
