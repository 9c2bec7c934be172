import { expect, test } from 'vitest'
import { signInReach } from './sign-in-reach.ts'

const address = (from: string) =>
  `${from}?state=s&redirect_uri=${encodeURIComponent('http://127.0.0.1:4711/callback')}`
const reach = signInReach(address('https://merchant.doordash.example/authorize'))

test("DoorDash's window shows DoorDash and the station's answer, and nothing else (R40)", () => {
  const shown = [
    'https://merchant.doordash.example/password?x=1',
    'http://127.0.0.1:4711/callback?code=c&state=s',
    'http://127.0.0.1:4711/callback',
  ]
  const refused = [
    'http://merchant.doordash.example/password',
    'https://merchant.doordash.example:444/',
    'https://merchant.doordash.example.evil.example/',
    'https://merchant.doordash.example@evil.example/',
    'http://127.0.0.1:4711/callback/more',
    'http://127.0.0.1:4711/',
    'http://127.0.0.1:4712/callback',
    'http://user@127.0.0.1:4711/callback',
    'order-manager://app/index.html',
    'blob:https://merchant.doordash.example/1',
    'data:text/html,hello',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'about:blank',
    'nonsense',
  ]
  expect(shown.filter((url) => !reach.isPage(url))).toEqual([])
  expect(refused.filter((url) => reach.isPage(url))).toEqual([])
})

test('its pages may carry pictures in themselves, and load from nowhere else', () => {
  const urls = [
    'https://merchant.doordash.example/logo.svg',
    'data:image/png;base64,AA==',
    'https://elsewhere.example/logo.svg',
    'order-manager://app/index.html',
    'http://127.0.0.1:4711/',
  ]
  expect(urls.map(reach.mayLoad)).toEqual([true, true, false, false, false])
})

test('what its title says is where the sign-in is', () => {
  expect(reach.origin).toBe('https://merchant.doordash.example')
})

test('a sign-in in the sandbox reaches the sandbox and not every port of this machine', () => {
  const sandbox = signInReach(address('http://127.0.0.1:4000/portal/oauth/authorize'))
  expect(sandbox.isPage('http://127.0.0.1:4000/portal/inbox')).toBe(true)
  expect(sandbox.isPage('http://127.0.0.1:4001/portal/inbox')).toBe(false)
})
