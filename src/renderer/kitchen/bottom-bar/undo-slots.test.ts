import { expect, test } from 'vitest'
import { undoSlots } from './undo-slots.ts'

const empty = [null, null, null]

test('the first offer takes the lowest place', () => {
  expect(undoSlots(empty, [{ id: 'a', until: 1 }], 3)).toEqual([null, null, 'a'])
})

test('an offer that runs out does not move the others (B5)', () => {
  const three = undoSlots(
    empty,
    [
      { id: 'a', until: 1 },
      { id: 'b', until: 2 },
      { id: 'c', until: 3 },
    ],
    3,
  )
  expect(three).toEqual(['c', 'b', 'a'])
  expect(
    undoSlots(
      three,
      [
        { id: 'b', until: 2 },
        { id: 'c', until: 3 },
      ],
      3,
    ),
  ).toEqual(['c', 'b', null])
})

test('a fourth offer takes the place of the oldest', () => {
  const offers = ['a', 'b', 'c', 'd'].map((id, until) => ({ id, until }))
  expect(undoSlots(['c', 'b', 'a'], offers, 3)).toEqual(['c', 'b', 'd'])
})
