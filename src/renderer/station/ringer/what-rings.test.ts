import { expect, test } from 'vitest'
import { lostTooLongMs, whatRings } from './what-rings.ts'

const orders = new Map([['a', 'new']] as const)
const lost = { link: 'lost', lostAt: 1_000, seen: false } as const

test('while the station is there, the orders ring', () => {
  expect(whatRings(orders, { link: 'live', lostAt: null, seen: false }, 0)).toBe(orders)
})

test('a hiccup of the line does not ring, and a real loss rings as a problem', () => {
  expect(whatRings(orders, lost, 1_000 + lostTooLongMs - 1).size).toBe(0)
  expect([...whatRings(orders, lost, 1_000 + lostTooLongMs).values()]).toEqual(['problem'])
})

test('a loss that a person has seen rings no more', () => {
  expect(whatRings(orders, { ...lost, seen: true }, 1_000 + lostTooLongMs).size).toBe(0)
})

test('a screen that was never connected does not ring', () => {
  expect(whatRings(orders, { link: 'connecting', lostAt: null, seen: false }, 1e9).size).toBe(0)
})
