import { expect, test } from 'vitest'
import { readTime } from './time-text.ts'

test.each([
  ['18:00', '18:00'],
  ['9', '09:00'],
  ['9:30', '09:30'],
  ['18h30', '18:30'],
  ['18 h 30', '18:30'],
  ['18h', '18:00'],
  ['1830', '18:30'],
  ['930', '09:30'],
  ['6 pm', '18:00'],
  ['12am', '00:00'],
  ['12:15 pm', '12:15'],
  ['24:00', '00:00'],
  ['0', '00:00'],
])('%j is the time %s', (text, time) => {
  expect(readTime(text)).toBe(time)
})

test.each(['', 'noon', '25:00', '24:30', '12:60', '13 pm', '1:2:3', '-1'])('%j is no time', (text) => {
  expect(readTime(text)).toBeNull()
})
