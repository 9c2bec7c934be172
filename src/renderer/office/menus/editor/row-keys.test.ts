import { expect, test } from 'vitest'
import { keyAt, placeOf, rowKeys } from './row-keys.ts'

test('entries with the same id, or none, are told apart and found again', () => {
  const list = [{ id: 'a' }, { id: '' }, { id: 'a' }, { id: '' }]
  expect(new Set(rowKeys(list)).size).toBe(4)
  for (const at of list.keys()) expect(placeOf(list, keyAt(list, at))).toBe(at)
})

test('what is gone is nowhere', () => {
  expect(placeOf([{ id: 'a' }], '=b')).toBe(-1)
  expect(placeOf([{ id: 'a' }], null)).toBe(-1)
  expect(keyAt([], 0)).toBeNull()
})
