import { expect, test } from 'vitest'
import { gathered } from './gathered.ts'

function scripted() {
  const paints: (() => void)[] = []
  const handed: number[][] = []
  const numbers = gathered<number>(
    (items) => handed.push([...items]),
    (go) => paints.push(go),
  )
  return { numbers, handed, paint: () => paints.splice(0).forEach((go) => go()) }
}

test('the first is handed on at once, what follows before the next painting together and in its order (B5)', () => {
  const { numbers, handed, paint } = scripted()
  for (const each of [1, 2, 3]) numbers.add(each)
  expect(handed).toEqual([[1]])
  paint()
  expect(handed).toEqual([[1], [2, 3]])
  numbers.add(4)
  paint()
  paint()
  numbers.add(5)
  expect(handed).toEqual([[1], [2, 3], [4], [5]])
})

test('what waits is handed on when somebody needs it now, and once', () => {
  const { numbers, handed, paint } = scripted()
  for (const each of [1, 2]) numbers.add(each)
  numbers.flush()
  expect(handed).toEqual([[1], [2]])
  paint()
  expect(handed).toEqual([[1], [2]])
})

test('where nothing is painted, nothing waits', () => {
  const handed: number[][] = []
  const numbers = gathered<number>(
    (items) => handed.push([...items]),
    (go) => go(),
  )
  for (const each of [1, 2, 3]) numbers.add(each)
  expect(handed).toEqual([[1], [2], [3]])
})
