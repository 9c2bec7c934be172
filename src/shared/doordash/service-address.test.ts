import { expect, it } from 'vitest'
import { isServiceAddress } from './service-address.ts'

it.each([
  'https://openapi.doordash.com/marketplace',
  'https://identity.doordash.com/connect/authorize?locale=fr',
  'https://doordash.example:8443',
  'http://127.0.0.1:4100/marketplace',
  'http://localhost:4100',
  'http://[::1]:4100/uber',
])('%s is trusted with keys and sign-ins', (address) => {
  expect(isServiceAddress(address)).toBe(true)
})

it.each([
  'http://openapi.doordash.com/marketplace',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'http://10.0.0.5/marketplace',
  'https://openapi.doordash.com@evil.example/',
  'https://openapi.doordash.com\\@evil.example/',
  'https://',
  'https:///marketplace',
  'https:openapi.doordash.com',
  ' https://openapi.doordash.com',
  'https://openapi.doordash.com/\nX: y',
  'https://openapi.doordash.com/#x',
  'javascript:alert(1)',
  'javascript://openapi.doordash.com/%0aalert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'ws://openapi.doordash.com',
  `https://${'a'.repeat(100_000)}!`,
  '',
])('%s is not', (address) => {
  expect(isServiceAddress(address)).toBe(false)
})
