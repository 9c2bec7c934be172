import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonBytes } from './json-bytes.ts'

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

it('measures what JSON would weigh, for any value and any text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(jsonBytes(value)).toBe(bytesOf(value))
    }),
  )
})

it('also where JSON leaves out or replaces', () => {
  const value = {
    a: undefined,
    b: [undefined, Number.NaN, null],
    c: 'half \ud800',
    d: {},
    e: [],
    f: '"\\\u000b\n',
  }
  expect(jsonBytes(value)).toBe(bytesOf(value))
})

it('measures a tree whose branches are shared as if it were written out', () => {
  let value: unknown = 'leaf'
  for (let level = 0; level < 40; level += 1) value = [value, value]
  // Written out it would be 2^40 leaves of six bytes, and as many commas and pairs of brackets.
  expect(jsonBytes(value)).toBe(2 ** 40 * 6 + (2 ** 40 - 1) * 3)
})
