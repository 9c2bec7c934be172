import { expect, test } from 'vitest'
import { numbered } from './numbered.ts'

const ids = ['a', 'b', 'c', 'd']
const gone =
  (...those: string[]) =>
  (id: string) =>
    those.includes(id)
const none = () => false

test('B5: an order that expires under a key changes no other number', () => {
  const before = numbered([], { ids, hasGoneOn: none, isMine: none, isHeld: false })
  expect(numbered(before, { ids, hasGoneOn: gone('b'), isMine: none, isHeld: true })).toBe(before)
  const more = numbered(before, { ids: [...ids, 'e'], hasGoneOn: gone('b'), isMine: none, isHeld: true })
  expect(more).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('what was done here gives its number to the next at once', () => {
  expect(numbered(ids, { ids, hasGoneOn: gone('a'), isMine: gone('a'), isHeld: true })).toEqual([
    'b',
    'c',
    'd',
  ])
})

test('once nothing is touched the cards are numbered as they stand', () => {
  expect(numbered(ids, { ids: ['c', 'a', 'd'], hasGoneOn: gone('d'), isMine: none, isHeld: false })).toEqual([
    'c',
    'a',
  ])
})
