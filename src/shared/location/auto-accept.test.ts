import { describe, expect, it } from 'vitest'
import { acceptsByItself } from './auto-accept.ts'

const place = { autoAccept: true, autoAcceptHours: null, autoAcceptBelow: null, timeZone: 'America/Toronto' }
/** 18:00 in Toronto. */
const dinner = Date.UTC(2026, 10, 20, 23, 0)
const at = (hours: number) => dinner + (hours - 18) * 3_600_000
const never = () => {
  throw new Error('nobody needs to count')
}

describe('acceptance by itself', () => {
  it('is on at any hour and however busy it is, unless hours or a limit are set; off is off', () => {
    expect(acceptsByItself(place, dinner, never)).toBe(true)
    expect(acceptsByItself({ ...place, autoAccept: false, autoAcceptBelow: 99 }, dinner, never)).toBe(false)
  })

  it.each([
    [11, 14, { 10: false, 11: true, 13: true, 14: false, 18: false }],
    [17, 2, { 16: false, 17: true, 23: true, 25: true, 26: false }],
  ])('from %i to %i o\u2019clock, in the time of the place', (from, until, expected) => {
    const hours = { from: from * 60, until: until * 60 }
    for (const [hour, is] of Object.entries(expected))
      expect(acceptsByItself({ ...place, autoAcceptHours: hours }, at(Number(hour)), never)).toBe(is)
  })

  it('stops while as many orders as the limit are under way', () => {
    const limited = { ...place, autoAcceptBelow: 8 }
    expect([7, 8, 9].map((count) => acceptsByItself(limited, dinner, () => count))).toEqual([
      true,
      false,
      false,
    ])
  })
})
