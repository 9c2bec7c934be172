import { expect, it } from 'vitest'
import { uberEatsAccess } from './access.ts'

it('an address may be given with a slash at its end', () => {
  const given = {
    authBaseUrl: 'http://127.0.0.1:1/',
    apiBaseUrl: 'http://127.0.0.1:1/base/',
    clientId: 'c',
    clientSecret: 's',
  }
  expect(uberEatsAccess.parse(given)).toMatchObject({
    authBaseUrl: 'http://127.0.0.1:1',
    apiBaseUrl: 'http://127.0.0.1:1/base',
    signingKeys: [],
    stores: {},
  })
})
