import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTarget } from './request-target.ts'

describe('the target of a request', () => {
  it.each([
    ['/orders', '/orders', ''],
    ['/callback?state=a&code=b', '/callback', 'state=a&code=b'],
    ['/a?b?c', '/a', 'b?c'],
    ['/?', '/', ''],
    ['//', '//', ''],
    ['//evil.example/x', '//evil.example/x', ''],
    ['/\\', '/\\', ''],
    ['/%', '/%', ''],
    ['/a#b', '/a', ''],
    ['http://station/orders?x=1', '/orders', 'x=1'],
    ['HTTP://station', '/', ''],
    ['http://station?x', '/', 'x'],
  ])('%s is %s', (raw, path, query) => {
    expect(readTarget(raw)).toEqual({ path, query })
  })

  it.each([
    undefined,
    '',
    '*',
    '?',
    'orders',
    'http://',
    'http:///',
    'station:443',
    'ftp://station/x',
    '\u0000',
  ])('%j leads nowhere', (raw) => {
    expect(readTarget(raw)).toBeNull()
  })

  it('is read from anything without an exception, and always as a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const target = readTarget(raw)
        expect(target === null || target.path.startsWith('/')).toBe(true)
      }),
    )
  })
})
