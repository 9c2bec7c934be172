import { expect, it } from 'vitest'
import { isEasyPin, isPin } from './pin.ts'

it.each(['0000', '77777777', '1234', '23456', '9876', '3210'])('%s is too easy a PIN', (pin) => {
  expect(isEasyPin(pin)).toBe(true)
})

it.each(['2580', '1357', '1123', '4021', '12354'])('%s is a PIN that has to be known', (pin) => {
  expect(isEasyPin(pin)).toBe(false)
})

it.each([
  ['2580', true],
  ['12345678', true],
  ['258', false],
  ['123456789', false],
  ['25a0', false],
  ['２５８０', false],
])('%s: digits of a PIN %s', (text, is) => {
  expect(isPin(text)).toBe(is)
})
