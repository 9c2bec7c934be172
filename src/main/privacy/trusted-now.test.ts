import { expect, it } from 'vitest'
import { trustedNow } from './trusted-now.ts'

const now = Date.parse('2026-11-24T18:00:00Z')
const year = 366 * 24 * 3_600_000

it('this device alone is believed by nobody', () => {
  expect(trustedNow({ now, aheadMs: null, stated: [] })).toBeNull()
  expect(trustedNow({ now, aheadMs: null, stated: [now, now] })).toBeNull()
})

it("a server's time is the right one, and a clock that is slow only deletes later", () => {
  expect(trustedNow({ now: now + 8 * year, aheadMs: 8 * year, stated: [] })).toBe(now)
  expect(trustedNow({ now: now - year, aheadMs: -year, stated: [] })).toBe(now - year)
})

it('without one the middle of what the channels state for the newest orders counts, never later than now', () => {
  const stated = [now - 60_000, now, now + 60_000, now + 9 * year, now]
  expect(trustedNow({ now: now + 8 * year, aheadMs: null, stated })).toBe(now)
  expect(trustedNow({ now, aheadMs: null, stated: stated.map((at) => at + 3_600_000) })).toBe(now)
})
