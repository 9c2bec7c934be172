import { expect, test } from 'vitest'
import { chooseKiosk } from './own-window.ts'

test('where nobody set it, the entry of the installer and the command line say how it opens', () => {
  expect(chooseKiosk({ kept: null, entry: null, asked: false })).toBe(false)
  expect(chooseKiosk({ kept: null, entry: null, asked: true })).toBe(true)
  expect(chooseKiosk({ kept: null, entry: 'kiosk', asked: false })).toBe(true)
  expect(chooseKiosk({ kept: null, entry: 'window', asked: false })).toBe(false)
})

test('what a manager set counts, also for a start that was asked for otherwise', () => {
  expect(chooseKiosk({ kept: { kiosk: false, entry: null }, entry: null, asked: true })).toBe(false)
  expect(chooseKiosk({ kept: { kiosk: true, entry: 'kiosk' }, entry: 'kiosk', asked: false })).toBe(true)
  // The entry is gone: it no longer starts by itself, and opens as it was set.
  expect(chooseKiosk({ kept: { kiosk: true, entry: 'kiosk' }, entry: null, asked: false })).toBe(true)
})

test('an installer that was told otherwise since is newer', () => {
  expect(chooseKiosk({ kept: { kiosk: true, entry: 'kiosk' }, entry: 'window', asked: false })).toBe(false)
  expect(chooseKiosk({ kept: { kiosk: false, entry: null }, entry: 'kiosk', asked: false })).toBe(true)
})
