import { describe, expect, it } from 'vitest'
import { hoursByDate, joined, minutesOf, within, without } from './spell-hours.ts'

const toronto = { timeZone: 'America/Toronto', dayEndsAt: 240 }
const at = (text: string) => Date.parse(text)
const spell = (from: string, to: string) => ({ beganAt: at(from), endedAt: at(to) })
const told = (hours: ReturnType<typeof hoursByDate>) =>
  Object.fromEntries([...hours].map(([date, each]) => [date, Object.fromEntries(each)]))

describe('the hours of a spell', () => {
  it('past midnight belong to the business day that has not ended', () => {
    expect(told(hoursByDate(spell('2026-11-25T04:30:00Z', '2026-11-25T05:15:00Z'), toronto))).toEqual({
      '2026-11-24': { 23: 0.5, 0: 0.25 },
    })
    expect(told(hoursByDate(spell('2026-11-25T08:45:00Z', '2026-11-25T09:30:00Z'), toronto))).toEqual({
      '2026-11-24': { 3: 0.25 },
      '2026-11-25': { 4: 0.5 },
    })
  })

  it('come twice on the night the clocks are set back, and are left out when they are set forward', () => {
    expect(told(hoursByDate(spell('2026-11-01T05:00:00Z', '2026-11-01T07:00:00Z'), toronto))).toEqual({
      '2026-10-31': { 1: 2 },
    })
    expect(told(hoursByDate(spell('2026-03-08T06:00:00Z', '2026-03-08T08:00:00Z'), toronto))).toEqual({
      '2026-03-07': { 1: 1, 3: 1 },
    })
  })

  it('are those of a clock half an hour beside the others', () => {
    const stJohns = { timeZone: 'America/St_Johns', dayEndsAt: 240 }
    expect(told(hoursByDate(spell('2026-11-24T15:15:00Z', '2026-11-24T16:00:00Z'), stJohns))).toEqual({
      '2026-11-24': { 11: 0.25, 12: 0.5 },
    })
  })
})

it('spells that overlap or touch are counted once, others are taken out of them, and a period cuts them', () => {
  const one = [
    { beganAt: 0, endedAt: 60_000 },
    { beganAt: 120_000, endedAt: 300_000 },
    { beganAt: 60_000, endedAt: 90_000 },
  ]
  expect(joined(one)).toEqual([
    { beganAt: 0, endedAt: 90_000 },
    { beganAt: 120_000, endedAt: 300_000 },
  ])
  expect(minutesOf(without(joined(one), [{ beganAt: 30_000, endedAt: 180_000 }]))).toBe(3)
  expect(within(one, { beganAt: 100_000, endedAt: 180_000 })).toEqual([
    { beganAt: 120_000, endedAt: 180_000 },
  ])
})
