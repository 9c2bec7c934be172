import { describe, expect, it, test } from 'vitest'
import { soldOutUntil, soldOutUntilAfterStep } from './sold-out-until.ts'

const place = { timeZone: 'America/Toronto', dayEndsAt: 240 }

describe('an 86 ends', () => {
  test.each([
    ['at the next 04:00', '2026-11-24T18:00:00Z', '2026-11-25T09:00:00.000Z'],
    ['after midnight at 04:00 of that morning', '2026-11-25T06:00:00Z', '2026-11-25T09:00:00.000Z'],
    ['at 04:00 sharp a day later', '2026-11-25T09:00:00Z', '2026-11-26T09:00:00.000Z'],
    ['at 04:00 after the clocks went forward', '2026-03-08T01:00:00Z', '2026-03-08T08:00:00.000Z'],
    ['at 04:00 after the clocks went back', '2026-11-01T01:00:00Z', '2026-11-01T09:00:00.000Z'],
  ])('end of day %s (B19)', (_name, now, expected) => {
    const until = soldOutUntil({ type: 'end-of-day' }, Date.parse(now), place)
    expect(until !== null && new Date(until).toISOString()).toBe(expected)
  })

  it('at the end of its own business day, where that is not the usual one', () => {
    const midnight = { ...place, dayEndsAt: 0 }
    const evening = Date.parse('2026-11-24T18:00:00Z')
    expect(soldOutUntil({ type: 'end-of-day' }, evening, midnight)).toBe(Date.parse('2026-11-25T05:00:00Z'))
  })

  it('after hours, at a time, or not by itself', () => {
    expect(soldOutUntil({ type: 'hours', hours: 4 }, 1_000, place)).toBe(14_401_000)
    expect(soldOutUntil({ type: 'at', at: 5_000 }, 1_000, place)).toBe(5_000)
    expect(soldOutUntil({ type: 'further-notice' }, 1_000, place)).toBeNull()
  })
})

describe('after the clock was set (B12)', () => {
  const hourMs = 3_600_000
  const now = Date.parse('2026-11-28T23:00:00Z')
  const tonight = Date.parse('2026-11-29T09:00:00Z')

  it.each([
    ['an hour on', hourMs],
    ['an hour back', -hourMs],
    ['thirty days on', 30 * 24 * hourMs],
    ['thirty days back', -30 * 24 * hourMs],
  ])('%s: hours last as long, the end of the day is that of today, a named time stays', (_name, byMs) => {
    const since = now - byMs - 1_000
    const hours = { since, until: since + 2 * hourMs }
    expect(soldOutUntilAfterStep(hours, byMs, now, place)).toBe(now - 1_000 + 2 * hourMs)
    const endOfDay = { since, until: soldOutUntil({ type: 'end-of-day' }, since, place) ?? 0 }
    expect(soldOutUntilAfterStep(endOfDay, byMs, now, place)).toBe(tonight)
    const named = { since, until: Date.parse('2026-12-24T15:30:00Z') }
    expect(soldOutUntilAfterStep(named, byMs, now, place)).toBe(named.until)
  })
})
