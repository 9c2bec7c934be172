import { expect, test } from 'vitest'
import { placeEntries } from './strip-places.ts'

const isWide = (entry: string) => entry.startsWith('T')
const isSentence = (entry: string) => isWide(entry) || entry.startsWith('t')
const place = (entries: string[], columns: number, rows = 1) => {
  const { shown, folded } = placeEntries(entries, isWide, isSentence, columns, rows)
  return [shown.map(({ entry, wide }) => `${entry}:${wide}`).join(' '), folded.join(' ')]
}

test('three orders stand in the strip at 1280 and the rest is folded', () => {
  expect(place(['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['a:1 b:1 c:1', 'd e'])
})

test('a sentence takes two places, and the whole row when it is alone', () => {
  expect(place(['T', 'a', 'b'], 3)).toEqual(['T:2 a:1', 'b'])
  expect(place(['T'], 3)).toEqual(['T:3', ''])
  expect(place(['T', 'a'], 1)).toEqual(['T:1', 'a'])
})

test('a sentence beside free places takes them', () => {
  expect(place(['t'], 3)).toEqual(['t:3', ''])
  expect(place(['a', 't'], 3)).toEqual(['a:1 t:2', ''])
  expect(place(['a', 'b', 't'], 3)).toEqual(['a:1 b:1 t:1', ''])
  expect(place(['a'], 3)).toEqual(['a:1', ''])
})

test('in portrait pairs stand in two rows, a sentence in a row of its own', () => {
  expect(place(['a', 'b', 'c', 'd', 'e'], 2, 2)).toEqual(['a:1 b:1 c:1 d:1', 'e'])
  expect(place(['T', 'a', 'b', 'c'], 2, 2)).toEqual(['T:2 a:1 b:1', 'c'])
  expect(place(['t'], 2, 2)).toEqual(['t:2', ''])
  expect(place(['t', 'u', 't2', 't3'], 2, 3)).toEqual(['t:2 u:1 t2:2', 't3'])
  expect(place(['t', 't2', 't3'], 2, 3)).toEqual(['t:2 t2:2 t3:2', ''])
})

test('nothing comes before what is more pressing, even where it would fit', () => {
  expect(place(['a', 'b', 'T', 'c'], 3)).toEqual(['a:1 b:1', 'T c'])
})
