import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Ring, Ringing, Sound } from '../orders/ringing.ts'
import { createRinger, loudness, onceShare, repeatMs } from './ringer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function ringer() {
  const played: [Sound, number][] = []
  return { played, ...createRinger((ring, share) => played.push([ring, share])) }
}
const rings = (...entries: [string, Ring][]): Ringing => new Map(entries)

test('a new order sounds at once, in the same task (B18)', () => {
  const { update, played } = ringer()
  update(rings(['a', 'new']))
  expect(played).toEqual([['new', loudness(0)]])
})

test('it repeats, louder, up to the set volume and not beyond, until nothing rings (B1)', () => {
  const { update, played } = ringer()
  update(rings(['a', 'new']))
  vi.advanceTimersByTime(repeatMs * 6)
  const shares = played.map(([, share]) => share)
  expect(shares).toHaveLength(7)
  expect(shares).toEqual([...shares].sort((one, two) => one - two))
  expect(shares[0]).toBeLessThan(0.5)
  expect(shares.at(-1)).toBe(1)
  update(rings())
  vi.advanceTimersByTime(repeatMs * 10)
  expect(played).toHaveLength(7)
})

test('a second order sounds at once, not with the next repeat (B18)', () => {
  const { update, played } = ringer()
  update(rings(['a', 'new']))
  vi.advanceTimersByTime(1_000)
  update(rings(['a', 'new'], ['b', 'cancelled']))
  expect(played.map(([ring]) => ring)).toEqual(['new', 'cancelled'])
})

test('different causes take turns, so that none drowns the other', () => {
  const { update, played } = ringer()
  update(rings(['a', 'new'], ['b', 'cancelled']))
  vi.advanceTimersByTime(repeatMs * 4)
  expect(new Set(played.slice(1).map(([ring]) => ring))).toEqual(new Set(['new', 'cancelled']))
})

test('one of two being seen does not sound again by itself', () => {
  const { update, played } = ringer()
  update(rings(['a', 'new'], ['b', 'new']))
  update(rings(['b', 'new']))
  expect(played).toHaveLength(1)
})

test('after silence the next ring begins softly again (B1)', () => {
  const { update, played } = ringer()
  update(rings(['a', 'new']))
  vi.advanceTimersByTime(repeatMs * 6)
  update(rings())
  update(rings(['b', 'new']))
  expect(played.at(-1)).toEqual(['new', loudness(0)])
})

test('what sounds once does so at once and softly where nothing rings, and never again (B18)', () => {
  const { once, played } = ringer()
  once('late')
  expect(played).toEqual([['late', onceShare]])
  vi.advanceTimersByTime(repeatMs * 10)
  expect(played).toHaveLength(1)
})

test('what sounds once takes the turn of a repeat where something rings, also when that is seen meanwhile (B1)', () => {
  const { once, update, played } = ringer()
  update(rings(['a', 'new']))
  once('late')
  expect(played).toHaveLength(1)
  vi.advanceTimersByTime(repeatMs * 2)
  expect(played.map(([sound]) => sound)).toEqual(['new', 'late', 'new'])
  once('late')
  update(rings())
  vi.advanceTimersByTime(repeatMs * 10)
  expect(played.map(([sound]) => sound)).toEqual(['new', 'late', 'new', 'late'])
})

test('a new order right after what sounds once does not wait for it (B18)', () => {
  const { once, update, played } = ringer()
  once('late')
  update(rings(['a', 'new']))
  expect(played.map(([sound]) => sound)).toEqual(['late', 'new'])
})
