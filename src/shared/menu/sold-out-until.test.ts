import { describe, expect, it, test } from 'vitest'
import { soldOutUntil } from './sold-out-until.ts'

const zone = 'America/Toronto'

describe('an 86 ends', () => {
  test.each([
    ['at the next 04:00', '2026-11-24T18:00:00Z', '2026-11-25T09:00:00.000Z'],
    ['after midnight at 04:00 of that morning', '2026-11-25T06:00:00Z', '2026-11-25T09:00:00.000Z'],
    ['at 04:00 sharp a day later', '2026-11-25T09:00:00Z', '2026-11-26T09:00:00.000Z'],
    ['at 04:00 after the clocks went forward', '2026-03-08T01:00:00Z', '2026-03-08T08:00:00.000Z'],
    ['at 04:00 after the clocks went back', '2026-11-01T01:00:00Z', '2026-11-01T09:00:00.000Z'],
  ])('end of day %s (B19)', (_name, now, expected) => {
    const until = soldOutUntil({ type: 'end-of-day' }, Date.parse(now), zone)
    expect(until !== null && new Date(until).toISOString()).toBe(expected)
  })

  it('after hours, at a time, or not by itself', () => {
    expect(soldOutUntil({ type: 'hours', hours: 4 }, 1_000, zone)).toBe(14_401_000)
    expect(soldOutUntil({ type: 'at', at: 5_000 }, 1_000, zone)).toBe(5_000)
    expect(soldOutUntil({ type: 'further-notice' }, 1_000, zone)).toBeNull()
  })
})
