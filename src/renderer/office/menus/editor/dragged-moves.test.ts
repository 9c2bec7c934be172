import { expect, test } from 'vitest'
import { draggedMoves } from './dragged-moves.ts'
import { moved } from './list-edits.ts'

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))

function dropped(keys: string[], position: 'before' | 'after' | 'on', onto: string): string {
  let list = rows.map(({ id }) => id)
  for (const { from, to } of draggedMoves(rows, { keys, position, onto })) list = moved(list, from, to)
  return list.join('')
}

test.each([
  [['a'], 'after', 'c', 'bcade'],
  [['a'], 'before', 'c', 'bacde'],
  [['e'], 'before', 'a', 'eabcd'],
  [['e'], 'after', 'a', 'aebcd'],
  [['b', 'd'], 'before', 'a', 'bdace'],
  [['a', 'd'], 'after', 'e', 'bcead'],
  [['b'], 'after', 'a', 'abcde'],
] as const)('%s dragged %s %s', (keys, position, onto, order) => {
  expect(dropped([...keys], position, onto)).toBe(order)
})

test('dropped on itself, on a row or on something gone moves nothing', () => {
  expect(dropped(['b'], 'after', 'b')).toBe('abcde')
  expect(dropped(['b'], 'on', 'd')).toBe('abcde')
  expect(dropped(['b'], 'before', 'x')).toBe('abcde')
})
