import { expect, test } from 'vitest'
import { takeToken } from './token.ts'

function browser(hash: string, kept: string | null = null) {
  const memory = new Map(kept === null ? [] : [['order-manager-token', kept]])
  const addresses: string[] = []
  return {
    addresses,
    take: () =>
      takeToken(
        { hash, pathname: '/', search: '?x=1' },
        { getItem: (key) => memory.get(key) ?? null, setItem: (key, value) => void memory.set(key, value) },
        { replaceState: (_state, _title, address) => void addresses.push(String(address)) },
      ),
  }
}

test('the token comes from the address and leaves it at once', () => {
  const { take, addresses } = browser('#token=abc-123')
  expect(take()).toBe('abc-123')
  expect(addresses).toEqual(['/?x=1'])
})

test('a reload finds the token again in the tab', () => {
  const { take, addresses } = browser('', 'abc-123')
  expect(take()).toBe('abc-123')
  expect(addresses).toEqual([])
})

test('a new address replaces an old token', () => {
  expect(browser('#token=new', 'old').take()).toBe('new')
})

test('without either there is none', () => {
  expect(browser('').take()).toBeNull()
  expect(browser('#token=').take()).toBeNull()
})
