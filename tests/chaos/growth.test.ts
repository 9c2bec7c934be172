import { expect, it } from 'vitest'
import { growthOf, memoryOf } from './growth.ts'

/** A look each second at a process that holds so much. */
const life = (seconds: number, rss: (second: number) => number) =>
  Array.from({ length: seconds }, (_, second) => ({ upMs: second * 1_000, rss: rss(second) }))

it('tells how the longest life went on after its warm-up, whatever garbage lay about', () => {
  const short = life(15, () => 900)
  const long = life(61, (second) => 100 + second + (second % 3 === 0 ? 500 : 0))
  expect(growthOf([short, long])).toEqual({ warm: 110, end: 156, overMs: 50_000 })
})

it('tells nothing of lives that ended soon', () => {
  expect(growthOf([life(12, () => 100), []])).toBeNull()
})

it('finds how much memory a process holds, and nothing of one that is gone', () => {
  expect(memoryOf(process.pid)).toBeGreaterThan(2 ** 20)
  expect(memoryOf(undefined)).toBeNull()
})
