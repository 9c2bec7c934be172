import { expect, test } from 'vitest'
import { dealLanes } from './lanes.ts'

const height = (id: string) => Number(id.slice(1))
const none = new Map<string, number>()

test('each card goes to the lane that is shortest so far', () => {
  const lanes = dealLanes(none, ['a500', 'b100', 'c100', 'd100'], 2, height)
  expect([...lanes]).toEqual([
    ['a500', 0],
    ['b100', 1],
    ['c100', 1],
    ['d100', 1],
  ])
})

test('a card keeps its lane when others leave, however uneven the lanes become (B5)', () => {
  const before = dealLanes(none, ['a100', 'b100', 'c100', 'd100'], 2, height)
  const after = dealLanes(before, ['b100', 'd100'], 2, height)
  expect(after.get('b100')).toBe(before.get('b100'))
  expect(after.get('d100')).toBe(before.get('d100'))
})

test('a newcomer fills the lane that has become short', () => {
  const before = dealLanes(none, ['a100', 'b100', 'c100', 'd100'], 2, height)
  const after = dealLanes(before, ['b100', 'd100', 'e100'], 2, height)
  expect(after.get('e100')).toBe(0)
})

test('a narrower window deals everything anew into the lanes there are', () => {
  const before = dealLanes(none, ['a100', 'b100'], 2, height)
  expect([...dealLanes(before, ['a100', 'b100'], 1, height).values()]).toEqual([0, 0])
})
