import { expect, test } from 'vitest'
import { actionOf, keyActions, mayBeSet, usualKeys, withKey } from './key-map.ts'

test('every action has a key of its own, and a capital is the same key', () => {
  expect(new Set(Object.values(usualKeys)).size).toBe(keyActions.length)
  expect(actionOf(usualKeys, 'D')).toBe('details')
  expect(actionOf(usualKeys, '=')).toBe('longer')
  expect(actionOf(usualKeys, 'z')).toBeNull()
})

test('a key that is taken changes places: no action is left without one', () => {
  const map = withKey(usualKeys, 'bump', 'r')
  expect(map.bump).toBe('r')
  expect(map.recall).toBe('Enter')
  expect(new Set(Object.values(map)).size).toBe(keyActions.length)
})

test('the keys a screen is left and a sheet is closed with stay theirs', () => {
  expect(mayBeSet('bump', 'Tab')).toBe(false)
  expect(mayBeSet('bump', 'Escape')).toBe(false)
  expect(mayBeSet('let-go', 'q')).toBe(false)
  expect(mayBeSet('bump', 'F5')).toBe(true)
})
