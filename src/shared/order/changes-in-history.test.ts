import { expect, test } from 'vitest'
import { line } from '../../../tests/fixtures/orders.ts'
import { changesOfDetail, detailOfChanges } from './changes-in-history.ts'

test('the history keeps what a channel changed: dishes with their count, and what else is another (B20)', () => {
  const poutine = line('Poutine')
  const cola = line('Cola')
  const detail = detailOfChanges({
    lines: [
      { kind: 'more', count: 2, line: poutine, withNote: false },
      { kind: 'fewer', count: 1, line: cola, withNote: false },
    ],
    facts: ['note', 'utensils'],
  })
  expect(Object.values(detail).every((value) => typeof value === 'string')).toBe(true)
  expect(changesOfDetail(detail)).toEqual({
    added: ['2 × Poutine'],
    removed: ['1 × Cola'],
    rewritten: [],
    facts: ['note', 'utensils'],
  })
})

test('an entry from before says no more than it did', () => {
  expect(changesOfDetail({ totalBefore: 100, totalAfter: 200 })).toEqual({
    added: [],
    removed: [],
    rewritten: [],
    facts: [],
  })
  expect(detailOfChanges(null)).toEqual({})
})
