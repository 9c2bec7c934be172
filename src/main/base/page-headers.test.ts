import { expect, test } from 'vitest'
import { pageHeaders } from './page-headers.ts'

const directives = new Map(
  pageHeaders['content-security-policy'].split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources]
  }),
)

test('spreadsheets are read in workers of the screen’s own files, never made from text or fetched', () => {
  expect(directives.get('worker-src')).toEqual(["'self'"])
  expect(directives.get('script-src')).toEqual(["'self'"])
})

test('what is not named is refused', () => {
  expect(directives.get('default-src')).toEqual(["'none'"])
})
